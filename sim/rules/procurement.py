"""Does the way in which money is awarded suit an unusual initiative?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Procurement(Block):
    """Procurement logic (inkooplogica) drops unusual initiatives despite success. Mechanism F5."""

    by_tender: float = lever(
        0.5, "share of money that is awarded by tender or for effort along fixed lines",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.1, absent=0.8, source="S132",
        grade="assumed",
    )  # fmt: skip
    loss: float = uncertain(
        0.6, "share of its odds that a wholly unusual initiative loses where all money is awarded that way",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="IamNL stopped despite success (S132)",
        grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.25, "how unusual initiatives are that meet tenders, on average, contained in award and renewal odds",
        unit="share", range=(0.0, 1.0), source="0.5 * 0.5", grade="derived",
    )  # fmt: skip


def odds(chance: Floats, unusual: Floats, p: Procurement) -> Floats:
    """Chance 0-1 of a grant or of its renewal for initiatives that are `unusual` (0-1) (F5; S132).

    chance * (1 - loss * (by_tender * unusual - usual)), at most 1, whatever their success: on average as it was.
    """
    return np.clip(chance * (1.0 - p.loss * (p.by_tender * unusual - p.usual)), 0.0, 1.0)
