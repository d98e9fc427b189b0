"""Which files make up a scenario? The file itself, what it extends, and what is set on top."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sim.said import Said, joined
from sim.scenario.node import Node, from_plain, nested, refused
from sim.scenario.problem import GIVEN, OVERRIDE, Origin, Problem, Problems, ScenarioError, meant, shown
from sim.scenario.text import read_text, shown_path
from sim.scenario.yaml_text import parse
from sim.shipped import scenarios_folder

_LONGEST_CHAIN = 20
_LONGEST_NAME = 100
_LISTED = 8


@dataclass(frozen=True)
class Layer:
    """One file, or one set of values from Python."""

    name: str
    origin: Origin
    top: dict[str, Node]


def read_file(source: str | Path, problems: Problems) -> list[Layer]:
    """A file by path or shipped name and all that it extends, the deepest first. Problems are appended."""
    path = locate(str(source), [Path("scenarios"), *_shipped_folders()], Path())
    if is_bare(str(source)) and not path.exists():
        problems.append(Problem(Origin(str(source)), "", _no_such(str(source))))
        return []
    return _chain(path, [], problems)


def read_mapping(values: Mapping[str, Any], problems: Problems) -> list[Layer]:
    """A scenario given from Python and all that it extends, the deepest first. Problems are appended."""
    layer = Layer("given", GIVEN, from_plain(values, GIVEN, problems).value)
    return [*_below(layer, Path(), [], problems), layer]


def read_overrides(overrides: Mapping[str, Any], problems: Problems) -> Layer:
    """Values by dotted name. Problems are appended."""
    top: dict[str, Node] = from_plain(nested(overrides), OVERRIDE, problems).value
    for name in ("extends", "new_initiatives"):
        if name in top:
            problems.append(Problem(OVERRIDE, name, Said("not_overridden")))
    return Layer("override", OVERRIDE, top)


def locate(source: str, folders: list[Path], beside: Path) -> Path:
    """The path that is meant: a bare name stands for a file in one of the folders, else it is a path from `beside`."""
    if not is_bare(source):
        return beside / source
    found = [folder / f"{source}.yaml" for folder in folders if (folder / f"{source}.yaml").is_file()]
    return found[0] if found else beside / source


def is_bare(source: str) -> bool:
    """Whether this is a name such as `baseline`, not a path."""
    return len(source) <= _LONGEST_NAME and source.replace("_", "").replace("-", "").isalnum()


TARGETS = "targets.yaml"
"""The file beside the scenarios with what the model is held against."""


def shipped_names() -> list[str]:
    """The names of the national scenarios that come with the package."""
    return _names(scenarios_folder())


def initiative_names() -> list[str]:
    """The names of the shipped scenarios in which one named initiative is alone."""
    return _names(scenarios_folder() / "initiatives")


def _names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.yaml") if path.name != TARGETS)


def _shipped_folders() -> list[Path]:
    return [scenarios_folder(), scenarios_folder() / "initiatives"]


def _chain(path: Path, above: list[Path], problems: Problems) -> list[Layer]:
    try:
        node = parse(read_text(path), shown_path(path), problems)
    except ScenarioError as error:
        problems.extend(error.problems)
        return []
    layer = Layer(path.stem, node.origin, node.mapping or {})
    return [*_below(layer, path.parent, [*above, path.resolve()], problems), layer]


def _below(layer: Layer, folder: Path, above: list[Path], problems: Problems) -> list[Layer]:
    node = layer.top.get("extends")
    if node is None:
        return []
    if not isinstance(node.value, str) or not node.value.strip():
        problems.append(Problem(node.origin, "extends", refused(node, "must_be_scenario")))
        return []
    path = locate(node.value, [*_shipped_folders(), folder], folder)
    wrong = _refusal(path, above)
    if wrong is not None:
        problems.append(Problem(node.origin, "extends", wrong))
        return []
    return _chain(path, above, problems)


def _refusal(path: Path, above: list[Path]) -> Said | None:
    try:
        exists = path.is_file()
    except (OSError, ValueError):
        exists = False
    if not exists:
        return Said("of", what=shown(str(path)), said=_no_such(path.stem))
    if path.resolve() in above:
        circle = [*above[above.index(path.resolve()) :], path.resolve()]
        return Said("circle", files=" > ".join(p.name for p in circle))
    return Said("long_chain", files=_LONGEST_CHAIN) if len(above) >= _LONGEST_CHAIN else None


def _no_such(name: str) -> Said:
    national, alone = shipped_names(), initiative_names()
    file = f"{name}.yaml"
    near = Said("did_you_mean", near=file) if Path(file).is_file() else meant(name, [*national, *alone])
    listed = [_few(national) or Said("none"), Said("one_initiative", names=_few(alone)) if alone else ""]
    return Said("no_scenario", meant=near, shipped=joined("also", listed))


def _few(names: list[str]) -> str:
    first = ", ".join(names[:_LISTED])
    return Said("more", first=first, count=len(names) - _LISTED) if len(names) > _LISTED else first
