"""Which factors can be left alone? Elementary effects (Morris 1991; Campolongo et al. 2007), also of groups."""

import numpy as np

from sim.study.indices.estimate import Estimate, Values, jackknife
from sim.study.indices.methods import LEVELS
from sim.study.indices.problem import Floats, Problem, copied
from sim.study.indices.resample import Resampling
from sim.study.indices.structure import moved


def estimate(problem: Problem, X: Floats, Y: Floats, _: bool, resampling: Resampling) -> Estimate:
    """mu, mu_star and sigma by SALib of the mean over replicates; resamples are of whole trajectories."""
    mean = Y.mean(axis=1)

    def point(y: Floats) -> Values:
        return {"mu_star": _effects(problem, X, y).mean(axis=0)}

    effects = _effects(problem, X, mean)
    weights = resampling.weights(len(effects)) / len(effects)
    more = [_by_salib(problem, X, mean[:, o]) for o in range(mean.shape[1])]
    values = {"mu_star": np.stack([each.pop("mu_star") for each in more])}
    draws = {"mu_star": np.tensordot(weights, effects, axes=1)}
    return Estimate(values, draws, jackknife(point, Y, ["mu_star"]), more)


def _effects(problem: Problem, X: Floats, y: Floats) -> Floats:
    """Size of each elementary effect, shape (trajectories, outputs, factors), of results (rows, outputs)."""
    from SALib.util import _compute_delta

    moves = moved(problem, X)
    steps = np.abs(np.diff(y.reshape(len(moves), -1, y.shape[1]), axis=1)) / _compute_delta(LEVELS)
    own = np.take_along_axis(steps, moves.argmax(axis=1)[:, :, None], axis=1)
    return np.asarray(own.transpose(0, 2, 1))


def _by_salib(problem: Problem, X: Floats, y: Floats) -> Values:
    """Its point indices; NaN for the sigma of a group, which has no direction."""
    from SALib.analyze import morris

    found = morris.analyze(copied(problem), X, y, num_resamples=2, num_levels=LEVELS, seed=1)
    return {key: np.ma.filled(found[key], np.nan) for key in ("mu", "mu_star", "sigma")}
