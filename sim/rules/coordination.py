"""How many groups can the people behind a programme keep together?"""

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

TINY = 1e-9
"""Below this the square no longer counts, and dividing by it would lose all digits."""


def parties(partners: Floats, groups: Floats, p: Coordination) -> Floats:
    """Parties around a programme that runs so many groups (S124, S125)."""
    return partners + p.parties_per_group * np.maximum(groups - 1.0, 0.0)


def ties(parties: Floats, attention: Floats, p: Coordination) -> Floats:
    """Ties to keep up: one a party with a steersman, growing with the square of parties without (L3; S82, HU23).

    n + (1 - attention) * diffusion * n * (n - 1) / 2, with `attention` 0-1 of the one who steers.
    """
    between: Floats = parties * (parties - 1.0) / 2.0
    return parties + (1.0 - attention) * p.diffusion * between


def groups_kept(partners: Floats, attention: Floats, alignment: float, lightness: Floats, p: Coordination) -> Floats:
    """Most groups that can be kept together, at least the one it began with (L3; S81, S82).

    The parties that fit are the root n of (1 - relief * alignment * attention) * n + (1 - attention) * diffusion * n *
    (n - 1) / 2 = capacity * lightness; each group beyond the first adds its own. `attention` 0-1 is that of the one who
    steers, `alignment` 0-1 how regularly parties meet, `lightness` how many times as many ties their trust allows.
    """
    most = _most_parties(attention, alignment, p.capacity * lightness, p)
    groups = 1.0 + np.floor((most - partners) / max(p.parties_per_group, 0.01))
    return np.clip(groups, 1.0, MOST_GROUPS)


def groups_free(kept: Floats, running: Floats) -> Floats:
    """Groups that can still be kept together beside those that run, a group that is half full or less not counted."""
    free: Floats = np.maximum(np.floor(kept - running + 0.5), 0.0)
    return free


def _most_parties(attention: Floats, alignment: float, capacity: Floats, p: Coordination) -> Floats:
    """Parties whose ties can be kept up: root of square * n^2 + (own - square) * n = capacity."""
    square, own = (1.0 - attention) * p.diffusion / 2.0, 1.0 - p.relief * alignment * attention
    linear = own - square
    root = np.sqrt(linear * linear + 4.0 * square * capacity) - linear
    return np.where(square > TINY, root / np.maximum(2.0 * square, TINY), capacity / own)
