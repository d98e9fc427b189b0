"""Which parameters do the data inform, and which hardly? The spread before and after the fit, side by side."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sim.study.space import Space

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]

HARDLY = 1.36
"""Distance from evenly spread, times the root of the effective number of sets, that chance exceeds in 5 % of cases."""

PARTS = (0.05, 0.5, 0.95)


def informed(space: Space, points: Floats, weights: Floats) -> "pd.DataFrame":
    """A row for each parameter: its ends before the fit, and median and 90 % interval after it.

    `points` are coordinates 0-1 of the compatible sets, shape (sets, dimensions). `distance` is the largest difference
    between the weighted distribution and an even one (Kolmogorov-Smirnov, 0-1); `informed` says whether it is more than
    chance would give; the rows are ordered by it.
    """
    import pandas as pd

    enough = HARDLY / np.sqrt(effective(weights))
    rows = []
    for number, of in enumerate(space.dimensions):
        shares = points[:, number]
        low, middle, high = (of.value(share) for share in quantiles(shares, weights, PARTS))
        distance = _distance(shares, weights)
        rows.append({
            "parameter": of.name, "default": of.default, "prior_low": of.low, "prior_high": of.high,
            "low": float(low), "median": float(middle), "high": float(high),
            "distance": distance, "informed": distance > enough, "grade": of.grade,
        })  # fmt: skip
    return pd.DataFrame(rows).sort_values("distance", ascending=False, ignore_index=True)


def effective(weights: Floats) -> float:
    """The number of equal weights that are worth as much: 1 / sum of squares (Kish)."""
    return float(1.0 / (weights**2).sum())


def quantiles(values: Floats, weights: Floats, parts: tuple[float, ...]) -> list[float]:
    """Weighted quantiles: the smallest value by which the weights reach each part."""
    order = values.argsort(kind="stable")
    reached = np.cumsum(weights[order])
    where = np.minimum(np.searchsorted(reached, np.array(parts) * reached[-1]), values.size - 1)
    return [float(value) for value in values[order][where]]


def _distance(shares: Floats, weights: Floats) -> float:
    order = shares.argsort(kind="stable")
    reached = np.cumsum(weights[order])
    before = np.concatenate([[0.0], reached[:-1]])
    return float(np.maximum(np.abs(reached - shares[order]), np.abs(before - shares[order])).max())
