"""Where could more compatible sets lie? Points that the runs so far do not rule out, spread evenly over that region."""

import numpy as np
from numpy.typing import NDArray

from sim import luck
from sim.study.calibrate.emulate import Emulator
from sim.study.space import Space
from sim.study.targets import Target

Floats = NDArray[np.float64]

MARGIN = 0.25
"""Standard deviations of an emulator by which what it expects may lie outside a band without ruling a point out."""

STEPS = 2_000
"""Moves that each point makes: some ten for each coordinate."""

MOVED = 2.0
"""Coordinates that a move draws anew, on average."""


def next_points(points: Floats, means: Floats, targets: list[Target], space: Space, count: int, seed: int) -> Floats:
    """`count` points from the region that runs at `points`, shape (points, dimensions), with `means` leave open.

    A random walk of each point: some coordinates are drawn anew, and the move is made unless it leads farther out than
    the margin and than where the point was. Once inside, that visits the open region evenly (Metropolis).
    """
    emulators = [Emulator.fit(points, values) for values in means.T]
    now = space.design(count, seed)
    far = _farthest(emulators, targets, now)
    for step in range(STEPS):
        proposed = _moved(now, seed, step)
        there = _farthest(emulators, targets, proposed)
        taken = there <= np.maximum(far, MARGIN)
        now[taken], far[taken] = proposed[taken], there[taken]
    return now


def _farthest(emulators: list[Emulator], targets: list[Target], points: Floats) -> Floats:
    """How many standard deviations of its emulator the worst target is expected outside its band."""
    pairs = zip(emulators, targets, strict=True)
    return np.asarray(
        np.max([_outside(emulator(points), emulator.spread, target) for emulator, target in pairs], axis=0)
    )


def _outside(expected: Floats, spread: float, target: Target) -> Floats:
    return np.asarray(np.maximum(np.abs(expected - target.centre) - target.tolerance, 0.0) / max(spread, 1e-12))


def _moved(points: Floats, seed: int, step: int) -> Floats:
    """The points with some coordinates drawn anew."""
    each = np.arange(points.size, dtype=np.uint32)
    which, where = (luck.uniform(seed, f"{word} a point moves", step, each) for word in ("in what", "whereto"))
    chosen = which.reshape(points.shape) < MOVED / points.shape[1]
    return np.where(chosen, where.reshape(points.shape), points)
