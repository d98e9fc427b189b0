"""Does a municipality take over what works elsewhere?"""

import math

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain


class Imitation(Block):
    """Municipalities copy what works elsewhere if they hear of it. Mechanism G9."""

    pull: float = uncertain(
        4.0, "how many more initiatives come, as a share, when all hear of programmes that work in every municipality",
        unit="share", range=(0.0, 20.0), sweep=(1.0, 8.0),
        source="S141, S149, S152", grade="assumed",
    )  # fmt: skip
    adoption: float = uncertain(
        0.38, "how fast municipalities begin to offer dual tracks when all others do",
        unit="per year", range=(0.0, 5.0), sweep=(0.2, 0.6),
        source="dual tracks from 52% to 83% of municipalities in four years (I01)", grade="derived",
    )  # fmt: skip
    usual: float = uncertain(
        0.03, "share of municipalities that others hear of in this way on average, at which life.birth is reckoned",
        unit="share", range=(0.0, 1.0), source="a tenth with a proven programme, of which three in ten hear",
        grade="assumed",
    )  # fmt: skip


def encouraged(share: float, publicity: float, p: Imitation) -> float:
    """How many initiatives come, relative to life.birth: 1 + pull * (publicity * share - usual), never below 0 (G9).

    `share` 0-1 of the municipalities has a proven programme, `publicity` 0-1 of them hears of it. As each initiative
    that works adds to the share, adoption speeds up first and slows down when few places are left: an S-curve.
    """
    return max(1.0 + p.pull * (publicity * share - p.usual), 0.0)


def adoption_chance(share: float, p: Imitation) -> float:
    """Chance that a municipality begins to offer dual tracks this month: 1 - exp(-adoption / 12 * share) (G9; I01).

    `share` 0-1 of the municipalities offers them already, so that adoption follows a logistic curve.
    """
    return 1.0 - math.exp(-p.adoption / 12.0 * share)


def share_of(proven: NDArray[np.bool_]) -> float:
    """Share of municipalities that have a proven programme, from one answer for each."""
    return float(proven.mean()) if proven.size else 0.0
