"""Which figures are there of a result, and what draws them?"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sim.record import NAME
from sim.report.result import NotReportableError, read, whole
from sim.said import Said
from sim.show.figures import FIGURES
from sim.show.page import Page
from sim.study.calibrate.results import read as read_calibration

Draw = Callable[[Any, str], Page]


class Pictures(NamedTuple):
    """What is drawn, of which kind it is, and the functions that draw it, in the order in which to look."""

    kind: str
    of: Any
    draws: Sequence[Draw]


def pictures(folder: Path) -> Pictures:
    """The figures of the result in a folder; NotReportableError when it holds none, or one that has no figure."""
    if kind_of(folder) == "calibration":
        with whole(folder):
            return _of("calibration", read_calibration(folder))
    found = read(folder)
    of = found.of.ranked if found.record["kind"] == "sweep" else found.of
    made = _of(found.record["kind"], of)
    if not made.draws:
        raise NotReportableError(Said("result.no_figure", folder=folder))
    return made


def _of(kind: str, of: Any) -> Pictures:
    return Pictures(kind, of, () if of is None else FIGURES[kind](of))


def kind_of(folder: Path) -> str:
    """What kind of result a folder says that it holds; empty when it says nothing."""
    try:
        said = json.loads((folder / NAME).read_text("utf-8"))
        return str(said["kind"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
