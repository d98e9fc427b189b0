"""How are values and lines named, directly and without overlap?"""

from collections.abc import Sequence
from textwrap import fill
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import Formatter, MaxNLocator

from sim.show.style import INK, LABEL
from sim.show.words import number

COLUMN = 27
"""Characters on one line of a label at the right."""
LINE = LABEL * 1.22
"""Points between lines of a label."""


class Label(NamedTuple):
    """What to write at the right of a panel, beside a height in its own units."""

    at: float
    text: str
    colour: str


class Numbers(Formatter):
    """Numbers on an axis as the language writes them, so many times as large, with the decimals that a step needs."""

    def __init__(self, lang: str, times: float = 1.0) -> None:
        self.lang, self.times = lang, times

    def __call__(self, x: float, pos: int | None = None) -> str:
        """One number by itself."""
        shown = float(x) * self.times
        return number(shown, self.lang, 0 if shown.is_integer() else 1)

    def format_ticks(self, values: Sequence[float]) -> list[str]:
        """All numbers of an axis."""
        shown = np.asarray(values) * self.times
        digits = next((d for d in range(4) if np.allclose(np.round(shown, d), shown)), 4)
        return [number(float(value), self.lang, digits) for value in shown]


def scale(
    panel: Axes, highest: float, lang: str, lowest: float = 0.0, ticks: int = 5, *, whole: bool = False, head: float = 0
) -> None:
    """Let the height of a panel run from `lowest` to somewhat above `highest`, with few round numbers.

    Ticks are whole numbers for counts (`whole`); `head` is the room in points that what is written above the highest
    value needs.
    """
    whole = whole or highest >= ticks or highest <= lowest
    highest = highest if highest > lowest else lowest + 1.0
    points = panel.bbox.height / panel.figure.dpi * 72.0
    room = (highest - lowest) * max(0.1, head / (points - head))
    panel.set_ylim(lowest - (0.1 * (highest - lowest) if lowest else 0.0), highest + room)
    panel.yaxis.set_major_locator(MaxNLocator(ticks, steps=[1, 2, 2.5, 5, 10], integer=whole))
    panel.yaxis.set_major_formatter(Numbers(lang))


def round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 4, 5, 6, 8 and 10 times a power of ten; 1 for zero."""
    if value <= 0.0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * power >= value))


def name_right(panel: Axes, labels: Sequence[Label]) -> None:
    """Write labels at the right edge, lowest first, each with a line of its colour to the height that it names."""
    order = sorted(labels, key=lambda label: label.at)
    texts = [fill(label.text, COLUMN) for label in order]
    low, high = panel.get_ylim()
    points = panel.bbox.height / panel.figure.dpi * 72.0
    heights = [LINE * (text.count("\n") + 1) + 3.0 for text in texts]
    wanted = [(label.at - low) / (high - low) * points for label in order]
    for label, text, at, placed in zip(order, texts, wanted, spread(wanted, heights, points), strict=True):
        _line(panel, at / points, placed / points, label.colour)
        panel.annotate(
            text, (1.0, placed / points), xytext=(17, 0), xycoords="axes fraction", textcoords="offset points",
            va="center", fontsize=LABEL, color=INK, linespacing=1.1,
        )  # fmt: skip


def spread(wanted: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """Ascending centres, near the wanted ones, that keep boxes of these heights apart and within `room`."""
    placed: list[float] = []
    floor = -np.inf
    for want, height in zip(wanted, heights, strict=True):
        placed.append(max(want, floor + height / 2.0))
        floor = placed[-1] + height / 2.0
    ceiling = room + LINE / 2.0
    for i in reversed(range(len(placed))):
        placed[i] = min(placed[i], ceiling - heights[i] / 2.0)
        ceiling = placed[i] - heights[i] / 2.0
    return placed


def _line(panel: Axes, at: float, placed: float, colour: str) -> None:
    across = panel.bbox.width / panel.figure.dpi * 72.0
    x = [1.0 + step / across for step in (1.5, 4.0, 10.0, 14.0)]
    panel.plot(
        x, [at, at, placed, placed], color=colour, linewidth=2.0, transform=panel.transAxes, clip_on=False,
        solid_joinstyle="round",
    )  # fmt: skip
