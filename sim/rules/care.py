"""When do care duties stand in the way?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion


class Care(Block):
    """Care for young children, and what childcare (kinderopvang) takes away of it. Mechanism P7."""

    childcare: float = lever(
        0.4, "share of parents of young children for whom childcare is arranged",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.1,
        source="S55, S74, HU43", grade="assumed",
    )  # fmt: skip
    mother_barrier: float = uncertain(
        1.0, "barrier of a mother without childcare",
        unit="0-1", range=(0.0, 1.0), source="S55", grade="assumed",
    )  # fmt: skip
    father_barrier: float = uncertain(
        0.3, "barrier of a father without childcare, relative to that of a mother",
        unit="share", range=(0.0, 1.0), source="assumption", grade="assumed",
    )  # fmt: skip


def barrier(
    cares: NDArray[np.bool_], woman: NDArray[np.bool_], luck: NDArray[np.float64], p: Care
) -> NDArray[np.float64]:
    """Barrier 0-1 by person: mother_barrier, for fathers father_barrier of it, and none with childcare (P7; S55).

    `luck`, one uniform that stays with a person, says who has childcare first.
    """
    without = cares & (luck >= p.childcare)
    return np.where(without, p.mother_barrier * np.where(woman, 1.0, p.father_barrier), 0.0)
