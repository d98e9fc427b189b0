"""What do the data tell of the uncertain parameters? Before and after the fit, side by side."""

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes

from sim.show.library import bare, name_row, tell_row
from sim.show.page import Page, Room, page
from sim.show.style import BLUE, GREY, INK, ORANGE, RULE
from sim.show.subject import Calibration
from sim.show.words import number, word

ROOM = Room(left=3.1, right=2.9, top=1.35)
EACH = 0.235
"""Inches for each parameter."""
MOST = 30
"""Parameters that are drawn; the table has all."""


def informed(of: Calibration, lang: str) -> Page:
    """A row for each parameter that the data inform, on the span that it had before the fit."""
    told = of.parameters[of.parameters["informed"]].head(MOST)
    count, every = int(of.parameters["informed"].sum()), len(of.parameters)
    title = word("figure.informed.title", lang).format(count=count, all=every)
    runs = word("figure.informed.runs", lang).format(sets=of.sets)
    made = page(title, word("figure.informed.subtitle", lang), runs, lang, [0.25 + EACH * max(len(told), 1)], ROOM)
    (panel,) = made.panels
    bare(panel, max(len(told), 1))
    panel.set_xlim(-0.02, 1.02)
    panel.set_xticks([])
    for height, row in enumerate(told.to_dict("records")):
        name_row(panel, height, row["parameter"])
        _row(panel, height, row, lang)
    return made


def _row(panel: Axes, height: int, row: Mapping[Any, Any], lang: str) -> None:
    span = row["prior_high"] - row["prior_low"]
    low, median, high, default = (
        (row[name] - row["prior_low"]) / span for name in ("low", "median", "high", "default")
    )
    panel.plot([0.0, 1.0], [height, height], color=RULE, linewidth=7.0, solid_capstyle="butt")
    panel.plot([low, high], [height, height], color=BLUE, linewidth=3.0)
    panel.plot(median, height, "o", color=BLUE, markersize=6.0)
    panel.plot(default, height, "|", color=ORANGE, markersize=11, markeredgewidth=2.0)
    ends = (row[name] for name in ("median", "low", "high"))
    median_told, low_told, high_told = (_told(value, lang) for value in ends)
    before = word("figure.informed.row", lang).format(
        median=median_told, low=low_told, high=high_told,
        first=_told(row["prior_low"], lang), last=_told(row["prior_high"], lang),
    )  # fmt: skip
    tell_row(panel, height, before, INK if row["grade"] != "assumed" else GREY)


def _told(value: float, lang: str) -> str:
    size = abs(value)
    return number(value, lang, 0 if size >= 100.0 else 1 if size >= 10.0 else 2 if size >= 0.2 else 3)
