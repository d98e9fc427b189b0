"""How many people are in each stage of a programme, month after month?"""

import numpy as np

from sim.show.labels import round_up, spread
from sim.show.people import STAGES as COLOURS
from sim.show.style import GREY
from sim.show.words import name_of, number, word
from sim.watch.seen import STAGES, Floats, Seen
from sim.watch.svg import Text, area, box, line, picture, text
from sim.watch.when import when

WIDE, HIGH, LEFT, TOP = 214.0, 196.0, 40.0, 56.0
WHOLE = (480.0, 286.0)
"""Units of the picture: the panel, its place, and the whole."""


def curves(seen: Seen, lang: str) -> str:
    """People by stage, stacked in the order of the way through, over the months of the whole run."""
    counts = seen.stages.T
    top = round_up(float(counts.sum(axis=0).max(initial=0.0)))
    inside = [*_axes(seen, top, lang), *_areas(counts, seen.months, top), *_labels(counts, top, lang)]
    return picture("stages", word("watch.stages", lang), when(seen, lang), *WHOLE, inside)


def _across(months: float, of: int) -> float:
    return LEFT + WIDE * months / of


def _up(people: float, top: float) -> float:
    return TOP + HIGH * (1.0 - people / top)


def _axes(seen: Seen, top: float, lang: str) -> list[str]:
    heights = [top * i / 2.0 for i in range(3)]
    rules = [line(LEFT, _up(at, top), LEFT + WIDE, _up(at, top)) for at in heights]
    scale = [text(Text(LEFT - 6, _up(at, top) + 4, number(at, lang), 12.0, GREY, "end")) for at in heights]
    return [*rules, *scale, *_years(seen)]


def _years(seen: Seen) -> list[str]:
    """The name of a year under its first month; of a long run not of every year."""
    first = [month for month in range(seen.months) if (seen.start.month - 1 + month) % 12 == 0]
    every = -(-len(first) // 5)
    named = [(_across(at, seen.months), seen.start.year + (seen.start.month - 1 + at) // 12) for at in first[::every]]
    return [text(Text(x, TOP + HIGH + 20, str(year), 12.0, GREY)) for x, year in named]


def _areas(counts: Floats, months: int, top: float) -> list[str]:
    ends = [_across(month + 1, months) for month in range(counts.shape[1])]
    tops = np.vstack([np.zeros(counts.shape[1]), counts.cumsum(axis=0)])
    drawn = []
    for low, high, stage in zip(tops[:-1], tops[1:], STAGES, strict=True):
        over = [(x, _up(y, top)) for x, y in zip(ends, high.tolist(), strict=True)]
        under = [(x, _up(y, top)) for x, y in zip(ends, low.tolist(), strict=True)]
        drawn.append(area(over + under[::-1], COLOURS[stage]))
    return drawn


def _labels(counts: Floats, top: float, lang: str) -> list[str]:
    """Each stage by name with its number now, beside the height where it is drawn."""
    now = counts[:, -1] if counts.size else np.zeros(len(STAGES))
    middles = ((now.cumsum() - now / 2.0) / top * HIGH).tolist()
    placed = spread(middles, [18.0] * len(STAGES), HIGH)
    x = LEFT + WIDE + 8
    return [
        box(x, TOP + HIGH - at - 9, 11, 11, COLOURS[stage])
        + text(Text(x + 15, TOP + HIGH - at + 1, f"{name_of(stage, lang)}: {number(people, lang)}"))
        for stage, at, people in zip(STAGES, placed, now.tolist(), strict=True)
    ]
