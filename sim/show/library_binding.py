"""What became of the places that programmes wanted to fill, in each scenario of the library?"""

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes

from sim.show.intake import COLOURS
from sim.show.library import EACH, SMALL, bare, name_row, runs, tell_row
from sim.show.page import Page, Room, heading, page
from sim.show.style import GREEN
from sim.show.subject import Library
from sim.show.words import name_of, number, word

ROOM = Room(left=3.2, right=1.25, gap=0.42, top=2.35)
KEYS, STEP = 3, 0.2
"""Entries of the key on a line, and inches between its lines."""


def library_binding(of: Library, lang: str) -> Page:
    """A bar a scenario, by group: shares of the places that programmes wanted to fill."""
    groups: Mapping[str, Sequence[str]] = {"baseline": of.national.scenarios[:1], **of.groups}
    heights = [0.06 + EACH * len(labels) for labels in groups.values()]
    title, subtitle = (word(f"figure.library_binding.{part}", lang) for part in ("title", "subtitle"))
    made = page(title, subtitle, runs(of, lang), lang, heights, ROOM)
    _key(made, lang)
    for panel, (group, labels) in zip(made.panels, groups.items(), strict=True):
        heading(panel, word(f"group.{group}", lang), ROOM)
        bare(panel, len(labels))
        panel.set_xlim(0.0, 1.0)
        panel.set_xticks([])
        panel.spines["bottom"].set_visible(False)
        for height, label in enumerate(labels):
            name_row(panel, height, of.by_label[label].title[lang])
            _bar(panel, height, of.intake.loc[label], lang)
    return made


def _bar(panel: Axes, height: int, persons: Any, lang: str) -> None:
    """One bar from what was taken in to the last constraint; the share taken in is written beside it."""
    wanted = float(persons["wanted"])
    if not wanted:
        tell_row(panel, height, word("figure.nothing", lang))
        return
    left = 0.0
    names = {"taken_in": GREEN, **{constraint.name.lower(): colour for constraint, colour in COLOURS.items()}}
    for name, colour in names.items():
        share = persons[name] / wanted
        panel.barh(height, share, 0.72, left, color=colour, edgecolor="white", linewidth=0.4)
        left += share
    tell_row(panel, height, f"{number(100.0 * persons['taken_in'] / wanted, lang, 1)}%")


def _key(made: Page, lang: str) -> None:
    """Name the colours, before the first bar."""
    entries = [(word("figure.intake.actual", lang), GREEN), *((name_of(c, lang), COLOURS[c]) for c in COLOURS)]
    for place, (text, colour) in enumerate(entries):
        made.key(place % KEYS * made.inside / KEYS, 1.15 + place // KEYS * STEP, text, colour, size=SMALL)
