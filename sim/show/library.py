"""What does each scenario of the library change in durable placements, and what holds it back?"""

from textwrap import fill
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes

from sim.show.intake import COLOURS
from sim.show.labels import Numbers, round_up
from sim.show.page import Page, Room, heading, page
from sim.show.style import BLUE, GREY, INK, RED, RULE, WARNING
from sim.show.subject import ENOUGH, Library
from sim.show.words import Count, number, word
from sim.vocabulary import Constraint

if TYPE_CHECKING:
    import pandas as pd

OUTCOME = "durable_a_year"
ROOM = Room(left=3.2, right=4.3, gap=0.56, top=1.6)
EACH = 0.235
"""Inches for each scenario."""
SMALL, SMALLER = 8.0, 6.8
"""Points of the words beside a row, and of a title that needs two lines."""
LINE, LINES = 44, 52
"""Characters of a title that fit on one line, and on each of two."""
BINDING = 1.62
"""Inches from the panel to the words about what binds most."""


def library(of: Library, lang: str) -> Page:
    """A row a scenario, by group: difference to the first with its 95 % interval, and what held back intake most."""
    heights = [0.1 + EACH * len(labels) for labels in of.groups.values()]
    first = of.national.scenarios[0]
    rows: Any = of.national.table.set_index(["outcome", "scenario"]).loc[OUTCOME]
    mean = float(rows.loc[first, "mean"])
    subtitle = word("figure.library.subtitle", lang).format(
        first=of.by_label[first].title[lang], mean=number(mean, lang, int(mean < 100.0))
    )
    made = page(word("figure.library.title", lang), subtitle, runs(of, lang), lang, heights, ROOM)
    if len(of.national.seeds) < ENOUGH:
        _warn(made, word("figure.comparison.few", lang).format(count=Count(len(of.national.seeds))))
    for panel, (group, labels) in zip(made.panels, of.groups.items(), strict=True):
        heading(panel, word(f"group.{group}", lang), ROOM)
        _panel(panel, rows.loc[list(labels)], lang)
        for height, label in enumerate(labels):
            name_row(panel, height, of.by_label[label].title[lang])
            _row(panel, height, rows.loc[label], len(of.national.seeds) >= ENOUGH, lang)
            _bound(panel, height, of.binding(label), lang)
    return made


def runs(of: Library, lang: str) -> str:
    """How many scenarios were run on which seeds."""
    seeds = of.national.seeds
    return word("figure.library.runs", lang).format(
        scenarios=Count(len(of.by_label)), count=Count(len(seeds)), first=min(seeds), last=max(seeds)
    )


def name_row(panel: Axes, height: float, text: str) -> None:
    """Write a title at the left of a row, on two lines if it is long."""
    short = len(text) <= LINE
    panel.annotate(
        text if short else fill(text, LINES, max_lines=2, placeholder=" …"), (0.0, height), xytext=(-8, 0),
        xycoords=("axes fraction", "data"), textcoords="offset points", ha="right", va="center",
        fontsize=SMALL if short else SMALLER, linespacing=1.0, color=INK,
    )  # fmt: skip


def tell_row(panel: Axes, height: float, text: str, colour: str = INK, inches: float = 0.11) -> None:
    """Write words at the right of a row, so many inches from the panel."""
    panel.annotate(
        text, (1.0, height), xytext=(inches * 72.0, 0), xycoords=("axes fraction", "data"),
        textcoords="offset points", va="center", fontsize=SMALL, color=colour,
    )  # fmt: skip


def bare(panel: Axes, count: int) -> None:
    """A panel with a row for each of `count` scenarios, the first on top, and nothing on its axes."""
    panel.set_ylim(count - 0.5, -0.5)
    panel.set_yticks([])
    panel.tick_params(axis="x", length=0, labelsize=7.5, pad=1)
    panel.grid(False)


def _warn(made: Page, text: str) -> None:
    made.say(0.0, 1.18, text, color=WARNING, fontweight="bold")


def _panel(panel: Axes, rows: "pd.DataFrame", lang: str) -> None:
    """The scale of a group, with zero in the middle."""
    reach = round_up(float(rows[["low", "high"]].abs().max().max()))
    bare(panel, len(rows))
    panel.set_xlim(-1.08 * reach, 1.08 * reach)
    panel.set_xticks([-reach, 0.0, reach])
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.grid(True, axis="x", color=RULE)
    panel.axvline(0.0, color=GREY, linewidth=1.0)


def _row(panel: Axes, height: int, row: Any, trusted: bool, lang: str) -> None:
    mean, low, high = (float(row[name]) for name in ("difference", "low", "high"))
    sure = trusted and (low > 0.0 or high < 0.0)
    colour = BLUE if mean >= 0.0 else RED
    panel.plot([low, high], [height, height], color=colour, linewidth=2.0)
    panel.plot(mean, height, "o", color=colour, markersize=6.5, markerfacecolor=colour if sure else "white")
    digits = int(max(abs(mean), abs(low), abs(high)) < 10.0)
    sign = "+" if round(mean, digits) > 0.0 else ""
    told = word("figure.library.interval", lang).format(
        mean=sign + number(mean, lang, digits), low=number(low, lang, digits), high=number(high, lang, digits)
    )
    tell_row(panel, height, told, INK if sure else GREY)


def _bound(panel: Axes, height: int, name: str, lang: str) -> None:
    if not name:
        return
    tell_row(panel, height, "■", COLOURS[Constraint[name.upper()]], BINDING)
    tell_row(panel, height, word(f"constraint.{name}", lang), INK, BINDING + 0.15)
