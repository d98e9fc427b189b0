"""Who pays what integration money does not cover?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class CoFinancing(Block):
    """Integration money ends before the programme does; others must co-finance (meebetalen). Mechanism F6."""

    sector_funds: float = lever(
        0.0, "share of what falls away after the integration term that sector funds take over while their means last",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.7, absent=0.0,
        source="S147, S161, S175", grade="assumed",
    )  # fmt: skip
    employers: float = lever(
        0.0, "share of it that the employer of the place takes over",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.3, absent=0.0, source="S147, S175",
        grade="assumed",
    )  # fmt: skip
    gap: float = uncertain(
        0.5, "share of municipal co-financing that falls away when the integration term is over",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="tracks end well after it (S147, G23)",
        grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.64, "share of participants beyond their integration term, at which costs.municipal_share is the mean",
        unit="share", range=(0.0, 1.0), source="participants of 2021-2030 in this model", grade="assumed",
    )  # fmt: skip


def municipal(bill: Floats, after_term: NDArray[np.bool_], share: float, p: CoFinancing) -> Floats:
    """Euros that municipalities are asked for each participant: more within the integration term than after it (F6).

    bill * share * (1 + gap * (usual - after)), `after` 1 or 0: integration money does not cover the track (S147, S169).
    """
    asked: Floats = bill * share * (1.0 + p.gap * (p.usual - after_term))
    return np.minimum(asked, bill)


def fallen_away(bill: Floats, after_term: NDArray[np.bool_], share: float, p: CoFinancing) -> Floats:
    """Euros that others are asked to take over: what municipalities pay within the term and not after it (F6; S175)."""
    within = municipal(bill, np.zeros(bill.shape, bool), share, p)
    return within - municipal(bill, after_term, share, p)
