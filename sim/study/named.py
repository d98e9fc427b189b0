"""Which file is meant: a path, or the name of a question or experiment that comes with the package?"""

from collections.abc import Callable
from pathlib import Path

from sim.said import Said
from sim.scenario.layers import is_bare
from sim.scenario.problem import Origin, Problem, ScenarioError
from sim.scenario.problem import meant as near
from sim.shipped import experiments_folder


def located(source: str | Path, wanted: Callable[[Path], bool]) -> Path:
    """The file at a path or else the shipped one of that name, such as `6-dropout`.

    `wanted` tells which shipped files are of the right kind. Raises ScenarioError for a name of none, with the names
    there are of that kind; a path is returned even where nothing is, as who reads it says so.
    """
    path = meant(source)
    if is_bare(str(source)) and not path.exists():
        raise ScenarioError([Problem(Origin(str(source)), "", _no_such(str(source), shipped(wanted)))])
    return path


def shipped(wanted: Callable[[Path], bool]) -> list[str]:
    """The names of the files of a kind that come with the package."""
    return sorted(path.stem for path in experiments_folder().glob("*.yaml") if wanted(path))


def meant(source: str | Path) -> Path:
    """The file at a path or else the shipped one of that name; where neither is, the path."""
    path = Path(source)
    return _file(str(source)) if not path.exists() and is_bare(str(source)) and _file(str(source)).is_file() else path


def _file(name: str) -> Path:
    return experiments_folder() / f"{name}.yaml"


def _no_such(name: str, names: list[str]) -> Said:
    return Said("no_file_of_name", meant=near(name, names), shipped=", ".join(names))
