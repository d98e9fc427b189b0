"""How does the map look? A tile for each labour-market region (arbeidsmarktregio), coloured by one measure."""

import math

from sim.data import numbers, table
from sim.show.labels import round_up
from sim.show.style import GREY, INK, RULE
from sim.show.words import number, word
from sim.watch.seen import Seen
from sim.watch.svg import Text, box, picture, text
from sim.watch.when import when

WIDE, HIGH, GAP, TOP = 74.0, 52.0, 3.0, 50.0
"""Units of the picture: a tile, the room between two, and the room above the first row."""

PALE, DEEP = (233, 242, 250), (11, 60, 93)
"""The colours of nothing and of the top of the scale."""

STEPS = 6
"""Boxes of the legend."""


def tiles(seen: Seen, measure: str, lang: str) -> str:
    """The map of a measure of `sim.watch.seen.MEASURES`; regions that do not take part are empty."""
    places = table("regions")
    top = round_up(seen.tops[measure])
    values = dict(zip(seen.regions, seen.measures[measure].tolist(), strict=True))
    spots = zip(numbers("regions", "col").tolist(), numbers("regions", "row").tolist(), strict=True)
    drawn = [
        _tile(x * (WIDE + GAP) + 4, y * (HIGH + GAP) + TOP, name, centre, values.get(name), top, lang)
        for (x, y), name, centre in zip(spots, places["name"], places["centre"], strict=True)
    ]
    height = TOP + 8 * (HIGH + GAP) + 34
    inside = [*drawn, *_legend(top, height - 26, lang)]
    title = word(f"watch.measure.{measure}", lang)
    return picture("map", title, when(seen, lang), 7 * (WIDE + GAP) + 8, height, inside)


def _tile(x: float, y: float, name: str, centre: str, value: float | None, top: float, lang: str) -> str:
    middle = x + WIDE / 2.0
    if value is None:
        told = word("watch.absent", lang).format(region=name)
        return box(x, y, WIDE, HIGH, "white", RULE, told) + text(Text(middle, y + 44, centre, 9.0, GREY, "middle"))
    share = 0.0 if math.isnan(value) else value / top
    ink = "white" if share > 0.45 else INK
    said = number(value, lang)
    return "".join((
        box(x, y, WIDE, HIGH, _colour(share), told=f"{name}: {said}"),
        text(Text(middle, y + 25, said, 17.0, ink, "middle", "bold")),
        text(Text(middle, y + 44, centre, 9.0, ink, "middle")),
    ))  # fmt: skip


def _colour(share: float) -> str:
    mixed = (round(pale + (deep - pale) * min(share, 1.0)) for pale, deep in zip(PALE, DEEP, strict=True))
    return "#" + "".join(f"{each:02x}" for each in mixed)


def _legend(top: float, y: float, lang: str) -> list[str]:
    ends = [text(Text(4, y + 13, "0", 12.0, GREY)), text(Text(24 + STEPS * 30, y + 13, number(top, lang), 12.0, GREY))]
    return [*(box(18 + i * 30, y, 30, 16, _colour(i / (STEPS - 1))) for i in range(STEPS)), *ends]
