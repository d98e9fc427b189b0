"""In which states of the six criteria are runs made, and between which of them is the page tried out?"""

from itertools import product

import numpy as np

from sim import luck
from sim.scenario.criteria import AS_IS
from sim.study.limits.levels import ABSENT, CRITERIA, IDEAL, Point

LEVELS = (ABSENT, AS_IS, IDEAL)
STEPS = 4
"""A criterion moves in so many steps from absent to ideal; every other one is a state that is run."""


def states() -> list[Point]:
    """Every combination of absent, as is and ideal: the last criterion changes fastest."""
    return list(product(LEVELS, repeat=len(CRITERIA)))


def trials(count: int, seed: int) -> list[Point]:
    """So many settings that a page can have and that are no state, chosen by chance without repeats."""
    positions = [step / STEPS for step in range(STEPS + 1)]
    every = [point for point in product(positions, repeat=len(CRITERIA)) if not set(point) <= set(LEVELS)]
    order = np.argsort(luck.uniform(seed, "trials of a workshop", 0, np.arange(len(every), dtype=np.uint32)))
    return [every[row] for row in order[:count]]
