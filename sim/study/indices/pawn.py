"""How far does the whole distribution of the outcome move with a factor? PAWN (Pianosi & Wagener 2015, 2018)."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.estimate import Estimate, Values, centred, jackknife
from sim.study.indices.problem import Floats, Problem, copied
from sim.study.indices.resample import Resampling

SLICES = 10
"""Parts of the range of a factor in which the outcome is compared with all of it."""

MORE = ("minimum", "mean", "maximum", "CV", "stdev")


def estimate(problem: Problem, X: Floats, Y: Floats, _: bool, resampling: Resampling) -> Estimate:
    """SALib's summary over slices of the Kolmogorov-Smirnov distance, of the mean over replicates."""
    mean = Y.mean(axis=1)
    found = [_by_salib(problem, X, mean[:, o]) for o in range(mean.shape[1])]
    values = {"median": np.stack([each.pop("median") for each in found])}
    weights = resampling.weights(len(X))
    draws = np.empty((resampling.count, *values["median"].shape))
    for o in range(mean.shape[1]):
        draws[:, o] = medians(X, mean[:, o], weights)

    def point(y: Floats) -> Values:
        return {"median": np.stack([_by_salib(problem, X, y[:, o])["median"] for o in range(y.shape[1])])}

    return Estimate(values, {"median": centred(draws, values["median"])}, jackknife(point, Y, ["median"]), found)


def _by_salib(problem: Problem, X: Floats, y: Floats) -> Values:
    if np.ptp(y) == 0.0:
        return {key: np.zeros(X.shape[1]) for key in ("median", *MORE)}
    from SALib.analyze import pawn

    found = pawn.analyze(copied(problem), X, y, S=SLICES)
    return {key: np.asarray(found[key]) for key in ("median", *MORE)}


def medians(X: Floats, y: Floats, weights: Floats) -> Floats:
    """Median over slices in each resample, shape (resamples, factors)."""
    order = np.argsort(y, kind="stable")
    y, X, weights = y[order], X[order], weights[:, order]
    whole = _cumulated(weights)
    return np.stack([_median(X[:, i], y, weights, whole) for i in range(X.shape[1])], axis=1)


def _median(x: Floats, y: Floats, weights: Floats, whole: Floats) -> Floats:
    edges = np.quantile(x, np.arange(SLICES + 1) / SLICES)
    slices = [np.flatnonzero((x >= low) & (x < high)) for low, high in pairwise(edges)]
    apart = [_distance(rows, y, weights, whole) for rows in slices if rows.size]
    return np.asarray(np.nanmedian(apart, axis=0))


def _distance(rows: NDArray[np.intp], y: Floats, weights: Floats, whole: Floats) -> Floats:
    """Kolmogorov-Smirnov distance of some rows to all, which is reached just before or at one of them."""
    some, own = _cumulated(weights[:, rows]), y[rows]
    sides = [
        some[:, np.searchsorted(own, own, side)] - whole[:, np.searchsorted(y, own, side)] for side in ("left", "right")
    ]
    return np.asarray(np.abs(np.concatenate(sides, axis=1)).max(axis=1))


def _cumulated(weights: Floats) -> Floats:
    """Share of the weight before each place, with 0 in front; NaN for a resample without any of these rows."""
    sums = np.zeros((len(weights), weights.shape[1] + 1))
    np.cumsum(weights, axis=1, out=sums[:, 1:])
    total = sums[:, -1:]
    return np.divide(sums, total, out=np.full_like(sums, np.nan), where=total > 0.0)
