"""Do those who found programmes know where staff is short?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Intelligence(Block):
    """Labour-market intelligence (arbeidsmarktanalyse): programmes aim at shortage sectors. Mechanism L6."""

    coverage: float = lever(
        0.3, "share of regions with bundled and detailed analyses of shortages by sector",
        unit="share of regions", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.0,
        source="S17, S128", grade="assumed",
    )  # fmt: skip
    aim: float = uncertain(
        1.5, "how strongly those who know the shortages aim at them: weight grows with the vacancy rate to this power",
        unit="exponent", range=(0.0, 4.0), sweep=(0.5, 3.0), source="S26, S104, S128", grade="assumed",
    )  # fmt: skip


def informed(luck: Floats, p: Intelligence) -> NDArray[np.bool_]:
    """Regions with analyses; `luck`, one uniform that stays with a region, says which has them first (S17)."""
    return luck < p.coverage


def aims(vacancy_rate: Floats, usual: float, informed: NDArray[np.bool_], p: Intelligence) -> Floats:
    """How much likelier a sector is to be chosen for its shortage (L6; S104, S128): (rate / usual) ^ aim if `informed`.

    `vacancy_rate` of each sector in vacancies for 1,000 jobs, `usual` the mean of all sectors.
    """
    ratio: Floats = vacancy_rate / usual
    return np.where(informed, ratio**p.aim, 1.0)


def evened(weights: Floats, group: NDArray[np.integer], groups: int) -> Floats:
    """Weights with mean 1 in each of `groups`: aiming moves initiatives to other sectors and adds none (L6)."""
    count, total = np.bincount(group, minlength=groups), np.bincount(group, weights, groups)
    mean: Floats = weights * count[group] / total[group]
    return mean
