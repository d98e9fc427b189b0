"""Does a programme become ordinary work, paid from a regular budget?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Internalisation(Block):
    """Known and valued by municipalities, employers and funders, a programme moves into regular budgets. L7."""

    regular: float = lever(
        0.2, "share of regions whose municipalities take proven programmes over into their regular work",
        unit="share of regions", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.9, absent=0.0,
        source="satisfaction with results does not guarantee survival (S116, S123)", grade="assumed",
    )  # fmt: skip
    takeover: float = uncertain(
        0.5, "chance that a programme which all know and value is taken over when its grant comes to an end",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="S123, S140", grade="assumed",
    )  # fmt: skip
    prior_weight: float = uncertain(
        5.0, "people's worth of trust that employers have in learners of whom they have not seen enough",
        unit="participants", range=(0.1, 100.0), source="assumption", grade="assumed",
    )  # fmt: skip
    prior: float = uncertain(
        0.5, "share of them that employers expect to stay",
        unit="share", range=(0.0, 1.0), source="assumption", grade="assumed",
    )  # fmt: skip


def takes_over(luck: Floats, p: Internalisation) -> NDArray[np.bool_]:
    """Regions that take over; `luck`, one uniform that stays with a region, says which do so first (S123)."""
    return luck < p.regular


def stayed(durable: Floats, completed: Floats, p: Internalisation) -> Floats:
    """Share 0-1 of those who completed that stayed with employers, as these see it: the record on top of a prior."""
    seen: Floats = (durable + p.prior_weight * p.prior) / (completed + p.prior_weight)
    return np.minimum(seen, 1.0)


def renewed(odds: Floats, regular: NDArray[np.bool_]) -> Floats:
    """Chance that a grant goes on: as usual, but for sure where it is `regular` money of a municipality (L7; S123).

    A programme without any chance, as it has been idle, has none as ordinary work either.
    """
    return np.where(regular & (odds > 0.0), 1.0, odds)


def chance(known: float, attitude: Floats, stayed: Floats, completion: Floats, p: Internalisation) -> Floats:
    """Chance that a programme is taken over where its municipalities take over at all (L7; S123, S140).

    takeover * known * (attitude + stayed + completion) / 3: it must be known, and is valued by municipalities for what
    they want, by employers for who stayed, by funders for who completed. All are 0-1.
    """
    valued = (attitude + stayed + completion) / 3.0
    taken: Floats = p.takeover * known * valued
    return taken
