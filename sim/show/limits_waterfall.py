"""What would close the gap between today and all criteria ideal?"""

from matplotlib.axes import Axes

from sim.show.labels import Numbers
from sim.show.library import bare, name_row, tell_row
from sim.show.limits_page import ends, rows, runs
from sim.show.page import Page, Room, page
from sim.show.studied import Limits
from sim.show.style import BLUE, GREY, INK, RED, RULE
from sim.show.words import number, word

ROOM = Room(left=3.1, right=1.9, top=1.3)
EACH = 0.42
"""Inches for each bar."""
THICK = 0.62


def limits_waterfall(of: Limits, lang: str) -> Page:
    """Bars from today to all ideal, the criterion that accounts for most first."""
    parts, (start, end) = rows(of), ends(of)
    title, subtitle = (word(f"figure.limits_waterfall.{part}", lang) for part in ("title", "subtitle"))
    made = page(title, subtitle, runs(of, lang), lang, [EACH * (len(parts) + 2)], ROOM)
    (panel,) = made.panels
    bare(panel, len(parts) + 2)
    panel.xaxis.set_major_formatter(Numbers(lang))
    panel.grid(True, axis="x", color=RULE)
    _whole(panel, 0, start, word("figure.limits_waterfall.from", lang), lang)
    height, at = 0, start
    for height, row in enumerate(parts, 1):
        name_row(panel, height, word(f"criterion.{row['criterion']}", lang))
        _step(panel, height, at, row, lang)
        at += row["mean"]
    _whole(panel, height + 1, end, word("figure.limits_waterfall.to", lang), lang)
    panel.set_xlim(left=0.0)
    return made


def _whole(panel: Axes, height: int, value: float, text: str, lang: str) -> None:
    name_row(panel, height, text)
    panel.barh(height, value, THICK, color=GREY)
    tell_row(panel, height, number(value, lang, int(value < 100.0)))


def _step(panel: Axes, height: int, at: float, row: dict[str, float], lang: str) -> None:
    """A bar from where the one before ended; the interval of what it adds stands at its end."""
    mean, digits = row["mean"], int(abs(row["mean"]) < 100.0)
    panel.barh(height, mean, THICK, at, color=BLUE if mean >= 0.0 else RED)
    panel.plot([at + row["low"], at + row["high"]], [height, height], color=INK, linewidth=1.4)
    panel.plot([at, at], [height - 1.0 + THICK / 2.0, height - THICK / 2.0], color=GREY, linewidth=0.8)
    low, high = (number(row[name], lang, digits) for name in ("low", "high"))
    sign = "+" if mean > 0.0 else ""
    told = word("limits.interval", lang).format(low=low, high=high)
    tell_row(panel, height, f"{sign}{number(mean, lang, digits)} ({told})")
