"""How sure is the ranking of the criteria, and does it depend on when one is lifted?"""

from matplotlib.axes import Axes

from sim.show.labels import Numbers
from sim.show.library import bare, name_row, tell_row
from sim.show.limits_page import rows, runs
from sim.show.page import Page, Room, page
from sim.show.studied import Limits
from sim.show.style import BLUE, GREEN, GREY, ORANGE, RULE, SKY
from sim.show.words import number, word

ROOM = Room(left=3.1, right=1.7, top=1.3)
EACH = 0.5
"""Inches for each criterion."""


def limits_ranking(of: Limits, lang: str) -> Page:
    """A row for each criterion: on average over all orders with both intervals, alone, and as the last."""
    parts = rows(of)
    title, subtitle = (word(f"figure.limits_ranking.{part}", lang) for part in ("title", "subtitle"))
    made = page(title, subtitle, runs(of, lang), lang, [EACH * max(len(parts), 1)], ROOM)
    (panel,) = made.panels
    bare(panel, max(len(parts), 1))
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.grid(True, axis="x", color=RULE)
    panel.axvline(0.0, color=GREY, linewidth=1.0)
    for height, row in enumerate(parts):
        name_row(panel, height, word(f"criterion.{row['criterion']}", lang))
        _row(panel, height, row)
        chance = number(100.0 * row["first"], lang)
        tell_row(panel, height, word("figure.limits_ranking.first", lang).format(chance=chance))
    return made


def _row(panel: Axes, height: int, row: dict[str, float]) -> None:
    panel.plot([row["spread_low"], row["spread_high"]], [height, height], color=SKY, linewidth=1.6)
    panel.plot([row["low"], row["high"]], [height, height], color=BLUE, linewidth=4.0)
    panel.plot(row["mean"], height, "o", color=BLUE, markersize=8.0)
    panel.plot(row["alone"], height - 0.24, "^", color=ORANGE, markersize=6.5)
    panel.plot(row["last"], height + 0.24, "s", color=GREEN, markersize=5.5)
