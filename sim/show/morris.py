"""Which inputs can be left alone, and which work in steps that depend on the others?"""

from textwrap import shorten
from typing import TYPE_CHECKING

from matplotlib.axes import Axes

from sim.show.labels import Label, Numbers
from sim.show.page import Page, Room, heading, page
from sim.show.ranking import called, foot
from sim.show.studied import Ranking
from sim.show.style import BLUE, GREY, INK, LABEL, RULE
from sim.show.words import number, word

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
        heading(panel, word(f"summary.{outcome}", lang), ROOM)
        _panel(panel, of.indices[of.indices["output"] == outcome].sort_values("rank", kind="stable"), lang)
    return made


def _panel(panel: Axes, table: "pd.DataFrame", lang: str) -> None:
    known = table.dropna(subset=["mu_star", "sigma"])
    reach = max(float(known[["mu_star_high", "sigma"]].max().max()), 1e-9) if len(known) else 1.0
    panel.set_xlim(-0.03 * reach, 1.05 * reach)
    panel.set_ylim(-0.03 * reach, 1.12 * reach)
    for axis in (panel.xaxis, panel.yaxis):
        axis.set_major_formatter(Numbers(lang))
    panel.locator_params(nbins=5)
    panel.grid(True, color=RULE)
    panel.set_xlabel(word("figure.morris.mu_star", lang), fontsize=LABEL - 1.0)
    panel.set_ylabel(word("figure.morris.sigma", lang), fontsize=LABEL - 1.0)
    panel.plot([0.0, reach], [0.0, reach], color=GREY, linewidth=0.8, linestyle=(0, (3, 3)))
    labels = []
    for place, row in enumerate(known.to_dict("records"), 1):
        colour = BLUE if row["above_dummy"] else GREY
        panel.plot([row["mu_star_low"], row["mu_star_high"]], [row["sigma"]] * 2, color=colour, linewidth=1.2)
        panel.plot(row["mu_star"], row["sigma"], "o" if row["above_dummy"] else "x", color=colour, markersize=6)
        if place <= MOST:
            at = (row["mu_star"], row["sigma"])
            panel.annotate(str(place), at, xytext=(4, 4), textcoords="offset points", fontsize=LABEL - 1.5, color=INK)
            labels.append(_named(place, row["name"], row["mu_star"], colour, reach, lang))
    _list(panel, labels)


def _named(place: int, name: str, value: float, colour: str, reach: float, lang: str) -> Label:
    text = shorten(called(name, lang), 30, placeholder=" …")
    return Label(-float(place), f"{place}  {text}: {number(value, lang, int(reach < 100.0))}", colour)


def _list(panel: Axes, labels: list[Label]) -> None:
    """Names beside the panel, by number, the strongest on top."""
    points = panel.bbox.height / panel.figure.dpi * 72.0
    step = min(points / max(len(labels), 1), 21.0)
    for row, label in enumerate(labels):
        panel.annotate(
            label.text, (1.0, 1.0), xytext=(12, -step * row), xycoords="axes fraction", textcoords="offset points",
            va="top", fontsize=LABEL - 1.5, color=INK if label.colour == BLUE else GREY,
        )  # fmt: skip
