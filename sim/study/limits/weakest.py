"""Is scaling as strong as its weakest link: does a minimum, a product or a sum describe the response best?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from sim.scenario.criteria import AS_IS
from sim.study.limits.levels import ABSENT, IDEAL, Point
from sim.study.limits.resample import resampled

Floats = NDArray[np.float64]
Model = Callable[[NDArray[np.intp], Floats], Callable[[NDArray[np.intp]], Floats]]
"""Fitted to level numbers (points, criteria) and responses (points,), it tells the response of other points."""

LEVELS = (ABSENT, AS_IS, IDEAL)
FOLDS = 8
"""Parts in which points are left out of a fit, to see how well it tells what it has not seen."""
EXPONENTS = np.round(np.arange(-2.0, 2.01, 0.05), 2)
"""Where the exponent is looked for."""


@dataclass(frozen=True)
class Weakest:
    """How well each description fits: R2 by name of points that were left out, how often each was best when draws are
    resampled, and the exponent (1 a sum, 0 a product, below 0 towards a minimum) with its 95 % interval."""

    points: int
    fit: dict[str, float]
    best: dict[str, float]
    exponent: tuple[float, float, float]
    follows: dict[str, float]


def weakest(points: Sequence[Point], responses: Floats, seed: int = 1, resamples: int = 100) -> Weakest:
    """The test on responses of shape (draws, points), with a point in the order of `points` for each column."""
    numbers, mean = _numbers(points), responses.mean(axis=0)
    again = [weights @ responses for weights in resampled(len(responses), resamples, seed)]
    wins = [max(MODELS, key=lambda name: _r2(each, MODELS[name](numbers, each)(numbers))) for each in again]
    ends = np.quantile([exponent(numbers, each) for each in again], (0.025, 0.975))
    return Weakest(
        len(points),
        {name: left_out(model, numbers, mean) for name, model in MODELS.items()},
        {name: wins.count(name) / len(wins) for name in MODELS},
        (exponent(numbers, mean), float(ends[0]), float(ends[1])),
        follows(points, mean),
    )


def follows(points: Sequence[Point], response: Floats) -> dict[str, float]:
    """Rank correlation of the response (points,) with the lowest criterion, their product and their mean."""
    from scipy.stats import spearmanr

    levels = np.array(points)
    by = {"minimum": levels.min(axis=1), "product": (levels + 0.01).prod(axis=1), "sum": levels.mean(axis=1)}
    return {name: float(spearmanr(each, response).statistic) for name, each in by.items()}


def exponent(numbers: NDArray[np.intp], response: Floats) -> float:
    """The power of the response in which criteria add up best, by profile likelihood.

    The response y is transformed to (y^p - 1) / p, log y at p = 0, and fitted with an effect of each level of each
    criterion; p = 1 is a sum, p = 0 a product, and as p falls to minus infinity only the lowest counts, as in a
    production function with constant elasticity of substitution. Source: Box and Cox (1964), Arrow et al. (1961).
    """
    design, y = _additive(numbers), _positive(response)
    y = y / np.exp(np.log(y).mean())  # then the likelihood needs no Jacobian
    residuals = [_residual(design, np.log(y) if p == 0.0 else (y**p - 1.0) / p) for p in EXPONENTS]
    return float(EXPONENTS[int(np.argmin(residuals))])


def left_out(model: Model, numbers: NDArray[np.intp], response: Floats) -> float:
    """R2 of what a model tells of points that it was not fitted to."""
    fold = np.floor(np.arange(response.size) * (5**0.5 - 1.0) / 2.0 % 1.0 * FOLDS)
    told = np.empty(response.size)
    for each in range(FOLDS):
        told[fold == each] = model(numbers[fold != each], response[fold != each])(numbers[fold == each])
    return _r2(response, told)


def as_sum(numbers: NDArray[np.intp], response: Floats) -> Callable[[NDArray[np.intp]], Floats]:
    """Each level of each criterion adds its own amount."""
    fitted, *_ = np.linalg.lstsq(_additive(numbers), response)
    return lambda asked: np.asarray(_additive(asked) @ fitted)


def as_product(numbers: NDArray[np.intp], response: Floats) -> Callable[[NDArray[np.intp]], Floats]:
    """Each level of each criterion multiplies by its own factor; least squares of the response itself."""
    from scipy.optimize import least_squares

    design = _additive(numbers)
    start, *_ = np.linalg.lstsq(design, np.log(_positive(response)))
    fitted = least_squares(partial(_missed, design, response), start, partial(_steepness, design)).x
    return lambda asked: _multiplied(fitted, _additive(asked))


def as_minimum(numbers: NDArray[np.intp], response: Floats) -> Callable[[NDArray[np.intp]], Floats]:
    """Each level of each criterion allows so much and no more; the lowest of the six is what comes of it."""
    starts = (_ceilings(numbers, response, part) for part in (1.0, 0.9, 0.75))
    settled = [_settled(numbers, response, start) for start in starts]
    ceilings = settled[int(np.argmin([_error(each, numbers, response) for each in settled]))]
    return partial(_lowest, ceilings)


def _missed(design: Floats, response: Floats, factors: Floats) -> Floats:
    return _multiplied(factors, design) - response


def _steepness(design: Floats, factors: Floats) -> Floats:
    return _multiplied(factors, design)[:, None] * design


def _multiplied(factors: Floats, design: Floats) -> Floats:
    return np.asarray(np.exp(np.minimum(design @ factors, 30.0)))  # a step too far may not become infinite


MODELS: dict[str, Model] = {"minimum": as_minimum, "product": as_product, "sum": as_sum}


def _ceilings(numbers: NDArray[np.intp], response: Floats, part: float) -> Floats:
    """A quantile of the responses at each level of each criterion, shape (criteria, levels)."""
    made = np.full((numbers.shape[1], len(LEVELS)), response.max())
    for criterion, level in np.ndindex(made.shape):
        here = response[numbers[:, criterion] == level]
        made[criterion, level] = np.quantile(here, part) if here.size else response.max()
    return made


def _settled(numbers: NDArray[np.intp], response: Floats, ceilings: Floats) -> Floats:
    """Ceilings moved, as long as that helps, to the mean of the responses that each of them holds down."""
    error = _error(ceilings, numbers, response)
    for _ in range(50):
        lowest = _allowed(ceilings, numbers).argmin(axis=1)
        moved = ceilings.copy()
        for criterion, level in np.ndindex(moved.shape):
            held = (lowest == criterion) & (numbers[:, criterion] == level)
            moved[criterion, level] = response[held].mean() if held.any() else moved[criterion, level]
        if (now := _error(moved, numbers, response)) >= error:
            return ceilings
        ceilings, error = moved, now
    return ceilings


def _allowed(ceilings: Floats, numbers: NDArray[np.intp]) -> Floats:
    return ceilings[np.arange(numbers.shape[1]), numbers]


def _lowest(ceilings: Floats, numbers: NDArray[np.intp]) -> Floats:
    return np.asarray(_allowed(ceilings, numbers).min(axis=1))


def _error(ceilings: Floats, numbers: NDArray[np.intp], response: Floats) -> float:
    return float(np.square(_lowest(ceilings, numbers) - response).sum())


def _numbers(points: Sequence[Point]) -> NDArray[np.intp]:
    return np.array([[LEVELS.index(level) for level in point] for point in points], np.intp)


def _additive(numbers: NDArray[np.intp]) -> Floats:
    """A one, and for each criterion whether it is absent and whether it is ideal."""
    marks = [numbers == LEVELS.index(level) for level in (ABSENT, IDEAL)]
    return np.hstack([np.ones((len(numbers), 1)), *marks]).astype(float)


def _positive(response: Floats) -> Floats:
    """Responses of nothing at half of the smallest that is something, so that they have a logarithm."""
    some = response[response > 0.0]
    return np.maximum(response, some.min() / 2.0 if some.size else 1.0)


def _residual(design: Floats, response: Floats) -> float:
    fitted, *_ = np.linalg.lstsq(design, response)
    return float(np.square(response - design @ fitted).sum())


def _r2(response: Floats, told: Floats) -> float:
    return float(1.0 - np.square(response - told).sum() / np.square(response - response.mean()).sum())
