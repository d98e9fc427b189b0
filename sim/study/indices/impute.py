"""What when a run has failed? Never a zero: refused, imputed by a declared rule, or left out with its whole block."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.said import Said
from sim.study.indices.methods import method_of
from sim.study.indices.problem import Floats, Problem

RULES = ("refuse", "replicates", "nearest")
"""What may be declared; see `imputed`."""


@dataclass(frozen=True)
class Filled:
    """One result that was imputed: where, what it became, and from which row (itself: from its other replicates)."""

    row: int
    replicate: int
    output: int
    value: float
    source: int


@dataclass(frozen=True)
class Report:
    """What was imputed by which rule."""

    rule: str
    filled: list[Filled]
    share: float
    """Share 0-1 of all results."""


def imputed(Y: Floats, rule: str = "refuse", X: Floats | None = None) -> tuple[Floats, Report]:
    """Results with nothing missing, shape (rows, replicates, outputs), and a report of what was filled in.

    `refuse`: ValueError when something is missing. `replicates`: from the other replicates of the row, each with the
    mean difference between the two replicates over all whole rows, since replicates may share their luck. `nearest`:
    the same, and for a row without any replicate that of the nearest row of `X`, each factor in shares of its range. In
    a Sobol' or Morris design the nearest row mostly differs in one factor only, which then seems to have no effect
    there: for those, `whole_blocks` is the better way.
    """
    if rule not in RULES:
        raise ValueError(f"no rule {rule!r} for missing results; there are {', '.join(RULES)}")
    missing = np.argwhere(~np.isfinite(Y))
    if len(missing) and rule == "refuse":
        raise ValueError(Said("lack.refused", count=len(missing), row=missing[0][0]))
    filled = [_filled(Y, X if rule == "nearest" else None, row, r, o) for row, r, o in missing.tolist()]
    whole = np.array(Y, np.float64)
    for each in filled:
        whole[each.row, each.replicate, each.output] = each.value
    return whole, Report(rule, filled, len(missing) / Y.size)


def _filled(Y: Floats, X: Floats | None, row: int, replicate: int, output: int) -> Filled:
    of = Y[:, :, output]
    known = np.flatnonzero(np.isfinite(of[row]))
    if known.size:
        whole = of[np.isfinite(of).all(axis=1)]
        apart = whole[:, [replicate]] - whole[:, known] if len(whole) else np.zeros((1, known.size))
        return Filled(row, replicate, output, float((of[row, known] + apart.mean(axis=0)).mean()), row)
    there = np.flatnonzero(np.isfinite(of[:, replicate]))
    if X is None or not there.size:
        raise ValueError(Said("lack.row", row=row, output=output))
    reach = np.ptp(X, axis=0)
    apart = (X[there] - X[row]) / np.where(reach > 0.0, reach, 1.0)
    near = int(there[np.argmin((apart**2).sum(axis=1))])
    return Filled(row, replicate, output, float(of[near, replicate]), near)


def whole_blocks(method: str, problem: Problem, Y: Floats, second_order: bool = True) -> NDArray[np.intp]:
    """Rows of the blocks (or trajectories) in which nothing is missing: of them X and Y make a design of fewer blocks.

    Without bias when it does not depend on the result which runs fail. ValueError when nothing is left, and for a
    search curve (fast), of which nothing can be missed.
    """
    if method == "fast":
        raise ValueError(Said("lack.curve"))
    step = method_of(method).rows(problem, 1, second_order)
    there = np.isfinite(Y).all(axis=(1, 2)).reshape(-1, step).all(axis=1)
    if not there.any():
        raise ValueError(Said("lack.block", method=method, rows=step))
    return np.flatnonzero(np.repeat(there, step))
