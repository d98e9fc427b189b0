"""What does the prospect of a job, and a clear contract, do to those who have it?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Prospect(Block):
    """The prospect of a job raises completion, an own employer and clear terms make jobs last. Mechanism E8."""

    clear_terms: float = lever(
        0.4, "share of jobs after a programme whose pay, length of contract and growth path are clear beforehand",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=1.0, absent=0.0,
        source="S99, HU59", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.55, "share of learners with a job in prospect in 2021, which the level of dropout contains",
        unit="share", range=(0.0, 1.0), source="half of the places, and those with a guarantee (SER 2021 3.5)",
        grade="assumed", at_start=True,
    )  # fmt: skip
    usual_terms: float = uncertain(
        0.55, "firmness of jobs after a programme in 2021, which the level of loss contains",
        unit="0-1", range=(0.0, 1.0), source="follows from the places with a prospect and the clear terms of 2021",
        grade="assumed", at_start=True,
    )  # fmt: skip
    effect: float = uncertain(
        0.4, "how much dropout differs between no prospect and one, and loss between the loosest job and the firmest",
        unit="share of the average", range=(0.0, 1.0), sweep=(0.2, 0.6), source="S19, S99, HU58, HU59",
        grade="assumed",
    )  # fmt: skip


def on_dropout(prospect: Flags, p: Prospect) -> Floats:
    """Factor on the hazard of dropout: 1 + effect * (usual - prospect), on average 1 (E8; S19, S99)."""
    factor: Floats = 1.0 + p.effect * (p.usual - prospect.astype(np.float64))
    return factor


def clear(luck: Floats, p: Prospect) -> Flags:
    """Whose terms are clear; `luck`, one uniform that stays with a person, says who comes first (HU59)."""
    return luck < p.clear_terms


def on_loss(own: Flags, clear: Flags, p: Prospect) -> Floats:
    """Factor on the chance to lose a job: 1 + effect * (usual_terms - firmness), on average 1 (E8; HU58, HU59).

    Firmness 0-1 is a half each for a job at the `own` employer of the programme and for `clear` terms.
    """
    firmness = (own.astype(np.float64) + clear) / 2.0
    factor: Floats = 1.0 + p.effect * (p.usual_terms - firmness)
    return factor
