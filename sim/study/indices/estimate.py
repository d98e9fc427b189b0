"""What does a method say by itself? Point indices, resamples of them, and the influence of each replicate."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np

from sim.study.indices.problem import Floats, Problem, copied, factors

Values = dict[str, Floats]
"""Indices by SALib's key, each of shape (outputs, factors)."""


@dataclass(frozen=True)
class Estimate:
    """Indices of every output by key, with resamples over rows and the influence of each replicate where known."""

    values: Values
    draws: Values
    """By key, shape (resamples, outputs, factors)."""
    influence: Values
    """By key, shape (replicates, outputs, factors): what one replicate more would add, times the number there are."""
    more: list[dict[str, Any]] = field(default_factory=list)
    """Further keys of SALib for each output, without resamples."""


def jackknife(point: Callable[[Floats], Values], Y: Floats, keys: list[str]) -> Values:
    """Influence of each replicate on the indices of the mean over replicates, by leaving it out (Efron 1982).

    `Y` has shape (rows, replicates, outputs); `point` is told the mean, shape (rows, outputs).
    """
    replicates = Y.shape[1]
    if replicates < 2:
        return {}
    without = [point(np.delete(Y, r, axis=1).mean(axis=1)) for r in range(replicates)]
    return {key: np.stack([(1.0 - replicates) * each[key] for each in without]) for key in keys}


def centred(draws: Floats, point: Floats) -> Floats:
    """Resamples around the point estimate: distances between distributions grow when rows are drawn twice."""
    return np.asarray(draws - draws.mean(axis=0) + point)


def result(method: str, problem: Problem, values: dict[str, Any]) -> dict[str, Any]:
    """SALib's own dictionary of results of one output, with its `to_df` and `plot`."""
    from types import MethodType

    from SALib.analyze import rsa, sobol
    from SALib.util import ResultDict

    found: Any = ResultDict(values)
    if method == "sobol":
        found.problem, found.to_df = copied(problem), MethodType(sobol.to_df, found)
        return cast(dict[str, Any], found)
    found["names"] = factors(problem)
    if method == "regional":
        found.to_df = MethodType(rsa.to_df, found)
    return cast(dict[str, Any], found)
