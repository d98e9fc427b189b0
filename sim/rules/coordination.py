"""How many groups can the people behind a programme keep together?"""

import math

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Coordination(Block):
    """Load grows with the number of parties; without one who steers, responsibility diffuses. Mechanism L3."""

    capacity: float = uncertain(
        14.0, "ties that the staff of a programme can keep up",
        unit="ties", range=(1.0, 500.0), sweep=(8.0, 30.0), source="S124, HU24", grade="assumed",
    )  # fmt: skip
    parties_per_group: float = uncertain(
        1.5, "parties that each group beyond the first adds",
        unit="parties", range=(0.0, 10.0), source="S125", grade="assumed",
    )  # fmt: skip
    diffusion: float = uncertain(
        0.35, "share of ties between all pairs of parties that must be kept up when nobody steers",
        unit="share", range=(0.0, 1.0), sweep=(0.15, 0.6), source="S82, S124", grade="assumed",
    )  # fmt: skip
    relief: float = uncertain(
        0.5, "share of the ties of a steered programme that a monthly table of all parties takes away",
        unit="share", range=(0.0, 0.95), sweep=(0.2, 0.7), source="S83, S84", grade="assumed",
    )  # fmt: skip


MOST_GROUPS = 60
"""Groups up to which ties are counted."""


def parties(partners: Floats, groups: Floats, p: Coordination) -> Floats:
    """Parties around a programme that runs so many groups (S124, S125)."""
    return partners + p.parties_per_group * np.maximum(groups - 1.0, 0.0)


def ties(parties: Floats, steered: NDArray[np.bool_], p: Coordination) -> Floats:
    """Ties to keep up: one a party with a steersman, growing with the square of parties without (S82, HU23).

    n where `steered`, else n + diffusion * n * (n - 1) / 2.
    """
    return np.where(steered, parties, parties + p.diffusion * parties * (parties - 1.0) / 2.0)


def groups_kept(partners: Floats, steered: NDArray[np.bool_], alignment: float, p: Coordination) -> Floats:
    """Most groups that can be kept together, at least the one it began with (S81).

    `alignment` 0-1 is how regularly parties meet. The parties that fit are capacity / (1 - relief * alignment) where
    steered, else the root n of n + diffusion * n * (n - 1) / 2 = capacity; each group beyond the first adds its own.
    """
    aligned = p.capacity / (1.0 - p.relief * alignment)
    groups = 1.0 + np.floor((np.where(steered, aligned, _most_parties(p)) - partners) / max(p.parties_per_group, 0.01))
    return np.clip(groups, 1.0, MOST_GROUPS)


def groups_free(kept: Floats, running: Floats) -> Floats:
    """Groups that can still be kept together beside those that run, a group that is half full or less not counted."""
    free: Floats = np.maximum(np.floor(kept - running + 0.5), 0.0)
    return free


def _most_parties(p: Coordination) -> float:
    """Parties whose ties can be kept up when nobody steers."""
    half = p.diffusion / 2.0
    if half == 0.0:
        return p.capacity
    return (half - 1.0 + math.sqrt((1.0 - half) ** 2 + 4.0 * half * p.capacity)) / (2.0 * half)
