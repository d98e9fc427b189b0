"""Does a programme start again in another region?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Replication(Block):
    """Scaling to other regions: a proven programme is set up elsewhere. Mechanism L2."""

    drive: float = uncertain(
        0.03, "monthly chance that a proven programme with secured money tries another region",
        unit="per month", range=(0.0, 0.5), sweep=(0.01, 0.06), source="I07, I10", grade="assumed",
    )  # fmt: skip
    proven: float = uncertain(
        0.5, "know-how at which a programme counts as proven",
        unit="know-how 0-1", range=(0.0, 1.0), source="I07", grade="assumed",
    )  # fmt: skip
    publicity: float = lever(
        0.3, "share of municipalities that hear of what works elsewhere",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.9, absent=0.05,
        source="S141, S152, G02", grade="assumed",
    )  # fmt: skip
    carried_over: float = uncertain(
        0.5, "share of know-how that survives the step to another region",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="HU30", grade="assumed",
    )  # fmt: skip


def chance(know_how: Floats, publicity: float, attitude_elsewhere: float, p: Replication) -> Floats:
    """Monthly chance that a running programme is set up in one more region (S118, S122, S141).

    drive * publicity * attitude of municipalities elsewhere (0-1), for programmes that are proven.
    """
    return np.where(know_how >= p.proven, p.drive * publicity * attitude_elsewhere, 0.0)
