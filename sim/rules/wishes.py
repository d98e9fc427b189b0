"""Does what is offered follow what people want and can?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Wishes(Block):
    """An early look at what newcomers want and can (brede intake) tells which programmes fit them. Mechanism C1."""

    asked: float = lever(
        0.3, "share of regions in which newcomers are asked early what they want and can, and founders hear of it",
        unit="share of regions", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S8", grade="assumed",
    )  # fmt: skip
    follow: float = uncertain(
        1.0, "how strongly they then follow it: weight grows with the people from a field to this power",
        unit="exponent", range=(0.0, 3.0), sweep=(0.5, 2.0), source="S8", grade="assumed",
    )  # fmt: skip


def asked(luck: Floats, p: Wishes) -> NDArray[np.bool_]:
    """Regions where people are asked; `luck`, one uniform that stays with a region, says which are first (S8)."""
    return luck < p.asked


def followed(people: NDArray[np.integer], asked: NDArray[np.bool_], p: Wishes) -> Floats:
    """How much likelier a programme of each sector is founded because people are from that field (S8).

    (people / mean of the sectors) ^ follow in regions where they are `asked`, else 1, for the people in the pool by
    region and sector, shape (regions, sectors).
    """
    mean = people.mean(axis=1, keepdims=True)
    ratio = people / np.maximum(mean, 1.0 / people.shape[1])
    return np.where(asked[:, None] & (mean > 0.0), ratio**p.follow, 1.0)
