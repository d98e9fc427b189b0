"""How much of an outcome does each input decide, alone and together with others?"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes

from sim.show.labels import Numbers
from sim.show.library import bare, name_row, tell_row
from sim.show.page import Page, Room, heading, page
from sim.show.ranking import called, told
from sim.show.studied import Ranking
from sim.show.style import BLUE, GREY, INK, ORANGE, RULE
from sim.show.words import number, word

if TYPE_CHECKING:
    import pandas as pd

ROOM = Room(left=3.1, right=1.5, gap=0.85, top=1.8)
EACH = 0.36
"""Inches for each input."""
INDICES = {"S1": (ORANGE, "D", 0.17), "ST": (BLUE, "o", -0.17)}
"""First-order and total index: colour, shape and how much lower in its row."""


def sobol(of: Ranking, lang: str) -> Page:
    """A panel for each outcome: first-order and total index of every input with 95 % intervals, and the dummy's end."""
    tables = [told(of, outcome) for outcome in of.outcomes]
    title, subtitle = (word(f"figure.sobol.{part}", lang) for part in ("title", "subtitle"))
    runs = word("figure.ranking.runs", lang).format(
        method=of.method, size=of.size, rows=of.rows, replicates=of.replicates
    )
    made = page(title, subtitle, runs, lang, [0.1 + EACH * len(table) for table in tables], ROOM)
    for place, (index, (colour, mark, _)) in enumerate(INDICES.items()):
        made.say(place * made.inside / 2.0, 1.28, {"o": "●", "D": "◆"}[mark], color=colour)
        made.say(place * made.inside / 2.0 + 0.17, 1.28, word(f"figure.sobol.{index.lower()}", lang))
    for panel, outcome, table in zip(made.panels, of.outcomes, tables, strict=True):
        heading(panel, word(f"summary.{outcome}", lang), ROOM)
        _panel(panel, table, lang)
    return made


def _panel(panel: Axes, table: "pd.DataFrame", lang: str) -> None:
    bare(panel, len(table))
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.grid(True, axis="x", color=RULE)
    panel.axvline(0.0, color=GREY, linewidth=1.0)
    dummy = table.loc[table["name"] == "dummy", "ST_high"].fillna(0.0)
    if len(dummy):
        panel.axvline(max(float(dummy.iloc[0]), 0.0), color=GREY, linewidth=1.2, linestyle=(0, (3, 3)))
    for height, row in enumerate(table.to_dict("records")):
        name_row(panel, height, called(row["name"], lang))
        _row(panel, height, row)
        values = (number(row[index], lang, 2) for index in INDICES)
        tell_row(panel, height, " · ".join(values), INK if row["above_dummy"] else GREY)


def _row(panel: Axes, height: int, row: Mapping[Any, Any]) -> None:
    for index, (colour, mark, lower) in INDICES.items():
        place = height + lower
        panel.plot([row[f"{index}_low"], row[f"{index}_high"]], [place, place], color=colour, linewidth=2.0)
        panel.plot(row[index], place, mark, color=colour, markersize=5.5)
