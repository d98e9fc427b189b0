"""What comes of a state between those that were run, and how far is that from the truth?"""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from sim.study.limits.levels import Point
from sim.study.workshop.design import LEVELS

Floats = NDArray[np.float64]


def estimated(values: Floats, point: Point) -> Floats:
    """What values (draws, 729), in the order of `states`, are at a point: on the straight line between levels.

    sum over the corners of the cell of v(corner) * prod over criteria of w or 1 - w, with w how far the position is
    from the lower level to the higher (multilinear interpolation); exact at every state that was run. Shape (draws,).
    """
    lower = [min(int(position * 2.0), 1) for position in point]
    ways = [position * 2.0 - level for position, level in zip(point, lower, strict=True)]
    made = np.zeros(len(values))
    for steps in product((0, 1), repeat=len(point)):
        share = np.prod([way if step else 1.0 - way for way, step in zip(ways, steps, strict=True)])
        if share:
            made += share * values[:, _number([level + step for level, step in zip(lower, steps, strict=True)])]
    return made


def error(values: Floats, points: list[Point], truth: Floats) -> Floats:
    """How far the mean over draws lies off at points that were run too, without sign, shape (points,).

    As a share of the truth, or of what comes of the situation of now where that is more. `values` has shape (draws,
    729), `truth` (draws, points); infinite where nothing comes of either.
    """
    guesses = np.array([estimated(values, point).mean() for point in points])
    means, now = truth.mean(axis=0), values[:, values.shape[1] // 2].mean()
    most = np.maximum(means, now)
    return np.asarray(np.divide(np.abs(guesses - means), most, out=np.full(len(points), np.inf), where=most > 0.0))


def _number(levels: list[int]) -> int:
    """The place of a state in the order of `states`."""
    place = 0
    for level in levels:
        place = place * len(LEVELS) + level
    return place
