"""Which inputs can be left alone, and which work in steps that depend on the others?"""

from collections.abc import Mapping
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes

from sim.show.beside import name_points
from sim.show.indices import times, titled
from sim.show.indices import told as written
from sim.show.labels import Label, Numbers
from sim.show.page import Page, Room, heading, page
from sim.show.ranking import called, foot
from sim.show.studied import Ranking
from sim.show.style import BLUE, GREY, INK, LABEL, RULE
from sim.show.words import word

if TYPE_CHECKING:
    import pandas as pd

ROOM = Room(left=0.85, right=2.75, gap=1.0, top=1.75)
TALL, MOST = 2.7, 9
"""Inches of a panel, and inputs that are named in it, the strongest first."""


def morris(of: Ranking, lang: str) -> Page:
    """A panel for each outcome: mean size of the effect of a step, with its interval, against how much that differs."""
    title, subtitle = (word(f"figure.morris.{part}", lang) for part in ("title", "subtitle"))
    made = page(title, subtitle, foot(of, lang), lang, [TALL] * len(of.outcomes), ROOM)
    for panel, outcome in zip(made.panels, of.outcomes, strict=True):
        heading(panel, titled("mu_star", outcome, lang), ROOM)
        table = of.indices[of.indices["output"] == outcome].sort_values("rank", kind="stable")
        known = table.dropna(subset=["mu_star", "sigma"])
        _frame(panel, known, times("mu_star", outcome), lang)
        _points(panel, known, outcome, lang)
    return made


def _frame(panel: Axes, known: "pd.DataFrame", factor: float, lang: str) -> None:
    """Equal scales across and up, with the line where an effect differs as much as it is large."""
    reach = max(float(known[["mu_star_high", "sigma"]].max().max()), 1e-9) if len(known) else 1.0
    panel.set_xlim(-0.03 * reach, 1.05 * reach)
    panel.set_ylim(-0.03 * reach, 1.12 * reach)
    for axis in (panel.xaxis, panel.yaxis):
        axis.set_major_formatter(Numbers(lang, factor))
    panel.locator_params(nbins=5)
    panel.grid(True, color=RULE)
    panel.set_xlabel(word("figure.morris.mu_star", lang), fontsize=LABEL - 1.0)
    panel.set_ylabel(word("figure.morris.sigma", lang), fontsize=LABEL - 1.0)
    panel.plot([0.0, reach], [0.0, reach], color=GREY, linewidth=0.8, linestyle=(0, (3, 3)))


def _points(panel: Axes, known: "pd.DataFrame", outcome: str, lang: str) -> None:
    """A point for each input with the interval of its mean; the strongest have numbers, with their names beside."""
    for row in known.to_dict("records"):
        colour = BLUE if row["above_dummy"] else GREY
        panel.plot([row["mu_star_low"], row["mu_star_high"]], [row["sigma"]] * 2, color=colour, linewidth=1.2)
        panel.plot(row["mu_star"], row["sigma"], "o" if row["above_dummy"] else "x", color=colour, markersize=6)
    first = known.head(MOST)
    at = list(zip(first["mu_star"], first["sigma"], strict=True))
    name_points(panel, at, [str(place) for place in range(1, len(first) + 1)], LABEL - 1.5)
    _list(panel, [_named(place, row, outcome, lang) for place, row in enumerate(first.to_dict("records"), 1)])


def _named(place: int, row: Mapping[Any, Any], outcome: str, lang: str) -> Label:
    text = shorten(called(row["name"], lang), 30, placeholder=" …")
    value = written("mu_star", outcome, row["mu_star"], lang)
    return Label(-float(place), f"{place}  {text}: {value}", BLUE if row["above_dummy"] else GREY)


def _list(panel: Axes, labels: list[Label]) -> None:
    """Names beside the panel, by number, the strongest on top."""
    points = panel.bbox.height / panel.figure.dpi * 72.0
    step = min(points / max(len(labels), 1), 21.0)
    for row, label in enumerate(labels):
        panel.annotate(
            label.text, (1.0, 1.0), xytext=(12, -step * row), xycoords="axes fraction", textcoords="offset points",
            va="top", fontsize=LABEL - 1.5, color=INK if label.colour == BLUE else GREY,
        )  # fmt: skip
