"""Where do the cases of interest lie? Scenario discovery by PRIM (Friedman & Fisher 1999; Bryant & Lempert 2010)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.peel import Edges, inside, paste, peel
from sim.study.indices.problem import Floats

Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Limit:
    """A factor that a box restricts: between which values; None where it goes to the end of what was run."""

    name: str
    low: float | None
    high: float | None
    p_value: float
    """Chance of as many cases of interest in the box, had the factor not been restricted (quasi-p-value)."""


@dataclass(frozen=True)
class Step:
    """A box on the way from everything to the last: what it holds."""

    coverage: float
    density: float
    mass: float
    restricted: int


@dataclass(frozen=True)
class Box:
    """A box with many of the cases of interest and few others."""

    limits: tuple[Limit, ...]
    """Only what is restricted, the least likely by chance first."""
    coverage: float
    """Share 0-1 of all cases of interest that lies in it."""
    density: float
    """Share 0-1 of what lies in it that is of interest."""
    mass: float
    """Share 0-1 of all rows that lies in it."""
    inside: Marks
    """Which rows lie in it, shape (rows,)."""
    trajectory: tuple[Step, ...]
    """Every box on the way, from which another trade between coverage and density can be chosen."""
    step: int
    """Which of them this is, before it was pasted."""


def prim(
    X: Floats, y: Marks, names: Sequence[str], *, boxes: int = 1, alpha: float = 0.05, least_mass: float = 0.05,
    least_density: float | None = None,
) -> list[Box]:  # fmt: skip
    """Boxes in which cases of interest are dense, at most so many, each in what the ones before it left over.

    `X` has shape (rows, factors), `y` (rows,), True for a case of interest. `alpha` is the share peeled off at a time,
    `least_mass` the share of rows below which a box is not peeled further. On the trajectory the box with the best
    harmonic mean of coverage and density is taken, or the one that covers most at `least_density`. Boxes that are no
    denser than the rows they were sought in are not returned: so noise gives few, and `p_value` says how sure each
    limit is. Raises ValueError when y has no case of interest or nothing else.
    """
    if X.shape != (len(y), len(names)) or y.dtype != np.bool_:
        raise ValueError(f"X has shape {X.shape} for {len(y)} marks (yes or no) and {len(names)} names")
    if y.all() or not y.any():
        raise ValueError("every row is of interest, or none is: there is nothing to tell apart")
    left, found = np.ones(len(y), bool), list[Box]()
    while len(found) < boxes and y[left].any():
        box = _box(X, y, left, names, alpha, least_mass, least_density)
        if box is None:
            break
        found.append(box)
        left &= ~box.inside
    return found


def _box(
    X: Floats, y: Marks, left: Marks, names: Sequence[str], alpha: float, mass: float, density: float | None
) -> Box | None:
    path = peel(X[left], y[left], alpha, int(np.ceil(mass * len(y))))
    steps = tuple(_step(X, y, left, each) for each in path)
    which = _chosen(steps, density)
    edges = paste(X[left], y[left], path[which], alpha)
    rows = left & inside(X, edges)
    if y[rows].mean() <= y[left].mean():
        return None
    taken = _step(X, y, left, edges)
    limits = tuple(sorted(_limits(X, y, left, edges, names), key=lambda each: each.p_value))
    return Box(limits, taken.coverage, taken.density, taken.mass, rows, steps, which)


def _step(X: Floats, y: Marks, left: Marks, edges: Edges) -> Step:
    rows = left & inside(X, edges)
    restricted = int(np.isfinite(edges).any(axis=0).sum())
    return Step(float(y[rows].sum() / y.sum()), float(y[rows].mean()), float(rows.mean()), restricted)


def _chosen(steps: Sequence[Step], density: float | None) -> int:
    if density is None:
        return int(
            np.argmax([each.coverage * each.density / max(each.coverage + each.density, 1e-12) for each in steps])
        )
    dense = [each.coverage if each.density >= density else -1.0 for each in steps]
    return int(np.argmax(dense)) if max(dense) >= 0.0 else int(np.argmax([each.density for each in steps]))


def _limits(X: Floats, y: Marks, left: Marks, edges: Edges, names: Sequence[str]) -> list[Limit]:
    from scipy.stats import binom

    rows, found = left & inside(X, edges), []
    for i in np.flatnonzero(np.isfinite(edges).any(axis=0)):
        free = edges.copy()
        free[:, i] = -np.inf, np.inf
        without = y[left & inside(X, free)].mean()
        low, high = (float(each) if np.isfinite(each) else None for each in edges[:, i])
        found.append(Limit(names[int(i)], low, high, float(binom.sf(y[rows].sum() - 1, rows.sum(), without))))
    return found
