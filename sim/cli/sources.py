"""Which scenarios are meant, by name or file, and are they right?"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sim.cli.endings import WrongInputError
from sim.said import Said

if TYPE_CHECKING:
    from sim.scenario import Scenario

INITIATIVES = "initiatives"
"""The folder with scenarios of one initiative that stands alone in its own regions."""


PAST = ("history",)
"""Scenarios of other years, which are not compared with the baseline."""


def prepared(sources: Iterable[str], scale: float | None, months: int | None) -> "list[Scenario]":
    """The scenarios as they will run; what is wrong with any of them is told at once, as a ScenarioError."""
    from sim.run import prepare
    from sim.scenario import ScenarioError

    cases, problems = [], []
    for source in sources:
        try:
            cases.append(prepare(source, scale=scale, months=months))
        except ScenarioError as error:
            problems += error.problems
    if problems:
        raise ScenarioError(problems)
    return cases


def library(only: Sequence[str], reference: str) -> tuple[list[str], list[str]]:
    """The files of the library, national ones and initiatives alone: all of them, or those named by name or path.

    The reference is the first in any case. Raises WrongInputError, with the nearest name, for a name of none.
    """
    from sim.scenario.layers import initiative_names, shipped_names
    from sim.shipped import scenarios_folder

    folder = scenarios_folder()
    national = {name: str(folder / f"{name}.yaml") for name in shipped_names() if name not in PAST}
    alone = {name: str(folder / INITIATIVES / f"{name}.yaml") for name in initiative_names()}
    first = national.pop(reference)
    asked = [_file(name, {**national, **alone, reference: first}) for name in only] or [
        *national.values(), *alone.values()
    ]  # fmt: skip
    files = [file for file in dict.fromkeys(asked) if file != first]
    apart = [file for file in files if Path(file).parent.name == INITIATIVES]
    return [first, *(file for file in files if file not in apart)], apart


def _file(name: str, known: dict[str, str]) -> str:
    from sim.scenario.layers import is_bare
    from sim.scenario.problem import meant

    if name in known:
        return known[name]
    if not is_bare(name):
        return name
    raise WrongInputError(Said("not_in_library", name=name, meant=meant(name, known)))
