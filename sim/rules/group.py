"""How many people does it take to start a group?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion


class Group(Block):
    """Minimum group size, and pooling of recruitment over municipalities. Mechanism G4."""

    minimum_share: float = uncertain(
        0.6, "share of a full group below which it does not start",
        unit="share", range=(0.0, 1.0), sweep=(0.4, 0.8), source="S53, S175; groups of 10-25 (D30)", grade="assumed",
    )  # fmt: skip
    retry: int = uncertain(
        4, "months until a programme tries again after a group did not come about",
        unit="months", range=(1, 12), source="assumption", grade="assumed",
    )  # fmt: skip
    pooling: float = lever(
        0.4, "share of regions in which municipalities recruit together",
        unit="share of regions", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.0,
        source="6 of 9 pilots pooled (VOI); fewer outside pilots (S53, HU68)", grade="assumed",
    )  # fmt: skip


def smallest(group_size: int, p: Group) -> int:
    """Fewest people with which a group starts, at least 2 (S175)."""
    return max(2, round(group_size * p.minimum_share))


def pools(luck: NDArray[np.float64], p: Group) -> NDArray[np.bool_]:
    """Regions that recruit together; `luck`, one uniform that stays with a region, says who does so first (S53)."""
    return luck < p.pooling
