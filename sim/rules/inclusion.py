"""How welcoming is the work floor?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Inclusion(Block):
    """Inclusion on the floor (inclusie op de werkvloer) keeps people in. Mechanism C4."""

    team_training: float = lever(
        0.3, "share of managers and colleagues around a place who are trained",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=1.0, absent=0.0,
        source="S95, HU57", grade="assumed",
    )  # fmt: skip
    training_effect: float = uncertain(
        0.6, "share of what is missing that full training makes up",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S75, S94, S95", grade="assumed",
    )  # fmt: skip
    mean: float = uncertain(
        0.5, "inclusion of a workplace before any training",
        unit="0-1", range=(0.0, 1.0), sweep=(0.4, 0.6), source="60% welcome a refugee colleague (F16)",
        grade="assumed", at_start=True,
    )  # fmt: skip
    spread: float = uncertain(
        0.25, "half width of the differences between workplaces",
        unit="0-1", range=(0.0, 0.5), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip


def on_the_floor(workplace: Floats, p: Inclusion) -> Floats:
    """Inclusion that a participant meets: the workplace's own, raised by training (S94, S95, HU57)."""
    met: Floats = workplace + (1.0 - workplace) * p.training_effect * p.team_training
    return met
