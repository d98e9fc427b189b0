"""How willing is a municipality's council?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Politics(Block):
    """Political attitude (houding) towards investing in newcomers."""

    attitude: float = lever(
        0.5, "mean attitude of municipal councils",
        unit="0-1", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=0.85, absent=0.2,
        source="S12, S150", grade="assumed",
    )  # fmt: skip
    spread: float = uncertain(
        0.3, "half width of the differences between councils",
        unit="0-1", range=(0.0, 0.5), source="political colour decides strongly (S150)", grade="assumed",
    )  # fmt: skip


def attitudes(luck: Floats, p: Politics) -> Floats:
    """Attitude by municipality, 0-1; `luck` is one uniform that stays until the council is elected anew."""
    return np.clip(p.attitude + p.spread * (2.0 * luck - 1.0), 0.0, 1.0)
