"""What do scenarios change, and how sure is that?"""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from matplotlib.axes import Axes

from sim.show.labels import Numbers
from sim.show.page import EDGE, GAP, LEFT, WIDTH, Page, page
from sim.show.style import BLUE, GREEN, GREY, INK, LABEL, ORANGE, PINK, RED, RULE, SKY, TICK
from sim.show.subject import Comparison
from sim.show.words import number, word

if TYPE_CHECKING:
    import pandas as pd

COLOURS = (BLUE, RED, GREEN, ORANGE, PINK, SKY)
NAMES, VALUES = 2.9, 2.6
"""Inches for the names of outcomes at the left and the numbers at the right."""
ROW, EACH = 0.42, 0.2
"""Inches of a row, and of each scenario in it."""


class Dot(NamedTuple):
    """A difference and its interval in percent of the mean of the first scenario, and the height of the dot."""

    mean: float
    low: float
    high: float
    height: int
    colour: str


def comparison(of: Comparison, lang: str) -> Page:
    """A row for each outcome with the difference of every scenario from the first one and its 95 % interval."""
    first, *others = of.scenarios
    outcomes = list(dict.fromkeys(of.table["outcome"]))
    subtitle = word("figure.comparison.subtitle", lang).format(first=first)
    high = ROW + EACH * len(others)
    made = page(word("figure.comparison.title", lang), subtitle, ", ".join(of.scenarios), lang, [high * len(outcomes)])
    return made
