"""What was intake lost to? The intake ledger of the last months: a bar for what was filled and each constraint."""

from sim.show.intake import COLOURS
from sim.show.style import GREEN, GREY, INK
from sim.show.words import name_of, number, word
from sim.watch.seen import BACK, Seen
from sim.watch.svg import Text, box, picture, text
from sim.watch.when import when

LEFT, WIDE, STEP, TOP = 248.0, 180.0, 19.0, 50.0
"""Units of the picture: room for names, the longest bar, a row, and the room above the first."""


def lost(seen: Seen, lang: str) -> str:
    """Shares of the places that programmes wanted to fill: taken in, then lost to each constraint."""
    wanted = seen.lost.wanted
    rows = [(word("watch.taken_in", lang), seen.lost.actual, GREEN)]
    rows += [
        (name_of(constraint, lang), int(seen.lost.cost[constraint]), colour) for constraint, colour in COLOURS.items()
    ]
    inside = [_row(i, name, places, wanted, colour, lang) for i, (name, places, colour) in enumerate(rows)]
    told = word("watch.wanted", lang).format(wanted=number(wanted, lang), months=BACK, when=when(seen, lang))
    return picture("lost", word("watch.lost", lang), told, 480.0, TOP + STEP * len(rows) + 6, inside)


def _row(i: int, name: str, places: int, wanted: int, colour: str, lang: str) -> str:
    y, share = TOP + STEP * i, places / wanted if wanted else 0.0
    return "".join((
        text(Text(LEFT - 8, y + 12, name, 12.0, INK, "end")),
        box(LEFT, y, WIDE * share, 14, colour),
        text(Text(LEFT + WIDE * share + 6, y + 12, f"{number(100.0 * share, lang, 1)}%", 12.0, GREY)),
    ))  # fmt: skip
