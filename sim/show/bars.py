"""How are yearly totals drawn? As bars over the years on the time axis, stacked by cause, payer or purpose."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.axes import Axes

from sim.show.calendar import Calendar, Floats, mark
from sim.show.labels import Label, name_right, scale
from sim.show.style import GREY, TICK
from sim.show.words import number, word

if TYPE_CHECKING:
    import pandas as pd


UNSEEN = 0.005
"""Share of everything below which a part is too thin to point at."""

ABOVE = TICK + 5.0
"""Points above the highest bar in which its total is written."""


class Part(NamedTuple):
    """One colour of a stack: a total for each year, shape (years,)."""

    totals: Floats
    text: str
    colour: str


def by_year(table: "pd.DataFrame", columns: Sequence[str], when: Calendar) -> Mapping[str, Floats]:
    """Totals of columns for each year of the run, shape (years,) each; a year without rows is zero."""
    totals = table[list(columns)].groupby(table["date"].dt.year).sum().reindex(when.years, fill_value=0)
    return {name: totals[name].to_numpy(dtype=float) for name in columns}


def stack(
    panel: Axes, parts: Sequence[Part], when: Calendar, lang: str, digits: int = 0, reach: float | None = None
) -> None:
    """Draw bars with their total on top, the first part lowest; parts that are zero all the time are left out.

    The panel reaches to `reach`, or to the highest bar.
    """
    shown = [part for part in parts if part.totals.any()]
    centres, lengths = when.spans()
    mark(panel, when, lang)
    base = np.zeros(centres.size)
    for part in shown:
        panel.bar(centres, part.totals, lengths * 0.8, base, color=part.colour, edgecolor="white", linewidth=0.6)
        base = base + part.totals
    scale(panel, float(base.max()) if reach is None else reach, lang, whole=digits == 0, head=ABOVE)
    _totals(panel, centres, base, lang, digits)
    name_right(panel, _labels(shown, lang))


def _labels(shown: Sequence[Part], lang: str) -> list[Label]:
    if not shown:
        return [Label(0.0, word("figure.nothing", lang), GREY)]
    ends = np.cumsum([part.totals[-1] for part in shown])
    everything = sum(part.totals.sum() for part in shown)
    return [
        Label(end - part.totals[-1] / 2.0, part.text, part.colour)
        for part, end in zip(shown, ends, strict=True)
        if part.totals.sum() >= UNSEEN * everything
    ]


def _totals(panel: Axes, centres: Floats, tops: Floats, lang: str, digits: int) -> None:
    for x, top in zip(centres, tops, strict=True):
        panel.annotate(
            number(top, lang, digits), (x, top), xytext=(0, 3), textcoords="offset points",
            ha="center", fontsize=TICK, color=GREY, bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )  # fmt: skip
