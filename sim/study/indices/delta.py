"""How much of the density of the outcome moves with a factor? Delta (Borgonovo 2007; Plischke et al. 2013)."""

from itertools import pairwise
from warnings import catch_warnings, simplefilter

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.estimate import Estimate, Values, centred, jackknife
from sim.study.indices.problem import Floats, Problem
from sim.study.indices.resample import Resampling

POINTS = 100
"""Places at which densities are compared."""


def estimate(problem: Problem, X: Floats, Y: Floats, _: bool, resampling: Resampling) -> Estimate:
    """delta, reduced for its bias by resampling, and S1 from the means of classes, of the mean over replicates.

    SALib's estimator on the data as they are, where its own analysis takes a random resample even for the point and
    hundreds of kernel estimates for the interval. Here a resample is weights on kernels of the widths of all the data.
    """
    mean = Y.mean(axis=1)
    values = _point(X, mean)
    weights = resampling.weights(len(X))
    shape = (resampling.count, mean.shape[1], X.shape[1])
    draws = {key: np.zeros(shape) for key in ("delta", "S1")}
    for o in np.flatnonzero(np.ptp(mean, axis=0) > 0.0):
        for key, drawn in zip(draws, resampled(X, mean[:, o], weights), strict=True):
            draws[key][:, o] = drawn
    influence = jackknife(lambda y: _point(X, y), Y, ["delta", "S1"])
    reduced = 2.0 * values["delta"] - draws["delta"]
    draws = {"delta": reduced, "S1": centred(draws["S1"], values["S1"])}
    more = [{"delta_raw": each} for each in values["delta"]]
    return Estimate({"delta": reduced.mean(axis=0), "S1": values["S1"]}, draws, influence, more)


def _point(X: Floats, y: Floats) -> Values:
    """By SALib, without the bias reduction, shape (outputs, factors)."""
    from SALib.analyze.delta import calc_delta, sobol_first

    edges, found = _edges(len(y)), np.zeros((2, y.shape[1], X.shape[1]))
    for o in np.flatnonzero(np.ptp(y, axis=0) > 0.0):
        grid = _grid(y[:, o])
        for i in range(X.shape[1]):
            with catch_warnings():  # of classes in which all is the same; they count as if they told nothing
                simplefilter("ignore", UserWarning)
                found[:, o, i] = calc_delta(y[:, o], grid, X[:, i], edges), sobol_first(y[:, o], X[:, i], edges)
    return {"delta": found[0], "S1": found[1]}


def _edges(size: int) -> Floats:
    """Ranks at which classes of a factor end: as many classes as SALib takes (Plischke et al. 2013)."""
    power = 2.0 / (7.0 + np.tanh((1500.0 - size) / 500.0))
    return np.linspace(0.0, size, int(min(np.ceil(size**power), 48)) + 1)


def _grid(y: Floats) -> Floats:
    return np.linspace(y.min(), y.max(), POINTS)


def resampled(X: Floats, y: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Delta without bias reduction, and S1, in each resample, both of shape (resamples, factors)."""
    grid, edges = _grid(y), _edges(len(y))
    whole = _density(y, weights, grid)
    pairs = [_classes(y, weights, grid, whole, _split(X[:, i], edges)) for i in range(X.shape[1])]
    return np.stack([delta for delta, _ in pairs], axis=1), np.stack([first for _, first in pairs], axis=1)


def _split(x: Floats, edges: Floats) -> list[NDArray[np.intp]]:
    """The rows of each class."""
    rank = np.empty(x.size)
    rank[np.argsort(x, kind="stable")] = np.arange(1.0, x.size + 1.0)
    return [np.flatnonzero((rank > low) & (rank <= high)) for low, high in pairwise(edges)]


def _classes(
    y: Floats, weights: Floats, grid: Floats, whole: Floats, classes: list[NDArray[np.intp]]
) -> tuple[Floats, Floats]:
    total = weights.sum(axis=1)
    mean = weights @ y / total
    delta, between = np.zeros(len(weights)), np.zeros(len(weights))
    for rows in classes:
        own, some = weights[:, rows], weights[:, rows].sum(axis=1)
        share = some / total
        centre = np.divide(own @ y[rows], some, out=mean.copy(), where=some > 0.0)
        between += share * (centre - mean) ** 2
        if np.ptp(y[rows]) > 0.0:  # as SALib: a class of one value has no density
            apart = np.abs(whole - _density(y[rows], own, grid))
            delta += share / 2.0 * np.trapezoid(apart, grid, axis=1)
    variance = weights @ y**2 / total - mean**2
    return delta, np.divide(between, variance, out=np.zeros_like(between), where=variance > 0.0)


def _density(y: Floats, weights: Floats, grid: Floats) -> Floats:
    """Gaussian kernels of Silverman's width, shape (resamples, points); 0 for a resample without weight."""
    width = y.std(ddof=1) * (y.size * 0.75) ** -0.2
    kernels = np.exp(-0.5 * ((grid - y[:, None]) / width) ** 2) / (width * np.sqrt(2.0 * np.pi))
    total = weights.sum(axis=1, keepdims=True)
    return np.asarray(weights @ kernels / np.maximum(total, 1.0))
