"""Does a municipality let people take part while they keep their benefit?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion


class RetainedBenefit(Block):
    """Without retained benefit (behoud van uitkering) there is no programme in a municipality. Mechanism G3."""

    share: float = lever(
        0.55, "share of municipalities that allow it",
        unit="share of municipalities", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0,
        absent=0.1, source="many are unwilling (S108, S133)", grade="assumed",
    )  # fmt: skip
    attitude_weight: float = uncertain(
        0.6, "how far political attitude decides which municipalities those are",
        unit="share", range=(0.0, 1.0), source="S150", grade="assumed",
    )  # fmt: skip
    needed: float = uncertain(
        1.0, "share of the municipalities that do not allow it in which nobody can take part without",
        unit="share", range=(0.0, 1.0), source="a track is impossible there (S108)", grade="stated",
    )  # fmt: skip


def allows(
    attitude: NDArray[np.float64], hosts: NDArray[np.bool_], luck: NDArray[np.float64], p: RetainedBenefit
) -> NDArray[np.bool_]:
    """Which municipalities allow it: the `share` with the highest mix of attitude and own circumstances (S108).

    Those that host a programme at the start come first: it could not have run without. `luck` is one uniform that
    stays with a municipality, so that a larger share adds municipalities and removes none.
    """
    mix = p.attitude_weight * attitude + (1.0 - p.attitude_weight) * luck + hosts
    rank = mix.argsort(kind="stable").argsort(kind="stable")
    return rank >= round((1.0 - p.share) * mix.size)


def bars(allows: NDArray[np.bool_], luck: NDArray[np.float64], p: RetainedBenefit) -> NDArray[np.bool_]:
    """Municipalities in which nobody can take part: the share `needed` of those that do not allow it (G3; S108, S133).

    `luck` is one uniform that stays with a municipality.
    """
    return ~allows & (luck < p.needed)
