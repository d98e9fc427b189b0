"""What is intake lost to, before and after criteria are lifted?"""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from sim.show.intake import COLOURS
from sim.show.labels import Numbers
from sim.show.library import SMALL, bare, name_row, tell_row
from sim.show.limits_page import runs
from sim.show.page import Page, Room, page
from sim.show.studied import Limits
from sim.show.style import RULE
from sim.show.words import name_of, number, word

ROOM = Room(left=3.1, right=0.9, top=2.15)
EACH = 0.3
"""Inches for each state."""
ACROSS, STEP = 3, 0.2
"""Entries of the key on a line, and inches between its lines."""
SEEN = 0.002
"""Part of the longest bar below which a colour cannot be seen."""


def limits_why(of: Limits, lang: str) -> Page:
    """A bar for each state: today, each criterion lifted alone, all but each, and all."""
    here = of.lost[of.lost["base"] == next(iter(of.bases))]
    states: list[Any] = list(here[["state", "criterion"]].drop_duplicates().itertuples(index=False, name=None))
    title, subtitle = (word(f"figure.limits_why.{part}", lang) for part in ("title", "subtitle"))
    made = page(title, subtitle, runs(of, lang), lang, [EACH * len(states)], ROOM)
    (panel,) = made.panels
    bare(panel, len(states))
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.grid(True, axis="x", color=RULE)
    for height, (state, criterion) in enumerate(states):
        called = word(f"criterion.{criterion}", lang) if criterion else ""
        name_row(panel, height, word(f"figure.limits_why.{state}", lang).format(criterion=called))
        persons = here[here["state"].eq(state) & here["criterion"].eq(criterion)].set_index("constraint")["persons"]
        _bar(panel, height, [float(persons[each.name.lower()]) for each in COLOURS], lang)
    _key(made, here, lang)
    return made


def _bar(panel: Axes, height: int, costs: list[float], lang: str) -> None:
    starts = np.cumsum([0.0, *costs[:-1]])
    panel.barh(
        [height] * len(costs), costs, 0.7, starts, color=list(COLOURS.values()), edgecolor="white", linewidth=0.4
    )
    tell_row(panel, height, number(sum(costs), lang, int(sum(costs) < 100.0)))


def _key(made: Page, lost: Any, lang: str) -> None:
    """What the colours mean, of constraints that show in any bar; in the order of the bars."""
    most, longest = (
        lost.groupby("constraint")["persons"].max(),
        lost.groupby(["state", "criterion"])["persons"].sum().max(),
    )
    shown = [each for each in COLOURS if most[each.name.lower()] > SEEN * longest]
    for place, each in enumerate(shown):
        x, down = place % ACROSS * made.inside / ACROSS, 1.15 + place // ACROSS * STEP
        made.key(x, down, name_of(each, lang), COLOURS[each], size=SMALL)
