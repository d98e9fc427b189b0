"""What would other draws have said? Weights of a sample that is drawn again from itself."""

import numpy as np
from numpy.typing import NDArray

from sim import luck

Floats = NDArray[np.float64]


def resampled(size: int, times: int, seed: int = 1) -> Floats:
    """So many bootstrap samples of a sample of a size, as weights that sum to 1: shape (times, size)."""
    rows = np.arange(times * size, dtype=np.uint32)
    chosen = (luck.uniform(seed, "draws that are drawn again", 0, rows) * size).astype(np.intp).reshape(times, size)
    counts = np.zeros((times, size))
    np.add.at(counts, (np.arange(times)[:, None], chosen), 1.0)
    return counts / size


def ends(draws: Floats, part: float = 0.95) -> tuple[Floats, Floats]:
    """The ends of the middle part of draws along the first axis."""
    low, high = np.quantile(draws, ((1.0 - part) / 2.0, (1.0 + part) / 2.0), axis=0)
    return low, high


def leads(values: Floats) -> Floats:
    """Who is ahead of all others in each row, as 1 and 0, shape (rows, columns): nobody where two are equal."""
    top = np.sort(values, axis=1)
    return np.asarray((values == top[:, -1:]) & (top[:, -1:] > top[:, -2:-1]), float)
