"""What are the factors of a sweep? SALib's own dictionary, with a factor that has no effect."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.said import Said

Floats = NDArray[np.float64]
Problem = dict[str, Any]
"""SALib's own: num_vars, names, bounds, optionally groups, dists and outputs."""

DUMMY = "dummy"
"""A factor without effect, in every design and in every figure: what is not above it is not seen to matter."""


def with_dummy(problem: Problem) -> Problem:
    """The same problem with the dummy as last factor, uniform between 0 and 1, in a group of its own."""
    if DUMMY in problem["names"]:
        return dict(problem)
    more = {key: [*problem[key], value] for key, value in _DUMMY.items() if problem.get(key)}
    return {**problem, **more, "num_vars": problem["num_vars"] + 1}


_DUMMY = {"names": DUMMY, "bounds": [0.0, 1.0], "groups": DUMMY, "dists": "unif"}


def copied(problem: Problem) -> Problem:
    """A copy for SALib, which writes into what it is given."""
    return {key: list(value) if isinstance(value, list) else value for key, value in problem.items()}


def grouped(problem: Problem) -> bool:
    """Whether some factors move together."""
    return bool(problem.get("groups")) and list(problem["groups"]) != list(problem["names"])


def factors(problem: Problem) -> list[str]:
    """What has an index of its own: the groups in order of appearance, or else the factors."""
    return list(dict.fromkeys(problem["groups"] if grouped(problem) else problem["names"]))


def members(problem: Problem) -> NDArray[np.bool_]:
    """Which factors belong to which group, shape (groups, num_vars); one each without groups."""
    own = np.array(problem["groups"] if grouped(problem) else problem["names"])
    return np.array([own == each for each in factors(problem)])


def check(problem: Problem) -> None:
    """Raise ValueError when the lists of a problem do not fit together, or a name stands there twice."""
    names = list(problem["names"])
    for key in ("names", "bounds", "groups", "dists"):
        if problem.get(key) and len(problem[key]) != problem["num_vars"]:
            raise ValueError(f"problem: {len(problem[key])} {key} for num_vars = {problem['num_vars']}")
    if len(set(names)) != len(names):
        raise ValueError(f"problem: a name stands there twice: {sorted({n for n in names if names.count(n) > 1})}")
    if grouped(problem) and len(factors(problem)) < 2:
        raise ValueError(Said("method.one_group"))
