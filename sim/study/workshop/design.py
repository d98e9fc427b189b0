"""In which states of the six criteria are runs made, and between which of them is the page tried out?"""

from itertools import product

import numpy as np

from sim import luck
from sim.scenario.criteria import AS_IS
from sim.study.limits.levels import ABSENT, CRITERIA, IDEAL, Point

LEVELS = (ABSENT, AS_IS, IDEAL)
BETWEEN = (0.25, 0.75)


def states() -> list[Point]:
    """Every combination of absent, as is and ideal: the last criterion changes fastest."""
    return list(product(LEVELS, repeat=len(CRITERIA)))


def trials(count: int, seed: int) -> list[Point]:
    """So many states in which every criterion lies halfway between two levels, chosen by chance without repeats.

    Nowhere is an estimate further from a state that was run.
    """
    every = list(product(BETWEEN, repeat=len(CRITERIA)))
    order = np.argsort(luck.uniform(seed, "trials of a workshop", 0, np.arange(len(every), dtype=np.uint32)))
    return [every[row] for row in order[:count]]
