"""What would a run show at a point that was not run? A sparse polynomial for each target, fitted to those that were."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MOST_TERMS = 30
POINTS_A_TERM = 8
"""Fewest runs for each term, so that chance is not taken for an influence."""


@dataclass(frozen=True)
class Emulator:
    """level + sum of coefficient * term; `spread` is the standard deviation of what it leaves unexplained.

    Terms are the first two Legendre polynomials of single coordinates: term k < dimensions is the slope of
    coordinate k, term dimensions + k its curve.
    """

    level: float
    terms: NDArray[np.intp]
    coefficients: Floats
    spread: float

    @classmethod
    def fit(cls, points: Floats, values: Floats) -> Self:
        """Fit to `values`, shape (points,), at `points`, shape (points, dimensions); NaN values are left out.

        Terms are taken in one by one, each time the one that goes best with what is left; as many as make the error at
        points that are left out (PRESS) smallest.
        """
        seen = np.isfinite(values)
        basis, mean = _basis(points[seen]), float(values[seen].mean())
        chosen, left = list[int](), values[seen] - mean
        best = (_error(left), mean, np.zeros(0, np.intp), np.zeros(0))
        for _ in range(min(MOST_TERMS, int(seen.sum()) // POINTS_A_TERM)):
            chosen.append(_next(basis, left, chosen))
            level, coefficients, left, error = _least_squares(basis[:, chosen], values[seen])
            if error < best[0]:
                best = error, level, np.array(chosen, np.intp), coefficients
        return cls(*best[1:], float(np.sqrt(best[0])))

    def __call__(self, points: Floats) -> Floats:
        """What it expects at `points`, shape (points, dimensions)."""
        dimensions = points.shape[1]
        expected = np.full(len(points), self.level)
        for term, coefficient in zip(self.terms, self.coefficients, strict=True):
            polynomial = _slope if term < dimensions else _curve
            expected += coefficient * polynomial(points[:, term % dimensions])
        return expected


def _basis(points: Floats) -> Floats:
    return np.hstack([_slope(points), _curve(points)])


def _slope(share: Floats) -> Floats:
    return np.asarray(np.sqrt(3.0) * (2.0 * share - 1.0))


def _curve(share: Floats) -> Floats:
    return np.asarray(np.sqrt(5.0) * (6.0 * share**2 - 6.0 * share + 1.0))


def _next(basis: Floats, left: Floats, chosen: list[int]) -> int:
    fitting = np.abs(left @ basis) / np.linalg.norm(basis, axis=0)
    fitting[chosen] = -1.0
    return int(fitting.argmax())


def _least_squares(terms: Floats, values: Floats) -> tuple[float, Floats, Floats, float]:
    """Level and coefficients, what is left, and the mean squared error at points left out."""
    design = np.column_stack([np.ones(len(terms)), terms])
    orthogonal, triangle = np.linalg.qr(design)
    level, *coefficients = np.linalg.solve(triangle, orthogonal.T @ values)
    left = values - design @ np.array([level, *coefficients])
    leverage = np.minimum((orthogonal**2).sum(axis=1), 0.99)
    return float(level), np.array(coefficients), left, _error(left / (1.0 - leverage))


def _error(left: Floats) -> float:
    return float((left**2).mean())
