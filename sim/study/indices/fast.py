"""Which share of the variance does each factor explain, along a search curve? Extended FAST (Saltelli et al. 1999)."""

from math import ceil

import numpy as np

from sim.study.indices.estimate import Estimate, Values, centred, jackknife
from sim.study.indices.methods import HARMONICS
from sim.study.indices.problem import Floats, Problem
from sim.study.indices.resample import Resampling

KEYS = ["S1", "ST"]


def estimate(problem: Problem, _: Floats, Y: Floats, _second: bool, resampling: Resampling) -> Estimate:
    """S1 and ST of the mean over replicates; intervals from windows of half the curve, as SALib makes them.

    They are indicative only: a curve has no rows that could be drawn on their own.
    """
    count = problem["num_vars"]
    curves = Y.reshape(count, -1, *Y.shape[1:])
    mean = curves.mean(axis=2)
    size = mean.shape[1]
    values = _point(mean)
    window = ceil(size / 2)
    where = (resampling.starts(size).astype(np.intp)[:, None] + np.arange(window)) % size
    draws = {key: np.empty((resampling.count, mean.shape[2], count)) for key in KEYS}
    for i in range(count):
        for o in range(mean.shape[2]):
            for key, drawn in zip(KEYS, _orders(mean[i, where, o]), strict=True):
                draws[key][:, o, i] = drawn
    draws = {key: centred(draws[key], values[key]) for key in KEYS}
    return Estimate(values, draws, jackknife(lambda y: _point(y.reshape(mean.shape)), Y, KEYS))


def _point(curves: Floats) -> Values:
    """Both indices by SALib, shape (outputs, factors), of curves (factors, points, outputs)."""
    from SALib.analyze.fast import compute_orders

    size = curves.shape[1]
    found = np.zeros((2, curves.shape[2], len(curves)))
    for i, o in np.argwhere(np.ptp(curves, axis=1) > 0.0):
        found[:, o, i] = compute_orders(curves[i, :, o], size, HARMONICS, (size - 1) // (2 * HARMONICS))
    return dict(zip(KEYS, found, strict=True))


def _orders(y: Floats) -> tuple[Floats, Floats]:
    """The same of many windows, shape (windows, points): parts of the spectrum over all of it."""
    size = y.shape[1]
    driver = (size - 1) // (2 * HARMONICS)
    power = np.abs(np.fft.fft(y, axis=1)[:, 1 : ceil(size / 2)]) ** 2
    whole = power.sum(axis=1)
    main, rest = power[:, np.arange(1, HARMONICS + 1) * driver - 1].sum(axis=1), power[:, : driver // 2].sum(axis=1)
    some = whole > 0.0
    first = np.divide(main, whole, out=np.zeros_like(whole), where=some)
    total = 1.0 - np.divide(rest, whole, out=np.ones_like(whole), where=some)
    return first, total
