"""How willing is a municipality's council?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Politics(Block):
    """Political attitude (houding) towards investing in newcomers, drawn anew at elections. Mechanism G2."""

    attitude: float = lever(
        0.5, "mean attitude of municipal councils",
        unit="0-1", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=0.85, absent=0.2,
        source="S12, S150", grade="assumed",
    )  # fmt: skip
    spread: float = uncertain(
        0.3, "half width of the differences between councils",
        unit="0-1", range=(0.0, 0.5), source="political colour decides strongly (S150)", grade="assumed",
    )  # fmt: skip
    turnover: float = uncertain(
        0.5, "share of councils that change colour at an election",
        unit="share", range=(0.0, 1.0), source="S150, G19", grade="assumed",
    )  # fmt: skip
    swing: float = uncertain(
        0.0, "how much more willing, on average, the councils are that come in while this holds",
        unit="attitude 0-1", range=(-0.5, 0.5), sweep=(-0.3, 0.3), source="S150", grade="assumed",
    )  # fmt: skip


def attitudes(colour: Floats, mandate: Floats, p: Politics) -> Floats:
    """Attitude by municipality, 0-1: attitude + mandate + spread * (2 * colour - 1), cut off at both ends (G2; S150).

    `colour` is one uniform that stays until the council changes colour at an election, `mandate` the swing of that
    election, 0 before the first.
    """
    return np.clip(p.attitude + mandate + p.spread * (2.0 * colour - 1.0), 0.0, 1.0)
