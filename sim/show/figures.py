"""Which figures are there, and how do they get on disk?"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from sim.show.binding import binding
from sim.show.comparison import comparison
from sim.show.dropout import dropout
from sim.show.effect import effect
from sim.show.employment import employment
from sim.show.fan import fan
from sim.show.flow import flow
from sim.show.informed import informed
from sim.show.inline import Inline, inlined
from sim.show.intake import intake
from sim.show.library import library
from sim.show.library_binding import library_binding
from sim.show.library_initiatives import library_initiatives
from sim.show.limits_pairs import limits_pairs
from sim.show.limits_ranking import limits_ranking
from sim.show.limits_response import limits_response
from sim.show.limits_tornado import limits_tornado
from sim.show.limits_waterfall import limits_waterfall
from sim.show.limits_why import limits_why
from sim.show.medium import drawing
from sim.show.money import money
from sim.show.morris import morris
from sim.show.multiples import schooling, sectors
from sim.show.page import Page, save
from sim.show.people import people
from sim.show.programmes import programmes
from sim.show.question import question
from sim.show.ranking import ranking
from sim.show.regions import regions
from sim.show.shortage import shortage
from sim.show.sobol import sobol
from sim.show.studied import Answered, Limits, Ranking, Spread
from sim.show.subject import Calibration, Comparison, Effect, Library, Run, Validation
from sim.show.survival import survival
from sim.show.throughput import throughput
from sim.show.validation import validation
from sim.show.willing import willing

Shown = TypeVar("Shown", Calibration, Run, Comparison, Library, Limits, Effect, Validation, Answered, Ranking, Spread)

OF_A_RUN: tuple[Callable[[Run, str], Page], ...] = (
    throughput, flow, people, binding, intake, dropout, money, programmes, survival, regions, sectors, schooling,
    shortage, willing, employment,
)  # fmt: skip
"""The figures of one run, in the order in which to read them; each is saved under the name of its function."""

LATER: dict[Callable[[Run, str], Page], str] = {
    flow: "moves", survival: "lives", regions: "groups", sectors: "groups", schooling: "groups",
}  # fmt: skip
"""Figures of tables that runs of earlier versions did not leave."""

OF_LIMITS: tuple[Callable[[Limits, str], Page], ...] = (
    limits_waterfall, limits_ranking, limits_tornado, limits_response, limits_why, limits_pairs,
)  # fmt: skip
"""The figures of a study of limits, in the order in which to read them."""

OF_A_SWEEP: dict[Callable[[Ranking, str], Page], frozenset[str]] = {
    ranking: frozenset(), sobol: frozenset(("S1", "ST")), morris: frozenset(("mu_star", "sigma")),
}  # fmt: skip
"""The figures of a sweep, each with the indices that it needs."""


def inline(figure: Callable[[Shown, str], Page], of: Shown, lang: str, mark: str) -> Inline:
    """A figure as SVG to stand inside a page; `mark` keeps its ids apart from those of other figures there."""
    with drawing("screen"):
        return inlined(figure(of, lang), mark)


def draw_run(record: Run, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write every figure of a run to a folder that exists, as PNG and SVG; the paths.

    `lang` is `en` or `nl`, `medium` one of `screen`, `slide` and `print`. The same run gives the same bytes.
    """
    return draw(of_run(record), record, folder, lang, medium)


def of_run(record: Run) -> list[Callable[[Run, str], Page]]:
    """The figures of a run for which it has the tables."""
    return [each for each in OF_A_RUN if each not in LATER or getattr(record, LATER[each]) is not None]


def draw_comparison(of: Comparison, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figure of a comparison, as `draw_run` does."""
    return draw([comparison], of, folder, lang, medium)


def draw_calibration(of: Calibration, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figure of a calibration, as `draw_run` does."""
    return draw([informed], of, folder, lang, medium)


def draw_validation(of: Validation, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the validation sheet, as `draw_run` does."""
    return draw([validation], of, folder, lang, medium)


def draw_ranking(of: Ranking, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figures of a sweep, as `draw_run` does."""
    return draw(of_ranking(of), of, folder, lang, medium)


def of_ranking(of: Ranking) -> list[Callable[[Ranking, str], Page]]:
    """The figures of a sweep for which its method gives the indices."""
    return [each for each, needed in OF_A_SWEEP.items() if needed <= {*of.indices.columns}]


def draw_effect(of: Effect, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figure of the effect of a programme, as `draw_run` does."""
    return draw([effect], of, folder, lang, medium)


def draw_library(of: Library, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figures of the library, as `draw_run` does; those with nothing to show are not."""
    return draw(of_library(of), of, folder, lang, medium)


def of_library(of: Library) -> list[Callable[[Library, str], Page]]:
    """The figures of a library that have something to show."""
    first = [library] if of.groups else []
    return [*first, library_binding, *([library_initiatives] if len(of.alone_runs) else [])]


def draw_limits(of: Limits, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figures of a study of limits, as `draw_run` does."""
    return draw(OF_LIMITS, of, folder, lang, medium)


def draw_question(of: Answered, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figure of an answer, as `draw_run` does."""
    return draw([question], of, folder, lang, medium)


def draw_spread(of: Spread, folder: Path, lang: str = "en", medium: str = "screen") -> list[Path]:
    """Write the figure of a spread, as `draw_run` does; none where no twelve months were kept."""
    return draw(of_spread(of), of, folder, lang, medium)


def of_spread(of: Spread) -> list[Callable[[Spread, str], Page]]:
    """The figure of a spread, if it has twelve months to show."""
    return [fan] if of.months is not None and len(of.months) else []


def draw(draws: Sequence[Callable[[Shown, str], Page]], of: Shown, folder: Path, lang: str, medium: str) -> list[Path]:
    """Write some figures of a result to a folder that exists, as `draw_run` does, named after their functions."""
    with drawing(medium):
        return [path for each in draws for path in save(each(of, lang), folder, each.__name__)]
