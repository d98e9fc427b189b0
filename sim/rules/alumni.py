"""Whom do alumni of programmes tell about them?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Counts = NDArray[np.integer]


class Alumni(Block):
    """Those who found work through a programme tell their community: recruitment among peers. Mechanism P9."""

    network: float = lever(
        0.2, "share of those in work after a programme who are asked to tell about it (alumninetwerk)",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.8, absent=0.0,
        source="HU39", grade="assumed",
    )  # fmt: skip
    told: float = uncertain(
        20.0, "people from the same country in the region whom each of them tells",
        unit="persons", range=(0.0, 100.0), sweep=(5.0, 40.0), source="HU39", grade="assumed",
    )  # fmt: skip


def heard(alumni: Counts, community: Counts, p: Alumni) -> Floats:
    """Share of a community, 0-1, that has heard of programmes from one of its own (P9; HU39).

    1 - exp(-told * network * alumni / community): some are told by several. `alumni` and `community` count people from
    one country of origin in a region: those in work after a programme, and all who are there.
    """
    share: Floats = 1.0 - np.exp(-p.told * p.network * alumni / np.maximum(community, 1.0))
    return share


def knows(known: float | Floats, heard: Floats) -> Floats:
    """Chance 0-1 to know of a programme: by its renown or a caseworker, or else from alumni."""
    chance: Floats = known + (1.0 - known) * heard
    return chance
