"""Which inputs decide an outcome? Their indices, the largest first, with the input that has no effect."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes

from sim.show.indices import interval, times, titled
from sim.show.labels import Numbers
from sim.show.library import bare, name_row, tell_row
from sim.show.page import Page, Room, heading, page
from sim.show.studied import Ranking
from sim.show.style import BLUE, GREY, INK, ORANGE, RULE
from sim.show.words import Count, word

if TYPE_CHECKING:
    import pandas as pd

ROOM = Room(left=3.1, right=2.2, gap=0.85, top=1.5)
EACH = 0.27
"""Inches for each input."""
SMALLEST = 1e-9
"""Reach of a panel in which nothing has an index."""
MOST = 15
"""Inputs that are drawn for an outcome; the table has all."""
IN_WORDS = {"dummy": "figure.ranking.dummy", "ensemble.member": "figure.ranking.ensemble"}
"""Inputs that are neither a criterion nor a parameter."""


def ranking(of: Ranking, lang: str) -> Page:
    """A panel for each outcome: a bar from zero for each input with its 95% interval; a line where the dummy ends."""
    tables = [told(of, outcome) for outcome in of.outcomes]
    subtitle = word("figure.ranking.subtitle", lang).format(index=of.index, question=of.question[lang])
    heights = [0.1 + EACH * len(table) for table in tables]
    made = page(of.title[lang], subtitle, foot(of, lang), lang, heights, ROOM)
    for panel, outcome, table in zip(made.panels, of.outcomes, tables, strict=True):
        heading(panel, titled(of.index, outcome, lang), ROOM)
        _panel(panel, table, of, outcome, lang)
    return made


def foot(of: Ranking, lang: str) -> str:
    """By which method, on how many runs."""
    return word("figure.ranking.runs", lang).format(
        method=of.method, size=of.size, rows=of.rows, replicates=Count(of.replicates)
    )


def called(name: str, lang: str) -> str:
    """What an input is called: a criterion, the dummy and the ensemble in words, a parameter by its dotted name."""
    section, _, rest = name.partition(".")
    if section == "criteria" and rest:
        return word(f"criterion.{rest}", lang)
    return word(IN_WORDS[name], lang) if name in IN_WORDS else name


def told(of: Ranking, outcome: str) -> "pd.DataFrame":
    """The indices of an outcome that are drawn, the largest first; the dummy is always among them."""
    table = of.indices[of.indices["output"] == outcome].sort_values("rank", kind="stable")
    first, dummy = table.head(MOST), table[table["name"] == "dummy"]
    return first if set(dummy["name"]) <= set(first["name"]) else table.loc[[*first.index[:-1], *dummy.index]]


def _panel(panel: Axes, table: "pd.DataFrame", of: Ranking, outcome: str, lang: str) -> None:
    bare(panel, len(table))
    low, high = f"{of.index}_low", f"{of.index}_high"
    known = table[[of.index, low, high]].fillna(0.0)  # without any variance there is no index
    reach, least = max(float(known.max().max()), SMALLEST), min(0.0, float(known.min().min()))
    panel.set_xlim(least - 0.03 * reach, 1.08 * reach)
    panel.xaxis.set_major_formatter(Numbers(lang, times(of.index, outcome)))
    panel.locator_params(axis="x", nbins=4)
    panel.grid(True, axis="x", color=RULE)
    dummy = table[table["name"] == "dummy"]
    if len(dummy):
        panel.axvline(max(float(known.loc[dummy.index[0], high]), 0.0), color=ORANGE, linewidth=1.2)
    for height, row in enumerate(table.to_dict("records")):
        ends = (row[of.index], row[low], row[high])
        _row(panel, height, row, ends, interval(of.index, outcome, ends, lang), lang)


def _row(
    panel: Axes, height: int, row: Mapping[Any, Any], ends: tuple[float, float, float], text: str, lang: str
) -> None:
    colour = BLUE if row["above_dummy"] else GREY
    name_row(panel, height, called(row["name"], lang))
    panel.barh(height, ends[0], 0.62, color=colour, alpha=0.75)
    panel.plot(ends[1:], [height, height], color=INK, linewidth=1.2)
    tell_row(panel, height, text, INK if row["above_dummy"] else GREY)
