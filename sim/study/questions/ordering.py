"""In which order do measures bring most, and how sure is each step?"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sim.study.limits.coalitions import best_order, shapley
from sim.study.limits.resample import resampled
from sim.study.paired import interval

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]

RESAMPLES = 200
COLUMNS = [
    "step", "player", "mean", "gain", "low", "high", "worth", "worth_low", "worth_high", "sure",
]  # fmt: skip


def steps(values: Floats, players: list[str], *, least: bool = False) -> "pd.DataFrame":
    """A row for each step of the best order, from `values` of shape (draws, combinations).

    `mean` is what is there after it, `gain` what it adds, `worth` what it adds on average over all orders (Shapley),
    each of the last two with its 95 % interval; `sure` the share of the resamples in which the same player comes at
    this step. `least` where the smallest number is the best. Empty without players, and where fewer than two draws have
    numbers.
    """
    import pandas as pd

    if not players or len(values) < 2:
        return pd.DataFrame(columns=COLUMNS)
    sign = -1.0 if least else 1.0
    order, _ = best_order(sign * values.mean(axis=0))
    again = [best_order(sign * each)[0] for each in resampled(len(values), RESAMPLES) @ values]
    there = np.cumsum([0, *(2 ** (len(players) - 1 - player) for player in order)])
    parts, rows = shapley(values), []
    for step, player in enumerate(order):
        before, after = values[:, there[step]], values[:, there[step + 1]]
        sure = sum(each[step] == player for each in again) / len(again)
        mean = float(after.mean())
        rows.append((step + 1, players[player], mean, *interval(after - before), *interval(parts[:, player]), sure))
    return pd.DataFrame(rows, columns=COLUMNS)
