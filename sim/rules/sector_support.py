"""Which small employers does their sector association carry?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class SectorSupport(Block):
    """Fund and association of a sector carry small employers, as far as their means go. Mechanism E9."""

    carried: float = lever(
        0.15, "share of small employers for whom an association with average means takes over contract and paperwork",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=0.6, absent=0.0,
        source="S161, S164, S166", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.13, "share of small employers that are carried in 2021, which their horizon contains",
        unit="share", range=(0.0, 1.0), source="follows from the lever and the means of 2021", grade="assumed",
        at_start=True,
    )  # fmt: skip
    relief: float = uncertain(
        0.7, "part of the gap between the horizon of a small firm and a large one that being carried closes",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 1.0), source="S161, S166, HU28", grade="assumed",
    )  # fmt: skip


def carries(luck: Floats, means: Floats, p: SectorSupport) -> Flags:
    """Employers that are carried: the luckiest `carried` * `means` of them (S161, S162).

    `luck` is one uniform that stays with an employer, `means` those of its association relative to the average.
    """
    return luck < p.carried * means


def closes(carried: Flags, p: SectorSupport) -> Floats:
    """Part of a small firm's shorter horizon that is made up: relief * (carried - usual), on average 0 (E9; S161)."""
    part: Floats = p.relief * (carried.astype(np.float64) - p.usual)
    return part
