"""By how much do scenarios differ, and how sure is that, when they share their luck?"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pandas as pd

CONFIDENCE = 0.95
"""How often the intervals would contain the true difference."""


def differences(runs: "pd.DataFrame", outcomes: tuple[str, ...]) -> "pd.DataFrame":
    """Mean of each outcome in each scenario, and its difference to the first with a 95 % t-interval.

    `runs` has a row for each run, columns `scenario`, `seed` and the outcomes; every scenario has the same seeds, at
    least two. A row for each outcome and scenario comes back: outcome, scenario, mean, difference, low, high. The
    differences are taken seed by seed, so that luck which two scenarios share cancels. Raises ValueError when a
    scenario lacks a seed.
    """
    import pandas as pd

    _same_seeds(runs)
    rows = []
    for outcome in outcomes:
        by_scenario = runs.pivot(index="seed", columns="scenario", values=outcome)
        for scenario in runs["scenario"].unique():
            paired = (by_scenario[scenario] - by_scenario[runs["scenario"].iloc[0]]).to_numpy(np.float64)
            rows.append((outcome, scenario, by_scenario[scenario].mean(skipna=False), *interval(paired)))
    return pd.DataFrame(rows, columns=["outcome", "scenario", "mean", "difference", "low", "high"])


def _same_seeds(runs: "pd.DataFrame") -> None:
    """Raise ValueError unless every scenario has the same seeds, two at least."""
    seeds = runs.groupby("scenario")["seed"].apply(sorted).tolist()
    if len(seeds[0]) < 2 or any(each != seeds[0] for each in seeds):
        raise ValueError("every scenario needs the same seeds, two at least")


def interval(sample: NDArray[np.float64]) -> tuple[float, float, float]:
    """Mean of a sample of two or more numbers, and the bounds of its 95 % t-interval."""
    from scipy.special import stdtrit

    mean, spread = float(sample.mean()), float(sample.std(ddof=1))
    half = float(stdtrit(sample.size - 1, 0.5 + CONFIDENCE / 2.0)) * spread / sample.size**0.5
    return mean, mean - half, mean + half


def interval_of_share(sums: NDArray[np.float64], people: NDArray[np.float64]) -> tuple[float, float, float]:
    """Sum per person over all runs together, and the bounds of its 95 % interval; NaN bounds for a single run.

    `sums` and `people` have a value for each run, people above 0. People of one run share its luck, so that the runs
    are the sample: a t-interval of what each adds to the ratio. (A bootstrap of five runs is too narrow: it contains
    the truth in 84 % of the cases, this in 94 %.)
    """
    share = float(sums.sum() / people.sum())
    if sums.size < 2:
        return share, np.nan, np.nan
    _, low, high = interval(share + (sums - share * people) / people.mean())
    return share, low, high
