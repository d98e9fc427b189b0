"""Are these the rows that a method relies on? Foreign or shuffled rows give plausible nonsense, so they are refused."""

import numpy as np
from numpy.typing import NDArray

from sim.study.indices.design import scaled
from sim.study.indices.methods import HARMONICS, method_of
from sim.study.indices.problem import Floats, Problem, members


def check_rows(method: str, problem: Problem, X: Floats, second_order: bool) -> None:
    """Raise ValueError naming the first block of rows of `X`, shape (rows, num_vars), that is not of such a design."""
    known = method_of(method)
    step = known.rows(problem, 1, second_order)
    if X.ndim != 2 or X.shape[1] != problem["num_vars"] or not X.size or X.shape[0] % step:
        raise ValueError(
            f"{method}: X has shape {X.shape}; a design has {step} rows a unit, {problem['num_vars']} wide"
        )
    if not known.structured:
        return
    right = _CHECKS[method](problem, X, second_order)
    if not right.all():
        block = int(np.argmin(right))
        raise ValueError(
            f"{method}: X is no design of this problem: block {block} of {right.size} does not fit. Rows must stand "
            "in the order of `design`, with the same problem and second_order; nothing may be shuffled or rounded"
        )


def _sobol(problem: Problem, X: Floats, second_order: bool) -> NDArray[np.bool_]:
    own = members(problem)
    blocks = X.reshape(-1, 2 + (2 if second_order else 1) * len(own), X.shape[1])
    first, last = blocks[:, 0], blocks[:, -1]
    right = np.ones(len(blocks), bool)
    for g, group in enumerate(own):
        right &= _same(blocks[:, 1 + g], np.where(group, last, first))
        if second_order:
            right &= _same(blocks[:, 1 + len(own) + g], np.where(group, first, last))
    return right


def _morris(problem: Problem, X: Floats, _: bool) -> NDArray[np.bool_]:
    moves = moved(problem, X)
    alone = (moves.sum(axis=2) == 1).all(axis=1)
    return np.asarray(alone & (moves.sum(axis=1) == 1).all(axis=1))


def moved(problem: Problem, X: Floats) -> NDArray[np.bool_]:
    """Which group each step of each Morris trajectory moves, shape (trajectories, steps, groups).

    A group moves when all its factors do; a factor that moves without its group is marked for none.
    """
    own = members(problem)
    steps = np.diff(X.reshape(-1, len(own) + 1, X.shape[1]), axis=1) != 0.0
    return np.asarray((steps[:, :, None, :] == own).all(axis=3))


def _dgsm(problem: Problem, X: Floats, _: bool) -> NDArray[np.bool_]:
    blocks = X.reshape(-1, problem["num_vars"] + 1, problem["num_vars"])
    others = np.eye(problem["num_vars"], dtype=bool)
    return np.asarray(((blocks[:, 1:] != blocks[:, :1]) == others).all(axis=(1, 2)))


def _fast(problem: Problem, X: Floats, _: bool) -> NDArray[np.bool_]:
    """Each block is a search curve with a phase of its own, which a uniform factor tells."""
    size, dists = X.shape[0] // problem["num_vars"], problem.get("dists") or ["unif"] * problem["num_vars"]
    if "unif" not in dists:
        raise ValueError("fast: no factor is uniform, so the design cannot be checked; `with_dummy` adds one")
    which = dists.index("unif")
    low, high = problem["bounds"][which][:2]
    blocks = X.reshape(problem["num_vars"], size, -1)
    phase = np.arcsin(np.sin(np.pi * ((blocks[:, 0, which] - low) / (high - low) - 0.5)))
    curves = [_curves(problem, size, each) for each in (phase, np.pi - phase)]
    return np.asarray(_same(blocks, curves[0]) | _same(blocks, curves[1]))


def _curves(problem: Problem, size: int, phase: Floats) -> Floats:
    """The search curves of extended FAST (Saltelli, Tarantola & Chan 1999), shape (num_vars, size, num_vars)."""
    count = problem["num_vars"]
    fast = (size - 1) // (2 * HARMONICS)
    most = fast // (2 * HARMONICS)
    slow = np.floor(np.linspace(1, most, count - 1)) if most >= count - 1 else np.arange(count - 1) % most + 1.0
    frequency = np.array([np.insert(slow, i, fast) for i in range(count)])
    angle = frequency[:, None, :] * (2.0 * np.pi / size * np.arange(size))[:, None] + phase[:, None, None]
    shares = 0.5 + np.arcsin(np.sin(angle)) / np.pi
    return scaled(shares.reshape(-1, count), problem).reshape(count, size, count)


def _same(one: Floats, other: Floats) -> NDArray[np.bool_]:
    """Which rows or blocks are alike but for rounding in the last digits."""
    inner = tuple(range(1, one.ndim))
    same = np.asarray((one == other).all(axis=inner))
    rest = np.flatnonzero(~same)
    near = 1e-9 * np.abs(other[rest]).max(axis=inner[:-1], initial=0.0, keepdims=True)
    same[rest] = (np.abs(one[rest] - other[rest]) <= near).all(axis=inner)
    return same


_CHECKS = {"sobol": _sobol, "morris": _morris, "dgsm": _dgsm, "fast": _fast}
