"""How much does each criterion account for: in the whole, alone, as the last, and how sure is its rank?"""

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sim.study.limits.coalitions import alone, last, shapley, together
from sim.study.limits.levels import CRITERIA, Point, bottom, top
from sim.study.limits.resample import ends, leads, resampled
from sim.study.paired import interval

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]

SIDES = {"top": top, "bottom": bottom}
"""The two games: from today up to ideal, and from today down to absent."""
RESAMPLES = 2000
SPREAD = 0.90
"""The part of all draws that the wider interval contains."""


def values(runs: "pd.DataFrame", column: str, points: list[Point]) -> tuple[Floats, Floats]:
    """An outcome in each of some states: shape (draws, points), and (draws, replicates, points).

    Draws in which a run has no number (a price of nothing) are left out.
    """
    grid = runs.pivot(index=["draw", "seed"], columns=list(CRITERIA), values=column)[points].dropna()
    per_draw = grid.groupby("draw").size()
    full = per_draw.index[per_draw == per_draw.max()] if len(per_draw) else per_draw.index
    kept = grid.loc[full].to_numpy(np.float64)
    each = kept.reshape(len(full), -1, len(points)) if len(full) else np.zeros((0, 1, len(points)))
    return each.mean(axis=1), each


def attributed(runs: "pd.DataFrame", column: str, side: str) -> list[dict[str, Any]]:
    """A row for each criterion of what it accounts for on a side; none when fewer than two draws have numbers.

    The parts of a draw add up exactly to its gap. `low` to `high` is the 95 % interval of the mean over draws,
    `spread_low` to `spread_high` holds 90 % of the draws. `first` is the share of draws in which the criterion accounts
    for most, `first_of_mean` how often it does so in the mean when draws are resampled; on the way down most means:
    most is lost. `chance` is the share of the variance between runs that is chance (NaN with one replicate).
    """
    mean, every = values(runs, column, SIDES[side]())
    if len(mean) < 2:
        return []
    parts, sign = shapley(mean), 1.0 if side == "top" else -1.0
    gap = mean[:, -1] - mean[:, 0]
    lows, highs = ends(parts, SPREAD)
    again = resampled(len(parts), RESAMPLES) @ parts
    firsts, of_mean = (leads(sign * each).mean(axis=0) for each in (parts, again))
    luck = _chance(shapley(every))
    return [
        {
            "criterion": name,
            **_told("", parts[:, row]),
            "share": float(parts[:, row].mean() / gap.mean()) if gap.mean() else np.nan,
            "spread_low": float(lows[row]),
            "spread_high": float(highs[row]),
            "first": float(firsts[row]),
            "first_of_mean": float(of_mean[row]),
            **_told("alone", alone(mean)[:, row]),
            **_told("last", last(mean)[:, row]),
            "chance": float(luck[row]),
            "draws": len(parts),
        }
        for row, name in enumerate(CRITERIA)
    ]


def gap(runs: "pd.DataFrame", column: str, side: str) -> dict[str, float]:
    """Where a side begins and ends, and how much more comes of all together than of each alone, with intervals.

    `complementarity` is the gap divided by the sum of what each brings alone, means over the draws: above 1 they need
    each other, below 1 they replace each other.
    """
    mean, _ = values(runs, column, SIDES[side]())
    if len(mean) < 2:
        return {}
    whole, singles = mean[:, -1] - mean[:, 0], alone(mean).sum(axis=1)
    weights = resampled(len(mean), RESAMPLES)
    low, high = ends(_ratio(weights @ whole, weights @ singles))
    return {
        **_told("from", mean[:, 0]), **_told("to", mean[:, -1]), **_told("gap", whole),
        "complementarity": float(_ratio(whole.mean(), singles.mean())),
        "complementarity_low": float(low), "complementarity_high": float(high), "draws": len(mean),
    }  # fmt: skip


def interactions(runs: "pd.DataFrame", column: str, side: str) -> list[dict[str, Any]]:
    """A row for each two criteria: what they bring together beyond what each brings, on average over the others."""
    mean, _ = values(runs, column, SIDES[side]())
    if len(mean) < 2:
        return []
    pairs = together(mean)
    return [
        {"one": CRITERIA[one], "other": CRITERIA[other], **_told("", pairs[:, one, other])}
        for one in range(len(CRITERIA))
        for other in range(one + 1, len(CRITERIA))
    ]


def _told(name: str, sample: Floats) -> dict[str, float]:
    """Mean of a sample and the ends of its 95 % interval, under a name."""
    mean, low, high = interval(sample)
    return {name or "mean": mean, f"{name}_low".lstrip("_"): low, f"{name}_high".lstrip("_"): high}


def _ratio(part: Floats, whole: Floats) -> Floats:
    """A share; NaN of nothing."""
    return np.asarray(part / np.where(whole == 0.0, np.nan, whole))


def _chance(parts: Floats) -> Floats:
    """Share of the variance between runs (draws, replicates, criteria) that lies within draws, shape (criteria,)."""
    _, replicates, criteria = parts.shape
    if replicates < 2:
        return np.full(criteria, np.nan)
    within = parts.var(axis=1, ddof=1).mean(axis=0)
    between = np.maximum(parts.mean(axis=1).var(axis=0, ddof=1) - within / replicates, 0.0)
    return np.asarray(within / np.maximum(within + between, np.finfo(float).tiny))
