"""How does a box shrink around the cases of interest, and where may it grow again?"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.problem import Floats

Edges = Floats
"""Lowest and highest value of each factor in a box, both included, shape (2, factors); infinite: not restricted."""


def inside(X: Floats, edges: Edges) -> NDArray[np.bool_]:
    """Which rows lie in a box."""
    return np.asarray(((edges[0] <= X) & (edges[1] >= X)).all(axis=1))


def peel(X: Floats, y: NDArray[np.bool_], alpha: float, least: int) -> list[Edges]:
    """Every box from all rows to the last that holds at least so many rows, each a slice of `alpha` thinner.

    Of all slices the one goes whose loss makes the box denser by most for each row lost (the lenient objective of
    Kwakkel & Jaxa-Rozen 2016, for factors with few values), as long as one makes it denser.
    """
    edges = np.stack([np.full(X.shape[1], -np.inf), np.full(X.shape[1], np.inf)])
    path, rows = [edges], np.arange(len(X))
    while True:
        best = max(_slices(X[rows], y[rows], alpha, least), default=None)
        if best is None or best[0] <= 0.0:
            return path
        _, side, factor, value = best
        edges = edges.copy()
        edges[side, factor] = value
        rows = rows[inside(X[rows], edges)]
        path.append(edges)


def _slices(X: Floats, y: NDArray[np.bool_], alpha: float, least: int) -> Iterator[tuple[float, int, int, float]]:
    """Gain in density for each row lost, side, factor and new end of each slice that leaves enough rows."""
    for factor in range(X.shape[1]):
        values = np.sort(X[:, factor])
        gone = max(int(alpha * values.size), 1)
        for side, end in enumerate((values[gone - 1], values[-gone])):
            kept = X[:, factor] > end if side == 0 else X[:, factor] < end
            if least <= kept.sum() < values.size:
                gain = (y[kept].mean() - y.mean()) / (values.size - kept.sum())
                yield float(gain), side, factor, float(X[kept, factor].min() if side == 0 else X[kept, factor].max())


def paste(X: Floats, y: NDArray[np.bool_], edges: Edges, alpha: float) -> Edges:
    """The box with slices put back for as long as that makes it denser, or as dense and larger."""
    while True:
        best = max(_wider(X, y, edges, alpha), default=None, key=lambda each: each[0])
        if best is None or best[0] < y[inside(X, edges)].mean():
            return edges
        edges = best[1]


def _wider(X: Floats, y: NDArray[np.bool_], edges: Edges, alpha: float) -> Iterator[tuple[float, Edges]]:
    slice_ = max(int(alpha * inside(X, edges).sum()), 1)
    for side, factor in np.argwhere(np.isfinite(edges)):
        free = edges.copy()
        free[side, factor] = (-np.inf, np.inf)[side]
        beyond = np.sort(X[inside(X, free) & ~inside(X, edges), factor])
        if beyond.size > slice_:
            free[side, factor] = beyond[-slice_] if side == 0 else beyond[slice_ - 1]
        yield float(y[inside(X, free)].mean()), free
