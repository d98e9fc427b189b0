"""How are categories drawn at the start? By inverting one uniform a row."""

from functools import partial

import numpy as np
from numpy.typing import NDArray

from sim.luck import uniform
from sim.table import Table
from sim.world import ALWAYS

Floats = NDArray[np.float64]


def lasting(seed: int, table: Table, question: str) -> Floats:
    """One uniform for each row of a table, which stays with the row."""
    return uniform(seed, f"{type(table).__name__}: {question}", ALWAYS, table.identity)


def by_question(seed: int, table: Table) -> "partial[Floats]":
    """`lasting` for one table: call it with a question."""
    return partial(lasting, seed, table)


def pick(weights: Floats, luck: Floats) -> NDArray[np.intp]:
    """Category of each row, drawn in proportion to `weights`, shape (categories,)."""
    edges = np.cumsum(weights)
    return np.searchsorted(edges, luck * edges[-1], side="right").clip(max=weights.size - 1)


def pick_given(weights: Floats, given: NDArray[np.integer], luck: Floats) -> NDArray[np.intp]:
    """The same with `weights` of shape (conditions, categories), one condition a row."""
    edges = np.cumsum(weights, axis=1)
    edges /= edges[:, -1:]
    return (luck[:, None] >= edges[given]).sum(axis=1).clip(max=weights.shape[1] - 1)
