"""What does a language buddy bring, at work and beside it?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Buddies(Block):
    """Language buddies (taalmaatjes) ease the way into a team and keep up Dutch. Mechanisms P3 and C4."""

    share: float = lever(
        0.2, "share of people outside the course who have a language buddy",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=0.8, absent=0.0,
        source="S73, S93", grade="assumed",
    )  # fmt: skip
    keeps_up: float = uncertain(
        0.6, "share of the Dutch that falls back without training which someone with a buddy keeps",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S93", grade="assumed",
    )  # fmt: skip
    eases: float = uncertain(
        0.2, "share of what a floor lacks for a newcomer that a buddy makes up for",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.4), source="S73", grade="assumed",
    )  # fmt: skip
    price: float = uncertain(
        15.0, "what it takes to find, match and support one volunteer",
        unit="euro a month", range=(0.0, 100.0), source="assumption", grade="assumed",
    )  # fmt: skip
    usual: float = fixed(
        0.2, "that share in 2021, which forgetting, floors and overhead already contain",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def forgetting(p: Buddies) -> float:
    """Factor on the Dutch that falls back without training, 1 at the usual share (P3; S93): 1 - keeps_up * extra."""
    return 1.0 - p.keeps_up * (p.share - p.usual)


def eased(floor: Floats, p: Buddies) -> Floats:
    """Inclusion 0-1 that newcomers meet: floor + (1 - floor) * eases * (share - usual) (C4; S73)."""
    met: Floats = np.clip(floor + (1.0 - floor) * p.eases * (p.share - p.usual), 0.0, 1.0)
    return met


def extra_cost(people: float, p: Buddies) -> float:
    """Euros a month for buddies of so many people beyond the usual share."""
    return people * max(p.share - p.usual, 0.0) * p.price
