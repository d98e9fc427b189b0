"""How much does each factor matter? From the rows of a design and their results to indices with intervals."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from sim.study.indices import delta, dgsm, fast, morris, pawn, regional, sobol
from sim.study.indices.chance import chance
from sim.study.indices.estimate import Estimate, result
from sim.study.indices.methods import method_of
from sim.study.indices.problem import Floats, Problem, factors
from sim.study.indices.resample import HALF, Resampling
from sim.study.indices.result import Indices
from sim.study.indices.structure import check_rows

ESTIMATES: dict[str, Callable[[Problem, Floats, Floats, bool, Resampling], Estimate]] = {
    "sobol": sobol.estimate, "morris": morris.estimate, "fast": fast.estimate, "pawn": pawn.estimate,
    "delta": delta.estimate, "dgsm": dgsm.estimate, "regional": regional.estimate,
}  # fmt: skip


def analyse(
    method: str, problem: Problem, X: Floats, Y: Floats, *, second_order: bool = True, resamples: int = 1000,
    seed: int = 1, outputs: Sequence[str] | None = None,
) -> Indices:  # fmt: skip
    """Indices of every output, with 95% intervals, the same on every call.

    `X` has shape (rows, num_vars), the rows of `design`; `Y` (rows, replicates, outputs), where replicate r of every
    row may be run with the same seed (then r is a deterministic function of the factors) or each with its own.
    The indices in `si` are those of the mean over replicates; `main` is corrected for the chance left in that mean
    where the method can (sobol), see `Chance`. Names of outputs come from `outputs`, or problem["outputs"].
    Raises ValueError when X is not a design of this method, does not fit Y, or Y holds what is not a finite number.
    """
    known = method_of(method)
    known.check(problem)
    check_rows(method, problem, X, second_order)
    _check_results(X, Y, _named(problem, outputs, Y))
    resampling = Resampling(resamples, seed)
    second = second_order and known.second_order
    found = ESTIMATES[method](problem, X, Y, second, resampling)
    draws = {key: _with_replicates(found, key, resampling) for key in found.draws}
    index = f"{known.main}_corrected" if f"{known.main}_corrected" in draws else known.main
    low, high = _percentiles(draws[index])
    luck = chance(Y)
    each = _each(method, problem, X, Y, second) if Y.shape[1] > 1 else found.values[known.main][None]
    return Indices(
        method, factors(problem), _named(problem, outputs, Y), _si(method, problem, found, draws), index,
        found.values[index], low, high, draws[index], each, luck.both, luck,
    )  # fmt: skip


def _check_results(X: Floats, Y: Floats, outputs: list[str]) -> None:
    if Y.ndim != 3 or len(Y) != len(X) or Y.shape[2] != len(outputs) or not Y.size:
        raise ValueError(
            f"Y has shape {Y.shape}; it takes (rows, replicates, outputs), here ({len(X)}, any, {outputs})"
        )
    wrong = np.argwhere(~np.isfinite(Y))
    if len(wrong):
        row, replicate, output = wrong[0]
        raise ValueError(
            f"{len(wrong)} results are missing or not finite, the first in row {row}, replicate {replicate}, output "
            f"{outputs[output]}; they never count as zero: run them again, or impute them by a declared rule"
        )


def _named(problem: Problem, outputs: Sequence[str] | None, Y: Floats) -> list[str]:
    given = outputs or problem.get("outputs")
    return [str(each) for each in given] if given else [f"Y{o}" for o in range(Y.shape[-1])]


def _with_replicates(found: Estimate, key: str, resampling: Resampling) -> Floats:
    """Resamples over rows, each with other replicates too."""
    shifts = resampling.shifts(found.influence[key]) if key in found.influence else 0.0
    return np.asarray(found.draws[key] + shifts)


def _percentiles(draws: Floats) -> tuple[Floats, Floats]:
    """The middle 95% of resamples; NaN where one of them says nothing."""
    low, high = np.percentile(draws, (2.5, 97.5), axis=0)
    return low, high


def _si(method: str, problem: Problem, found: Estimate, draws: dict[str, Floats]) -> list[dict[str, Any]]:
    """SALib's dictionary for each output."""
    half = {key: HALF * each.std(axis=0, ddof=1) for key, each in draws.items()}
    more = found.more or [{}] * len(next(iter(draws.values()))[0])
    return [
        result(method, problem, _with_halves(found, half, o) | extra) for o, extra in enumerate(more)
    ]  # fmt: skip


def _with_halves(found: Estimate, half: dict[str, Floats], output: int) -> dict[str, Any]:
    pairs = [((key, each[output]), (f"{key}_conf", half[key][output])) for key, each in found.values.items()]
    return {key: value for pair in pairs for key, value in pair}


def _each(method: str, problem: Problem, X: Floats, Y: Floats, second_order: bool) -> Floats:
    """The index that ranks, of each replicate on its own luck, shape (replicates, outputs, factors)."""
    few, key = Resampling(2, 0), method_of(method).main
    estimates = (ESTIMATES[method](problem, X, Y[:, [r]], second_order, few) for r in range(Y.shape[1]))
    return np.stack([found.values[key] for found in estimates])
