"""Which figures are there of a result, and what draws them?"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sim.record import NAME
from sim.report.result import NotReportableError, read, whole
from sim.show import figures
from sim.show.comparison import comparison
from sim.show.effect import effect
from sim.show.informed import informed
from sim.show.page import Page
from sim.show.question import question
from sim.show.validation import validation
from sim.study.calibrate.results import read as read_calibration

Draw = Callable[[Any, str], Page]


class Pictures(NamedTuple):
    """What is drawn, and the functions that draw it, in the order in which to look."""

    of: Any
    draws: Sequence[Draw]


DRAWS: dict[str, Callable[[Any], Sequence[Draw]]] = {
    "run": figures.of_run,
    "comparison": lambda of: [comparison],
    "limits": lambda of: figures.OF_LIMITS,
    "question": lambda of: [question],
    "scenarios": figures.of_library,
    "effect": lambda of: [effect],
    "spread": figures.of_spread,
    "sweep": figures.of_ranking,
    "validation": lambda of: [validation],
    "calibration": lambda of: [informed],
}
"""The figures of each kind of result."""


def pictures(folder: Path) -> Pictures:
    """The figures of the result in a folder; NotReportableError when it holds none, or one that has no figure."""
    if kind_of(folder) == "calibration":
        with whole(folder):
            return Pictures(made := read_calibration(folder), DRAWS["calibration"](made))
    found = read(folder)
    of = found.of.ranked if found.record["kind"] == "sweep" else found.of
    draws = () if of is None else DRAWS[found.record["kind"]](of)
    if not draws:
        raise NotReportableError(f"{folder} has nothing of which there is a figure")
    return Pictures(of, draws)


def kind_of(folder: Path) -> str:
    """What kind of result a folder says that it holds; empty when it says nothing."""
    try:
        said = json.loads((folder / NAME).read_text("utf-8"))
        return str(said["kind"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
