"""Which factors decide in which part of its range the outcome lies? Regional analysis (Hornberger & Spear 1981)."""

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.estimate import Estimate, Values, centred, jackknife
from sim.study.indices.problem import Floats, Problem
from sim.study.indices.resample import Resampling

PARTS = 10
"""Parts of the range of the outcome, with as many rows each."""

POINTS = 100
"""Places between which a factor has as many rows, at which distributions are compared in resamples."""


def estimate(problem: Problem, X: Floats, Y: Floats, _: bool, resampling: Resampling) -> Estimate:
    """Cramer-von Mises distance of a factor within and outside each part, by SALib; `cvm` is its mean over parts.

    Of the mean over replicates. SALib's keys, the names of the factors, hold the distance in each part.
    """
    mean = Y.mean(axis=1)
    found = [_by_salib(X, mean[:, o]) for o in range(mean.shape[1])]
    weights = resampling.weights(len(X))
    draws = np.stack([means(X, mean[:, o], weights, found[o]) for o in range(mean.shape[1])], axis=1)

    def point(y: Floats) -> Values:
        return {"cvm": np.stack([_mean(_by_salib(X, y[:, o])) for o in range(y.shape[1])])}

    values = {"cvm": np.stack([_mean(each) for each in found])}
    more = [{**dict(zip(problem["names"], each.T, strict=True)), "bins": _bins(), "target": "Y"} for each in found]
    return Estimate(values, {"cvm": centred(draws, values["cvm"])}, jackknife(point, Y, ["cvm"]), more)


def _bins() -> Floats:
    return np.asarray(np.arange(PARTS) / PARTS)


def _by_salib(X: Floats, y: Floats) -> Floats:
    """Distance in each part, shape (parts, factors); NaN where a part holds one result only."""
    from SALib.analyze.rsa import rsa

    return np.asarray(rsa(X, y, PARTS, target="Y"), np.float64)


def _mean(parts: Floats) -> Floats:
    """Over the parts that can be compared; 0 when there is none, as nothing varies."""
    some = np.isfinite(parts)
    return np.asarray(np.where(some, parts, 0.0).sum(axis=0) / np.maximum(some.sum(axis=0), 1))


def means(X: Floats, y: Floats, weights: Floats, parts: Floats) -> Floats:
    """Mean over parts in each resample, shape (resamples, factors); `parts` says which can be compared."""
    edges = np.quantile(y, np.append(_bins(), 1.0))
    part = np.clip(np.searchsorted(edges[1:-1], y, side="left"), 0, PARTS - 1)
    found = np.zeros((len(weights), X.shape[1]))
    for i in range(X.shape[1]):
        below = (X[:, [i]] <= np.quantile(X[:, i], (np.arange(POINTS) + 0.5) / POINTS)).astype(np.float64)
        whole = weights @ below
        can = np.flatnonzero(np.isfinite(parts[:, i]))
        for which in can:
            found[:, i] += _distance(weights, part == which, below, whole) / can.size
    return found


def _distance(weights: Floats, inside: NDArray[np.bool_], below: Floats, whole: Floats) -> Floats:
    """Cramer-von Mises: n m / (n + m) * mean of (F - G)^2 (Anderson 1962), F and G as products of matrices."""
    own, within = weights[:, inside], weights[:, inside] @ below[inside]
    n = own.sum(axis=1, keepdims=True)
    m = weights.sum(axis=1, keepdims=True) - n
    apart = within / np.maximum(n, 1.0) - (whole - within) / np.maximum(m, 1.0)
    return np.asarray((n * m / (n + m))[:, 0] * (apart**2).mean(axis=1))
