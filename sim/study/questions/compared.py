"""How do cases differ, over all drawn sets, and how sure is it which one is best?"""

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sim.study.limits.kept import SHORT
from sim.study.limits.resample import ends, leads, resampled
from sim.study.paired import interval

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]

RESAMPLES = 2000
SPREAD = 0.90


def grid(runs: "pd.DataFrame", context: str, outcome: str, cases: list[str]) -> "pd.DataFrame":
    """An outcome of each case in a context, a row for each draw and a column for each case: means over replicates.

    Draws in which a run has no number (a price of nothing) are left out.
    """
    here = runs[runs["context"] == context]
    every = here.pivot(index=["draw", "seed"], columns="case", values=SHORT[outcome])[cases]
    whole = every.notna().all(axis=1).groupby("draw").all()
    means = every.groupby("draw").mean()
    return means[whole]


def compared(runs: "pd.DataFrame", contexts: list[str], cases: list[str], outcomes: tuple[str, ...]) -> "pd.DataFrame":
    """A row for each context, outcome and case: its mean, what differs from the first case and from the first context.

    `low` to `high` is the 95 % interval of the mean difference, paired by draw and luck; `spread_low` to
    `spread_high` holds 90 % of the draws. `shift` is the difference with the same case in the first context, over the
    draws that have numbers in both. Where fewer than two draws have numbers there are none.
    """
    import pandas as pd

    rows: list[dict[str, Any]] = []
    for context in contexts:
        for outcome in outcomes:
            own, first = (grid(runs, each, outcome, cases) for each in (context, contexts[0]))
            rows += [_row((context, outcome, case), own, first) for case in cases]
    return pd.DataFrame(rows)


def _row(about: tuple[str, str, str], own: "pd.DataFrame", first: "pd.DataFrame") -> dict[str, Any]:
    case = about[2]
    differs = (own[case] - own.iloc[:, 0]).to_numpy(np.float64)
    shifts = (own[case] - first[case]).dropna().to_numpy(np.float64)
    low, high = ends(differs, SPREAD) if differs.size > 1 else (np.nan, np.nan)
    return {
        **dict(zip(("context", "outcome", "case"), about, strict=True)), "draws": len(own),
        **_told(("mean", "mean_low", "mean_high"), own[case].to_numpy(np.float64)),
        **_told(("difference", "low", "high"), differs), "spread_low": float(low), "spread_high": float(high),
        **_told(("shift", "shift_low", "shift_high"), shifts),
    }  # fmt: skip


def _told(names: tuple[str, str, str], sample: Floats) -> dict[str, float]:
    found = interval(sample) if sample.size > 1 else (np.nan, np.nan, np.nan)
    return dict(zip(names, found, strict=True))


def best(values: Floats, least: bool) -> tuple[int, float, Floats]:
    """Which case is best in the mean of the draws, how sure that is, and in which share of the draws each is best.

    How sure: the share of resamples of the draws in which it is. `least` where the smallest number is the best. Without
    two draws that have numbers it is the first, and not sure at all.
    """
    if len(values) < 2:
        return 0, 0.0, np.zeros(values.shape[1])
    signed = -values if least else values
    first = int(signed.mean(axis=0).argmax())
    again = leads(resampled(len(values), RESAMPLES) @ signed)
    return first, float(again[:, first].mean()), leads(signed).mean(axis=0)


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
