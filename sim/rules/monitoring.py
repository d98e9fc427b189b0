"""Does a programme see problems in time, and can its design bend?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import DROPOUT_CAUSES, Criterion, Why

Floats = NDArray[np.float64]
FORESEEABLE = np.array([why is not Why.DROPPED_PRIVATE for why in DROPOUT_CAUSES])
"""Causes of dropout that someone who watches can see coming; private events nobody can (S66)."""


class Monitoring(Block):
    """Monitoring catches problems early, and a flexible design absorbs shocks. Mechanism L10."""

    coverage: float = lever(
        0.3, "share of programmes that follow participants and employers throughout",
        unit="share", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.0, source="S86, S145",
        grade="assumed",
    )  # fmt: skip
    flexible: float = lever(
        0.3, "share of programmes with a design that can bend: lessons at a distance, another place, another order",
        unit="share", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.0, source="S87",
        grade="assumed",
    )  # fmt: skip
    catches: float = uncertain(
        0.25, "share of the hazards that can be foreseen which monitoring takes away",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.4), source="S86", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.3, "share of programmes that monitored when dropout was observed",
        unit="share", range=(0.0, 1.0), source="as is in 2021 (S86)", grade="assumed",
    )  # fmt: skip
    absorbs: float = uncertain(
        0.6, "share of a shock that a flexible design absorbs",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="S87, H10", grade="assumed",
    )  # fmt: skip


def watched(luck: Floats, p: Monitoring) -> NDArray[np.bool_]:
    """Programmes that monitor; `luck`, one uniform that stays with a programme, says which do so first (S86)."""
    return luck < p.coverage


def flexible(luck: Floats, p: Monitoring) -> NDArray[np.bool_]:
    """Programmes with a design that can bend; `luck`, one uniform that stays, says which have it first (S87)."""
    return luck < p.flexible


def caught(hazard: Floats, watched: NDArray[np.bool_], p: Monitoring) -> Floats:
    """Hazards of dropout by cause, shape (n, causes), with what monitoring takes away of those foreseeable (L10; S86).

    hazard * (1 - catches * (1 - usual)) where `watched`, else hazard * (1 + catches * usual): centred, as the hazards
    are those that were observed while a share `usual` of programmes monitored.
    """
    factor = np.where(watched, 1.0 - p.catches * (1.0 - p.usual), 1.0 + p.catches * p.usual)
    after: Floats = hazard * np.where(FORESEEABLE, factor[:, None], 1.0)
    return after


def exposure(flexible: NDArray[np.bool_], p: Monitoring) -> Floats:
    """Share of a shock that reaches a programme: all of it, or what a flexible design does not absorb (L10; S87)."""
    return np.where(flexible, 1.0 - p.absorbs, 1.0)
