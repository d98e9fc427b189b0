"""Which figures are there, and how do they get on disk?"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

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


def of_run(of: Run) -> list[Callable[[Run, str], Page]]:
    """The figures of a run for which it has the tables."""
    return [each for each in OF_A_RUN if each not in LATER or getattr(of, LATER[each]) is not None]


def of_ranking(of: Ranking) -> list[Callable[[Ranking, str], Page]]:
    """The figures of a sweep for which its method gives the indices."""
    return [each for each, needed in OF_A_SWEEP.items() if needed <= {*of.indices.columns}]


def of_library(of: Library) -> list[Callable[[Library, str], Page]]:
    """The figures of a library that have something to show."""
    first = [library] if of.groups else []
    return [*first, library_binding, *([library_initiatives] if len(of.alone_runs) else [])]


def of_spread(of: Spread) -> list[Callable[[Spread, str], Page]]:
    """The figure of a spread, if it has twelve months to show."""
    return [fan] if of.months is not None and len(of.months) else []


FIGURES: dict[str, Callable[[Any], Sequence[Callable[[Any, str], Page]]]] = {
    "run": of_run,
    "comparison": lambda of: [comparison],
    "limits": lambda of: OF_LIMITS,
    "question": lambda of: [question],
    "scenarios": of_library,
    "effect": lambda of: [effect],
    "spread": of_spread,
    "sweep": of_ranking,
    "validation": lambda of: [validation],
    "calibration": lambda of: [informed],
}
"""The figures of each kind of result, as far as it has what they show; each is saved under the name of its function."""


EVERY: tuple[Callable[[Any, str], Page], ...] = (
    *OF_A_RUN, comparison, *OF_LIMITS, question, library, library_binding, library_initiatives, effect, fan,
    *OF_A_SWEEP, validation, informed,
)  # fmt: skip
"""All figures that there are."""


def draw(
    kind: str, of: Any, folder: Path, lang: str = "en", medium: str = "screen",
    progress: Callable[[int, int], None] | None = None,
) -> list[Path]:  # fmt: skip
    """Write every figure of a kind of result to a folder that exists, as PNG and SVG; the paths.

    `lang` is `en` or `nl`, `medium` one of `screen`, `slide` and `print`; `progress` is told how many are drawn, and of
    how many. The same result gives the same bytes.
    """
    draws, paths = FIGURES[kind](of), []
    with drawing(medium):
        for number, each in enumerate(draws, 1):
            paths += save(each(of, lang), folder, each.__name__)
            if progress is not None:
                progress(number, len(draws))
    return paths
