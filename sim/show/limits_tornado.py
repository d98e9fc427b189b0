"""What does each criterion alone take away when it is absent, and add when it is ideal?"""

from typing import Any

from matplotlib.axes import Axes

from sim.show.labels import Numbers
from sim.show.library import bare, name_row, tell_row
from sim.show.limits_page import BELOW, SIDE, ends, rows, runs
from sim.show.page import Page, Room, page
from sim.show.studied import Limits
from sim.show.style import BLUE, GREY, INK, ORANGE, RULE
from sim.show.words import Count, number, word

ROOM = Room(left=3.1, right=2.0, top=1.55)
EACH = 0.5
"""Inches for each criterion."""
THICK, APART = 0.36, 0.2
COLOURS = {SIDE: BLUE, BELOW: ORANGE}


def limits_tornado(of: Limits, lang: str) -> Page:
    """A row for each criterion, the widest on top: bars from today to what it brings alone, with 95 % intervals."""
    found = {side: {row["criterion"]: row for row in rows(of, side)} for side in COLOURS}
    names = sorted(found[SIDE], key=lambda name: -_widest(found, name))
    title, subtitle = (word(f"figure.limits_tornado.{part}", lang) for part in ("title", "subtitle"))
    told = subtitle.format(now=number(ends(of)[0], lang))
    made = page(title, told, runs(of, lang), lang, [EACH * max(len(names), 1)], ROOM)
    (panel,) = made.panels
    bare(panel, max(len(names), 1))
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.grid(True, axis="x", color=RULE)
    panel.axvline(0.0, color=GREY, linewidth=1.0)
    for height, name in enumerate(names):
        name_row(panel, height, word(f"criterion.{name}", lang))
        for side, place in ((SIDE, height - APART), (BELOW, height + APART)):
            if name in found[side]:
                _bar(panel, place, found[side][name], side, lang)
    for place, side in enumerate(side for side in COLOURS if found[side]):
        made.key(place * made.inside / 3.0, 1.25, _called(of, side, lang), COLOURS[side])
    return made


def _called(of: Limits, side: str, lang: str) -> str:
    """A side by name; below today fewer sets are run."""
    name = word(f"figure.limits_tornado.{side}", lang)
    if side == SIDE:
        return name
    return word("figure.limits_tornado.on", lang).format(side=name, sets=Count(min(of.plan["below"], of.draws)))


def _widest(found: dict[str, dict[str, Any]], name: str) -> float:
    return max(abs(float(side[name]["alone"])) for side in found.values() if name in side)


def _bar(panel: Axes, height: float, row: dict[str, Any], side: str, lang: str) -> None:
    panel.barh(height, row["alone"], THICK, color=COLOURS[side])
    panel.plot([row["alone_low"], row["alone_high"]], [height, height], color=INK, linewidth=1.2)
    mean, low, high = (row[name] for name in ("alone", "alone_low", "alone_high"))
    told = word("limits.interval", lang).format(low=number(low, lang), high=number(high, lang))
    tell_row(panel, height, f"{'+' if round(mean) > 0 else ''}{number(mean, lang)} ({told})")
