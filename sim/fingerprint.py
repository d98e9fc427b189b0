"""Which code, data, scenario and results were these? Hashes by which two runs are told apart."""

import json
import platform
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim import __version__
from sim.shipped import scenarios_folder

if TYPE_CHECKING:
    import pandas as pd

    from sim.scenario import Scenario

_PACKAGE = Path(__file__).resolve().parent
_DATA = ("data", "initiatives")
_WITH_RESULTS = ("numpy", "scipy", "mesa", "pandas", "pydantic", "ruamel.yaml", "pyarrow", "matplotlib")


@lru_cache(maxsize=1)
def code() -> str:
    """Hash of every Python file of the package, in order of path."""
    return _files(_PACKAGE, _PACKAGE.rglob("*.py"))


@lru_cache(maxsize=1)
def data() -> str:
    """Hash of the tables and the records of initiatives that come with the package."""
    folder = scenarios_folder()
    return _files(folder, (path for part in _DATA for path in (folder / part).rglob("*") if path.is_file()))


def meaning(scenario: "Scenario") -> str:
    """Hash of what a scenario says, whoever said it: the same for a copy of its file in another place.

    A lever counts with the value that it has, be it set or moved by a criterion.
    """
    return values(_said(scenario))


def effect(scenario: "Scenario") -> str:
    """Hash of what of a scenario decides a run: the same for two that differ only in name, words and sources."""
    words = ("name", "title", "question", "story", "sources")
    return values({key: said for key, said in _said(scenario).items() if key not in words})


def _said(scenario: "Scenario") -> dict[str, Any]:
    said = scenario.to_dict()
    del said["origins"], said["criteria"]
    said["parameters"] = {
        name: [{key: change[key] for key in ("from", "value")} for change in changes]
        for name, changes in said["parameters"].items()
    }
    return said


def identity(scenarios: "Iterable[Scenario]", seeds: Iterable[int]) -> dict[str, Any]:
    """All that decides the results of runs: two with the same identity give the same bits."""
    return {
        "code": code(),
        "data": data(),
        "scenarios": [meaning(scenario) for scenario in scenarios],
        "seeds": list(seeds),
        "numpy": version("numpy"),
    }


def versions() -> dict[str, str]:
    """Versions of Python, of this package and of those it computes and writes with."""
    return {"python": platform.python_version(), "leerwerk": __version__} | {
        package: found for package in _WITH_RESULTS if (found := _version(package))
    }


def values(plain: Mapping[str, Any]) -> str:
    """Hash of plain JSON values, independent of the order of keys."""
    return sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def frame(table: "pd.DataFrame") -> str:
    """Hash of the names and the bits of every column of a table of dates, numbers and text."""
    made = sha256()
    for name, column in table.items():
        made.update(f"{name}\0{len(column)}\0".encode())
        made.update(_bits(column))
    return made.hexdigest()


def _bits(column: "pd.Series[Any]") -> bytes:
    kind = column.dtype.kind
    if kind == "M":
        return column.to_numpy("datetime64[D]").astype("<i8").tobytes()
    if kind in "iub":
        return column.to_numpy("<i8").tobytes()
    return column.to_numpy("<f8").tobytes() if kind == "f" else "\0".join(column).encode()


def _files(folder: Path, paths: Iterable[Path]) -> str:
    made = sha256()
    for path in sorted(paths, key=lambda path: path.relative_to(folder).as_posix()):
        text = path.read_bytes().replace(b"\r\n", b"\n")
        made.update(f"{path.relative_to(folder).as_posix()}\0{len(text)}\0".encode())
        made.update(text)
    return made.hexdigest()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
