"""Which figures are there, and how do they get on disk?"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from matplotlib import rc_context

from sim.show.comparison import comparison
from sim.show.dropout import dropout
from sim.show.effect import effect
from sim.show.employment import employment
from sim.show.informed import informed
from sim.show.inline import Inline, inlined
from sim.show.intake import intake
from sim.show.library import library
from sim.show.library_binding import library_binding
from sim.show.library_initiatives import library_initiatives
from sim.show.limits_pairs import limits_pairs
from sim.show.limits_ranking import limits_ranking
from sim.show.limits_waterfall import limits_waterfall
from sim.show.limits_why import limits_why
from sim.show.money import money
from sim.show.page import Page, save
from sim.show.people import people
from sim.show.programmes import programmes
from sim.show.question import question
from sim.show.ranking import ranking
from sim.show.shortage import shortage
from sim.show.studied import Answered, Limits, Ranking
from sim.show.style import LOOK
from sim.show.subject import Calibration, Comparison, Effect, Library, Run, Validation
from sim.show.throughput import throughput
from sim.show.validation import validation

Shown = TypeVar("Shown", Calibration, Run, Comparison, Library, Limits, Effect, Validation, Answered, Ranking)

OF_A_RUN: tuple[Callable[[Run, str], Page], ...] = (
    throughput, people, intake, dropout, money, programmes, shortage, employment,
)  # fmt: skip
"""The figures of one run, in the order in which to read them; each is saved under the name of its function."""

OF_LIMITS: tuple[Callable[[Limits, str], Page], ...] = (limits_waterfall, limits_ranking, limits_why, limits_pairs)
"""The figures of a study of limits, in the order in which to read them."""


def inline(draw: Callable[[Shown, str], Page], of: Shown, lang: str, mark: str) -> Inline:
    """A figure as SVG to stand inside a page; `mark` keeps its ids apart from those of other figures there."""
    with rc_context(LOOK):
        return inlined(draw(of, lang), mark)


def draw_run(record: Run, folder: Path, lang: str = "en") -> list[Path]:
    """Write every figure of a run to a folder that exists, as PNG and SVG; the paths, two for each figure.

    `lang` is `en` or `nl`. The same run gives the same bytes.
    """
    return [path for draw in OF_A_RUN for path in _drawn(draw, record, folder, lang)]


def draw_comparison(of: Comparison, folder: Path, lang: str = "en") -> list[Path]:
    """Write the figure of a comparison to a folder that exists, as PNG and SVG; the two paths."""
    return _drawn(comparison, of, folder, lang)


def draw_calibration(of: Calibration, folder: Path, lang: str = "en") -> list[Path]:
    """Write the figure of a calibration to a folder that exists, as PNG and SVG; the two paths."""
    return _drawn(informed, of, folder, lang)


def draw_validation(of: Validation, folder: Path, lang: str = "en") -> list[Path]:
    """Write the validation sheet to a folder that exists, as PNG and SVG; the two paths."""
    return _drawn(validation, of, folder, lang)


def draw_ranking(of: Ranking, folder: Path, lang: str = "en") -> list[Path]:
    """Write the figure of a sweep to a folder that exists, as PNG and SVG; the two paths."""
    return _drawn(ranking, of, folder, lang)


def draw_effect(of: Effect, folder: Path, lang: str = "en") -> list[Path]:
    """Write the figure of the effect of a programme to a folder that exists, as PNG and SVG; the two paths."""
    return _drawn(effect, of, folder, lang)


def draw_library(of: Library, folder: Path, lang: str = "en") -> list[Path]:
    """Write the figures of the library to a folder that exists, as PNG and SVG; those with nothing to show are not."""
    return [path for draw in of_library(of) for path in _drawn(draw, of, folder, lang)]


def of_library(of: Library) -> list[Callable[[Library, str], Page]]:
    """The figures of a library that have something to show."""
    first = [library] if of.groups else []
    return [*first, library_binding, *([library_initiatives] if len(of.alone_runs) else [])]


def draw_limits(of: Limits, folder: Path, lang: str = "en") -> list[Path]:
    """Write the figures of a study of limits to a folder that exists, as PNG and SVG."""
    return [path for draw in OF_LIMITS for path in _drawn(draw, of, folder, lang)]


def draw_question(of: Answered, folder: Path, lang: str = "en") -> list[Path]:
    """Write the figure of an answer to a folder that exists, as PNG and SVG; the two paths."""
    return _drawn(question, of, folder, lang)


def _drawn(draw: Callable[[Shown, str], Page], of: Shown, folder: Path, lang: str) -> list[Path]:
    with rc_context(LOOK):
        return save(draw(of, lang), folder, draw.__name__)
