"""How do cases differ, over all drawn sets, and how sure is it which one is best?"""

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sim.study.limits.kept import SHORT
from sim.study.limits.resample import ends, resampled
from sim.study.paired import interval

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]

RESAMPLES = 2000
SPREAD = 0.90


def grid(runs: "pd.DataFrame", context: str, outcome: str, cases: list[str]) -> Floats:
    """An outcome of each case in a context, shape (draws, cases), means over replicates.

    Draws in which a run has no number (a price of nothing) are left out.
    """
    here = runs[runs["context"] == context]
    every = here.pivot(index=["draw", "seed"], columns="case", values=SHORT[outcome])[cases].dropna()
    return np.asarray(every.groupby("draw").mean().to_numpy(np.float64))


def compared(runs: "pd.DataFrame", contexts: list[str], cases: list[str], outcomes: tuple[str, ...]) -> "pd.DataFrame":
    """A row for each context, outcome and case: its mean, what differs from the first case and from the first context.

    `low` to `high` is the 95 % interval of the mean difference, paired by draw and luck; `spread_low` to
    `spread_high` holds 90 % of the draws. `shift` is the difference with the same case in the first context.
    """
    import pandas as pd

    rows: list[dict[str, Any]] = []
    for context in contexts:
        for outcome in outcomes:
            own, first = (grid(runs, each, outcome, cases) for each in (context, contexts[0]))
            rows += [_row(context, outcome, case, own, first, column) for column, case in enumerate(cases)]
    return pd.DataFrame(rows)


def _row(context: str, outcome: str, case: str, own: Floats, first: Floats, column: int) -> dict[str, Any]:
    about = {"context": context, "outcome": outcome, "case": case, "draws": len(own)}
    if len(own) < 2:
        return about
    differs = own[:, column] - own[:, 0]
    low, high = ends(differs, SPREAD)
    told = dict(zip(("difference", "low", "high"), interval(differs), strict=True))
    mean = dict(zip(("mean", "mean_low", "mean_high"), interval(own[:, column]), strict=True))
    shift = interval(own[:, column] - first[:, column]) if len(own) == len(first) else (np.nan,) * 3
    shifts = dict(zip(("shift", "shift_low", "shift_high"), shift, strict=True))
    return {**about, **mean, **told, "spread_low": float(low), "spread_high": float(high), **shifts}


def best(values: Floats, least: bool) -> tuple[int, float, Floats]:
    """Which case is best in the mean of the draws, how sure that is, and in which share of the draws each is best.

    How sure: the share of resamples of the draws in which it is. `least` where the smallest number is the best.
    """
    signed = -values if least else values
    first = int(signed.mean(axis=0).argmax())
    again = _leads(resampled(len(values), RESAMPLES) @ signed)
    return first, float(again[:, first].mean()), _leads(signed).mean(axis=0)


def _leads(values: Floats) -> Floats:
    """Which case is ahead of all others in each row, shape (rows, cases): none where two are equal."""
    top = np.sort(values, axis=1)
    return np.asarray((values == top[:, -1:]) & (top[:, -1:] > top[:, -2:-1]), float)


def chance(runs: "pd.DataFrame", context: str, outcome: str, cases: list[str]) -> float:
    """Share of the variance of differences with the first case that is chance; NaN with one replicate."""
    here = runs[runs["context"] == context]
    every = here.pivot(index=["draw", "seed"], columns="case", values=SHORT[outcome])[cases].dropna()
    differs = every.sub(every[cases[0]], axis=0)[cases[1:]]
    groups = differs.groupby("draw")
    if not len(differs) or groups.size().max() < 2:
        return float("nan")
    within, total = groups.var(ddof=1).mean(), differs.var(ddof=1)
    return float(np.clip(within.sum() / total.sum(), 0.0, 1.0)) if total.sum() else float("nan")
