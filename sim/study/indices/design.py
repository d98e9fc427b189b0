"""With which values of the factors is the model run? Designs through SALib, the same on every call."""

import numpy as np

from sim.study.indices.methods import HARMONICS, LEVELS, method_of
from sim.study.indices.problem import Floats, Problem, copied

STEP = 0.01
"""Step of a derivative (dgsm) as a share of the range of its factor."""


def rows(method: str, problem: Problem, size: int, second_order: bool = True) -> int:
    """How many rows `design` has."""
    return method_of(method).rows(problem, size, second_order)


def design(method: str, problem: Problem, size: int, seed: int, *, second_order: bool = True) -> Floats:
    """Values of the factors for each row, shape (rows, num_vars).

    The rows of a size are the first of those of any larger size with the same seed, where METHODS says `grown`.
    Raises ValueError for a problem or size that the method cannot take. `problem` stays as it is.
    """
    method_of(method).check(problem, size)
    drawn = _drawn(method, copied(problem), size, int(seed), second_order)
    if not np.isfinite(drawn).all():
        raise ValueError(
            f"{method}: its design reaches the ends of every factor, and one has none: bound it (truncnorm)"
        )
    return drawn


def _drawn(method: str, problem: Problem, size: int, seed: int, second_order: bool) -> Floats:
    match method:
        case "sobol":
            from SALib.sample import sobol

            drawn = sobol.sample(problem, size, calc_second_order=second_order, seed=seed)
        case "morris":
            from SALib.sample import morris

            drawn = morris.sample(problem, size, num_levels=LEVELS, seed=seed)
        case "fast":
            from SALib.sample import fast_sampler

            drawn = fast_sampler.sample(problem, size, M=HARMONICS, seed=seed)
        case "dgsm":
            drawn = _steps(problem, size, seed)
        case _:
            drawn = scaled(_sequence(problem["num_vars"], size, seed), problem)
    return np.asarray(drawn, np.float64)


def scaled(shares: Floats, problem: Problem) -> Floats:
    """Shares 0-1 as values of the factors in their distributions, as SALib does, shape (rows, num_vars)."""
    from SALib.util import scale_samples

    return np.asarray(scale_samples(shares.copy(), copied(problem)), np.float64)


def _sequence(dimensions: int, size: int, seed: int) -> Floats:
    """The scrambled Sobol' sequence, by which the Latin or random sample of given-data methods can grow."""
    from scipy.stats import qmc

    return np.asarray(qmc.Sobol(dimensions, seed=seed).random(size), np.float64)


def _steps(problem: Problem, size: int, seed: int) -> Floats:
    """Each point of the sequence, then for each factor that point with a step in it, towards the middle.

    SALib's own `finite_diff` steps by a share of the value, so that a factor at 0 does not move and one at its upper
    end gives 0 / 0, and does not know a seed; its analysis takes any step.
    """
    base = _sequence(problem["num_vars"], size, seed)
    toward = np.where(base < 0.5, STEP, -STEP)
    moved = base[:, None, :] + np.eye(problem["num_vars"]) * toward[:, None, :]
    return scaled(np.concatenate([base[:, None, :], moved], axis=1).reshape(-1, problem["num_vars"]), problem)
