"""Which two criteria strengthen each other, and which replace each other?"""

from typing import Any

import numpy as np

from sim.show.library import name_row
from sim.show.limits_page import SIDE, rows, runs
from sim.show.page import Page, Room, page
from sim.show.studied import Limits
from sim.show.style import GREY, INK, LABEL
from sim.show.words import number, word

ROOM = Room(left=3.1, right=1.2, top=1.35)
EACH = 0.52
"""Inches for each row."""


def limits_pairs(of: Limits, lang: str) -> Page:
    """A square for each two criteria, in the order of importance: blue strengthens, red replaces."""
    names = [row["criterion"] for row in rows(of)]
    title, subtitle = (word(f"figure.limits_pairs.{part}", lang) for part in ("title", "subtitle"))
    made = page(title, subtitle, runs(of, lang), lang, [EACH * len(names) + 0.35], ROOM)
    (panel,) = made.panels
    found = _by_pair(of)
    grid = np.array([[found[one, other]["mean"] if one != other else np.nan for other in names] for one in names])
    reach = float(np.nanmax(np.abs(grid))) or 1.0
    panel.imshow(grid, cmap="RdBu", vmin=-reach * 1.4, vmax=reach * 1.4, aspect="auto")
    for (row, column), value in np.ndenumerate(grid):
        if row != column:
            pair = found[names[row], names[column]]
            sure = "*" if pair["low"] > 0.0 or pair["high"] < 0.0 else ""
            told = f"{'+' if value > 0 else ''}{number(value, lang, int(abs(value) < 100.0))}{sure}"
            panel.text(column, row, told, ha="center", va="center", color=INK, fontsize=LABEL)
    for row, name in enumerate(names):
        name_row(panel, row, f"{word(f'criterion.{name}', lang)}  {row + 1}")
    panel.set_yticks([])
    panel.set_xticks(range(len(names)), [str(place) for place in range(1, len(names) + 1)])
    panel.tick_params(length=0, labelcolor=INK)
    panel.xaxis.tick_top()
    panel.grid(False)
    panel.spines[:].set_color(GREY)
    return made


def _by_pair(of: Limits) -> dict[tuple[str, str], Any]:
    table = of.pairs
    here = table["base"].eq(next(iter(of.bases))) & table["side"].eq(SIDE) & table["outcome"].eq("throughput")
    found: dict[tuple[str, str], Any] = {}
    for row in table[here].to_dict("records"):
        found[row["one"], row["other"]] = found[row["other"], row["one"]] = row
    return found
