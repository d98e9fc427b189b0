"""How does throughput respond to each criterion, now and when the others are ideal?"""

from typing import Any, NamedTuple

from matplotlib.axes import Axes

from sim.show.labels import scale
from sim.show.limits_page import BELOW, SIDE, ends, rows, runs
from sim.show.page import Page, Room, page, small_heading, split
from sim.show.studied import Limits
from sim.show.style import BLUE, GREEN, INK, LABEL
from sim.show.words import number, word

ROOM = Room(left=0.75, right=0.3, top=1.75)
ACROSS, TALL, GAP = 3, 1.5, (0.3, 0.72)
"""Panels beside each other, and inches of and between them."""
ABSENT, AS_IS, IDEAL = 0, 1, 2
STYLES = {"now": (BLUE, "-", "o"), "others": (GREEN, "--", "s")}


class Point(NamedTuple):
    """Durable placements a year where a criterion is absent, as is or ideal, with a 95 % interval of the change."""

    position: int
    value: float
    low: float
    high: float


def limits_response(of: Limits, lang: str) -> Page:
    """A panel for each criterion: from absent over as is to ideal with the others as they are, and with them ideal."""
    parts, below = rows(of, SIDE), {row["criterion"]: row for row in rows(of, BELOW)}
    start, end = ends(of)
    lines = {row["criterion"]: {"now": _now(row, below.get(row["criterion"]), start), "others": _others(row, end)}
             for row in parts}  # fmt: skip
    title, subtitle = (word(f"figure.limits_response.{part}", lang) for part in ("title", "subtitle"))
    down = max(-(-len(parts) // ACROSS), 1)
    made = page(title, subtitle, runs(of, lang), lang, [TALL * down + GAP[1] * (down - 1)], ROOM)
    top = max((point.high for each in lines.values() for line in each.values() for point in line), default=1.0)
    panels = split(made.panels[0], down, ACROSS, GAP)
    for place, panel in enumerate(panels):
        panel.set_visible(place < len(parts))
        if place < len(parts):
            name = parts[place]["criterion"]
            _panel(panel, lines[name], top, f"{place + 1}. {word(f'criterion.{name}', lang)}", lang)
            panel.tick_params(labelleft=place % ACROSS == 0)
    for place, (key, (colour, dashes, _)) in enumerate(STYLES.items()):
        made.key(place * made.inside / 2.0, 1.25, word(f"figure.limits_response.{key}", lang), colour, dashes)
    return made


def _now(top: dict[str, Any], bottom: dict[str, Any] | None, start: float) -> list[Point]:
    """With the others as they are; without runs below, nothing is known of absence."""
    ideal = Point(IDEAL, *(start + top[name] for name in ("alone", "alone_low", "alone_high")))
    line = [Point(AS_IS, start, start, start), ideal]
    if bottom is None:
        return line
    return [Point(ABSENT, *(start + bottom[name] for name in ("alone", "alone_low", "alone_high"))), *line]


def _others(top: dict[str, Any], end: float) -> list[Point]:
    """With the others ideal: what is lost when this one stays as it is."""
    return [Point(AS_IS, *(end - top[name] for name in ("last", "last_high", "last_low"))), Point(IDEAL, end, end, end)]


def _panel(panel: Axes, lines: dict[str, list[Point]], top: float, title: str, lang: str) -> None:
    panel.set_xlim(-0.3, 2.3)
    named = [word(f"figure.limits_response.{name}", lang) for name in ("absent", "as_is", "ideal")]
    panel.set_xticks([ABSENT, AS_IS, IDEAL], named)
    panel.tick_params(axis="x", length=0, labelsize=LABEL - 1.5)
    scale(panel, top, lang, ticks=4)
    for key, line in lines.items():
        colour, dashes, mark = STYLES[key]
        at, values = [point.position for point in line], [point.value for point in line]
        panel.plot(at, values, linestyle=dashes, marker=mark, color=colour, markersize=4.5)
        panel.vlines(at, [max(p.low, 0.0) for p in line], [p.high for p in line], color=colour, linewidth=1.2)
        _say_last(panel, line[-1], lang)
    small_heading(panel, title)


def _say_last(panel: Axes, point: Point, lang: str) -> None:
    panel.annotate(
        number(point.value, lang), (point.position, point.value), xytext=(4, 4), textcoords="offset points",
        fontsize=LABEL - 1.5, color=INK,
    )  # fmt: skip
