"""What do scenarios change, and how sure is that?"""

from collections.abc import Sequence
from textwrap import fill, shorten
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.axes import Axes

from sim.show.labels import Numbers, round_up
from sim.show.page import Page, Room, page
from sim.show.style import BLUE, GREEN, GREY, INK, LABEL, ORANGE, PINK, RED, RULE, SKY, WARNING
from sim.show.subject import ENOUGH, SHARES, Comparison
from sim.show.words import Count, number, word

if TYPE_CHECKING:
    import pandas as pd

COLOURS = (BLUE, RED, GREEN, ORANGE, PINK, SKY)
"""For the scenarios after the first; a seventh begins anew, one row lower in every panel."""
ROOM = Room(left=3.2, right=2.7, gap=0.36, top=1.7)
EACH = 0.24
"""Inches for each scenario in a row."""
LETTERS = 10.5
"""Letters of a title that fit on an inch."""


class Dot(NamedTuple):
    """A difference and its interval.

    In percentage points for a share; else in percent of the mean of the first scenario, all NaN when that is zero.
    `sure` says whether zero lies outside an interval that can be trusted.
    """

    mean: float
    low: float
    high: float
    colour: str
    points: bool
    sure: bool


def comparison(of: Comparison, lang: str) -> Page:
    """A row for each outcome with the difference of every scenario from the first one and its 95 % interval."""
    first, *titles = (case.title[lang] for case in of.cases)
    others = of.scenarios[1:]
    colours = {name: COLOURS[i % len(COLOURS)] for i, name in enumerate(others)}
    rows = _rows(of, colours)
    subtitle = word("figure.comparison.subtitle", lang).format(first=first)
    heights = [0.12 + EACH * len(others)] * len(rows)
    made = page(word("figure.comparison.title", lang), subtitle, _runs(of, lang), lang, heights, ROOM)
    _key(made, list(zip(titles, colours.values(), strict=True)))
    if len(of.seeds) < ENOUGH:
        few = word("figure.comparison.few", lang).format(count=Count(len(of.seeds)))
        made.say(0.0, 1.47, few, color=WARNING, fontweight="bold")
    for panel, (outcome, dots) in zip(made.panels, rows.items(), strict=True):
        _name(panel, word(f"summary.{outcome}", lang))
        _row(panel, dots, shorten(first, 20, placeholder=" …"), lang)
    return made


def _rows(of: Comparison, colours: dict[str, str]) -> dict[str, list[Dot]]:
    """The dots of each outcome; a rate per head says in percent what its total says, and is left out."""
    return {
        str(outcome): [
            _dot(table.loc[[name]], colour, str(outcome) in SHARES, len(of.seeds) >= ENOUGH)
            for name, colour in colours.items()
        ]
        for outcome, table in of.table.set_index("scenario").groupby("outcome", sort=False)
        if not str(outcome).endswith(PER_HEAD)
    }


PER_HEAD = "_per_100k"
"""How the names of rates for 100,000 inhabitants end."""


def _runs(of: Comparison, lang: str) -> str:
    named = ", ".join(of.scenarios)
    return word("figure.runs", lang).format(
        scenarios=named, count=Count(len(of.seeds)), first=min(of.seeds), last=max(of.seeds)
    )


def _dot(row: "pd.DataFrame", colour: str, points: bool, trusted: bool) -> Dot:
    """The dot of a table with one row: the mean of the first scenario is its own mean without the difference."""
    mean, *differences = (float(row[name].iloc[0]) for name in ("mean", "difference", "low", "high"))
    whole = 1.0 if points else abs(mean - differences[0])
    difference, low, high = (100.0 * each / whole if whole else np.nan for each in differences)
    return Dot(difference, low, high, colour, points, trusted and (low > 0.0 or high < 0.0))


def _key(made: Page, named: Sequence[tuple[str, str]]) -> None:
    """Name the scenarios once, each after a dot of its colour."""
    step = made.inside / len(named)
    for i, (title, colour) in enumerate(named):
        made.say(i * step, 1.2, "●", color=colour)
        kept = shorten(title, int((step - 0.2) * LETTERS), placeholder=" …")
        made.say(i * step + 0.17, 1.2, kept, fontweight="bold")


def _name(panel: Axes, text: str) -> None:
    panel.annotate(
        fill(text, 40), (0.0, 0.5), xytext=(-10, 0), xycoords="axes fraction", textcoords="offset points",
        ha="right", va="center", fontsize=LABEL, color=INK,
    )  # fmt: skip


def _row(panel: Axes, dots: list[Dot], first: str, lang: str) -> None:
    """Draw one outcome on a scale of its own, with zero in the middle."""
    far = max((abs(end) for dot in dots for end in (dot.low, dot.high) if np.isfinite(end)), default=0.0)
    reach = round_up(far)
    panel.set_xlim(-1.08 * reach, 1.08 * reach)
    panel.set_ylim(len(dots) - 0.5, -0.5)
    panel.set_yticks([])
    panel.set_xticks([-reach, 0.0, reach])
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.tick_params(axis="x", length=0, labelsize=7.5, pad=1)
    panel.grid(True, axis="x", color=RULE)
    panel.axvline(0.0, color=GREY, linewidth=1.0)
    for height, dot in enumerate(dots):
        _draw(panel, dot, height, first, lang)


def _draw(panel: Axes, dot: Dot, height: int, first: str, lang: str) -> None:
    panel.plot([dot.low, dot.high], [height, height], color=dot.colour, linewidth=2.4)
    panel.plot(
        dot.mean, height, "o", color=dot.colour, markersize=8, markerfacecolor=dot.colour if dot.sure else "white"
    )
    told = (dot.mean, dot.low, dot.high)
    mean, low, high = (number(value, lang, int(max(map(abs, told)) < 1_000.0)) for value in told)
    sign = "+" if round(dot.mean, 1) > 0.0 else ""
    unit = word("figure.comparison.points" if dot.points else "figure.comparison.interval", lang)
    text = unit.format(mean=sign + mean, low=low, high=high)
    panel.annotate(
        text if np.isfinite(dot.mean) else word("figure.comparison.no_share", lang).format(first=first),
        (1.0, height), xytext=(8, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
        va="center", fontsize=LABEL, color=INK if dot.sure else GREY,
    )  # fmt: skip
