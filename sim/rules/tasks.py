"""What can someone do who cannot do the whole job yet?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


class Tasks(Block):
    """Work cut into tasks rather than functions opens places at a lower level. Mechanism E11."""

    share: float = lever(
        0.1, "share of employers that cut work into tasks (jobcarving)",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=0.6, absent=0.0,
        source="HU70", grade="assumed",
    )  # fmt: skip
    opened: float = uncertain(
        0.5, "places of single tasks that such an employer adds for each of its ordinary places",
        unit="places a place", range=(0.0, 3.0), sweep=(0.2, 1.0), source="HU70", grade="assumed",
    )  # fmt: skip
    up_to: int = fixed(
        2, "highest level of programmes whose learners can fill a place of single tasks",
        unit="mbo level", range=(1, 5), source="by analogy with mbo 1-2 (F21)", grade="assumed",
    )  # fmt: skip


def places(wanted: Ints, cuts: Floats, rounding: Floats, p: Tasks) -> Ints:
    """Places of single tasks that employers would add if mentors were no limit (E11; HU70).

    opened * wanted, rounded up or down by `rounding`, at the `share` of employers with the lowest luck in `cuts`; both
    are uniforms that stay with an employer.
    """
    extra: Ints = np.floor(p.opened * wanted + rounding).astype(wanted.dtype)
    return np.where(cuts < p.share, extra, 0).astype(wanted.dtype)


def can_fill(level: Ints, p: Tasks) -> NDArray[np.bool_]:
    """Programmes whose learners can fill places of single tasks, by level 1 (mbo 1) to 5 (hbo)."""
    return level <= p.up_to
