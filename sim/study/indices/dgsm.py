"""At most how large can a total effect be? Derivatives (Sobol' & Kucherenko 2009)."""

import numpy as np

from sim.study.indices.estimate import Estimate, Values, jackknife
from sim.study.indices.problem import Floats, Problem
from sim.study.indices.resample import Resampling


def estimate(problem: Problem, X: Floats, Y: Floats, _: bool, resampling: Resampling) -> Estimate:
    """vi, vi_std and dgsm = vi * range^2 / (pi^2 * variance) >= ST; resamples are of whole points with their steps.

    The interval is that of dgsm itself, variance included; SALib's `dgsm_conf` is that of vi.
    """
    mean = Y.mean(axis=1)
    base, squares = _squares(problem, X, mean)
    even = np.ones((1, len(base)))
    more = [{"vi": squares[:, o].mean(axis=0), "vi_std": squares[:, o].std(axis=0)} for o in range(mean.shape[1])]

    def point(y: Floats) -> Values:
        return {"dgsm": _bound(problem, *_squares(problem, X, y), even)[0]}

    draws = {"dgsm": _bound(problem, base, squares, resampling.weights(len(base)))}
    return Estimate(point(mean), draws, jackknife(point, Y, ["dgsm"]), more)


def _squares(problem: Problem, X: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Results at the points, (points, outputs), and squared derivatives there, (points, outputs, factors)."""
    step = problem["num_vars"] + 1
    results, values = y.reshape(-1, step, y.shape[1]), X.reshape(-1, step, X.shape[1])
    apart = np.diagonal(values[:, 1:] - values[:, :1], axis1=1, axis2=2)
    slopes = (results[:, 1:] - results[:, :1]).transpose(0, 2, 1) / apart[:, None, :]
    return results[:, 0], slopes**2


def _bound(problem: Problem, base: Floats, squares: Floats, weights: Floats) -> Floats:
    """Shape (resamples, outputs, factors); 0 where nothing varies."""
    share = weights / len(base)
    centre = base - base.mean(axis=0)
    variance = (share @ centre**2 - (share @ centre) ** 2)[:, :, None]
    reach = np.array([high - low for low, high in problem["bounds"]])
    top = np.tensordot(share, squares, axes=1) * reach**2 / np.pi**2
    return np.asarray(np.divide(top, variance, out=np.zeros_like(top), where=variance > 0.0))
