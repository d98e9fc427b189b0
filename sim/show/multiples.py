"""How do groups of people differ? A small panel for each, those beside each other on one scale."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes

from sim.show.calendar import Calendar, calendar, mark
from sim.show.labels import scale
from sim.show.page import Page, Room, run_page, small_heading, split
from sim.show.style import BLUE, GREEN, LABEL, ORANGE
from sim.show.subject import Run
from sim.show.words import number, word
from sim.vocabulary import Schooling, Sector

if TYPE_CHECKING:
    import pandas as pd

ROOM = Room(left=0.75, right=0.3, top=1.95)
GAP, TALL = (0.28, 0.6), 1.25
"""Inches between panels across and down, and their height."""
STEPS = {"started": (ORANGE, "-"), "placed": (BLUE, "--"), "durable_placements": (GREEN, ":")}
"""Lines of a panel: colour and dashes tell them apart."""
ACROSS = 4
"""Panels beside each other."""


def sectors(run: Run, lang: str) -> Page:
    """A panel for each sector in which anyone started: starts, jobs and durable placements of each year."""
    names = [*(sector.name.lower() for sector in Sector), "any"]
    return _multiples("sectors", "sector", names, run, lang)


def schooling(run: Run, lang: str) -> Page:
    """A panel for each level of schooling: starts, jobs and durable placements of each year."""
    return _multiples("schooling", "schooling", [each.name.lower() for each in Schooling], run, lang)


def _multiples(name: str, kind: str, names: Sequence[str], run: Run, lang: str) -> Page:
    """Panels in the order of how many started; groups of which nobody did are left out."""
    here, when = run.groups[run.groups["by"] == kind], calendar(run.monthly["date"])
    started = here.groupby("group")["started"].sum()
    shown = sorted((each for each in names if started.get(each, 0) > 0), key=lambda each: -started[each]) or names[:1]
    rows = -(-len(shown) // ACROSS)
    made = run_page(name, run, lang, [TALL * rows + GAP[1] * (rows - 1)], ROOM)
    totals = {each: _by_year(here[here["group"] == each], when) for each in shown}
    for place, panel in enumerate(split(made.panels[0], rows, ACROSS, GAP)):
        if place < len(shown):
            row = shown[place - place % ACROSS :][:ACROSS]
            reach = max(float(each.max()) for name in row for each in totals[name].values())
            _panel(panel, totals[shown[place]], when, reach, _called(kind, shown[place], lang), lang)
            panel.tick_params(labelleft=place % ACROSS == 0)
        else:
            panel.set_visible(False)
    _key(made, lang)
    return made


def _called(kind: str, group: str, lang: str) -> str:
    return word("figure.sectors.any", lang) if group == "any" else word(f"{kind}.{group}", lang)


def _by_year(of: "pd.DataFrame", when: Calendar) -> dict[str, np.ndarray]:
    totals = of[list(STEPS)].groupby(of["date"].dt.year).sum().reindex(when.years, fill_value=0)
    return {step: totals[step].to_numpy(float) for step in STEPS}


def _panel(panel: Axes, parts: Mapping[str, np.ndarray], when: Calendar, reach: float, title: str, lang: str) -> None:
    centres, _ = when.spans()
    mark(panel, when, lang)
    for step, values in parts.items():
        colour, dashes = STEPS[step]
        panel.plot(centres, values, dashes, color=colour, linewidth=2.0, marker="o", markersize=2.6)
    scale(panel, reach, lang, ticks=3, whole=True)
    panel.set_xticks(panel.get_xticks(), [])
    first, last = str(when.years[0]), str(when.years[-1])
    panel.set_xticks(centres[[0, -1]] if len(centres) > 1 else centres, [first, last][: len(centres)], minor=True)
    panel.tick_params(axis="x", which="minor", labelsize=LABEL - 2.0)
    small_heading(panel, f"{title}: {number(parts['started'].sum(), lang)}")


def _key(made: Page, lang: str) -> None:
    """Name the lines once, each after a piece of it."""
    for place, (step, (colour, dashes)) in enumerate(STEPS.items()):
        made.key(place * made.inside / 4.0, 1.2, word(f"figure.sectors.{step}", lang), colour, dashes)
