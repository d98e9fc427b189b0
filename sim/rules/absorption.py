"""How many learners can an employer take at once?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Ints = NDArray[np.integer]
ROUNDING = 1e-9
"""Learners by which a ceiling may fall short from rounding alone."""


class Absorption(Block):
    """Places are capped by mentors: the absorption ceiling. Mechanism E6."""

    mentor_share: float = lever(
        0.04, "share of staff that an employer makes available as mentors",
        unit="share of staff", range=(0.0, 0.2), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=0.08, absent=0.01,
        source="S167, D18", grade="assumed",
    )  # fmt: skip
    mentor_load: float = uncertain(
        0.5, "part of what a mentor can give that one learner takes; 0 is no ceiling",
        unit="mentors a learner", range=(0.0, 1.0), sweep=(0.2, 1.0), source="0.05-0.15 fte each (D45)",
        grade="assumed",
    )  # fmt: skip
    most_places: int = uncertain(
        20, "most places that one workplace offers",
        unit="places", range=(1, 200), source="assumption", grade="assumed",
    )  # fmt: skip
    place_share: float = uncertain(
        0.04, "places that a willing employer would offer if mentors were no limit",
        unit="share of staff", range=(0.0, 0.5), sweep=(0.02, 0.08), source="SOWIS at most 4 a firm (D42)",
        grade="assumed",
    )  # fmt: skip


def mentors(size: Ints, luck: NDArray[np.float64], p: Absorption) -> NDArray[np.int64]:
    """Mentors of each employer: its share of staff, rounded up or down by the luck that stays with the employer."""
    return np.floor(size * p.mentor_share + luck).astype(np.int64)


def carried(places: Ints, mentors: Ints, p: Absorption) -> Ints:
    """Places out of `places` that the mentors of each employer can carry (E6; S167, D18).

    min(places, mentors / mentor_load), rounded down; all places where a learner takes nothing of a mentor.
    """
    if not p.mentor_load:
        return places
    ceiling = np.minimum(places, np.floor(mentors / max(p.mentor_load, ROUNDING) + ROUNDING))
    return ceiling.astype(places.dtype)


def places_wanted(size: Ints, p: Absorption) -> NDArray[np.int64]:
    """Places that a willing employer would offer: at least one, at most `most_places` (S167)."""
    places: NDArray[np.int64] = np.clip(np.ceil(size * p.place_share), 1, p.most_places).astype(np.int64)
    return places
