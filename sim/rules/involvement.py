"""Do all kinds of parties take part that a programme cannot do without?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Involvement(Block):
    """State, municipality, civil society, schools and associations must all take part to some degree. Mechanism L11."""

    reluctance: float = uncertain(
        0.4, "chance that a kind of party that is not involved at all waits to be won when an initiative begins",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="S7, HU24", grade="assumed",
    )  # fmt: skip
    persuasion: float = uncertain(
        0.4, "monthly chance to win a party that is fully involved elsewhere and waits",
        unit="per month", range=(0.0, 1.0), sweep=(0.2, 0.6), source="S85, HU31", grade="assumed",
    )  # fmt: skip
    heard: float = uncertain(
        0.5, "how much likelier one is won where someone who steers hears everyone",
        unit="share", range=(0.0, 2.0), source="S126", grade="assumed",
    )  # fmt: skip
    state: float = lever(
        0.4, "how far the national government takes part: steering that links country, sectors and regions",
        unit="0-1", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.1, source="S118",
        grade="assumed",
    )  # fmt: skip
    withdraws: float = uncertain(
        0.03, "chance that a municipality without any will steps out of a running programme, at 0 none ever does",
        unit="per month", range=(0.0, 0.5), sweep=(0.01, 0.06), source="S7, S12, S150", grade="assumed",
    )  # fmt: skip
    lukewarm: float = fixed(
        0.5, "attitude from which a municipality that takes part stays: that of the average council of 2021",
        unit="0-1", range=(0.1, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def ready_at_once(degree: Floats, p: Involvement) -> Floats:
    """Chance that a party takes part from the first month (L11; S7): 1 - reluctance * (1 - degree).

    `degree` 0-1 is how far this kind of party is involved where the programme is.
    """
    return 1.0 - p.reluctance * (1.0 - degree)


def won(degree: Floats, attention: Floats, p: Involvement) -> Floats:
    """Chance that a party that waits is won this month (L11; S7, S126): persuasion * degree * (1 + heard * attention).

    A party that is not involved at all is never won, and no other makes up for it. `attention` 0-1 is that of the one
    who steers.
    """
    return np.minimum(p.persuasion * degree * (1.0 + p.heard * attention), 1.0)


def steps_out(attitude: Floats, p: Involvement) -> Floats:
    """Chance that a municipality steps out of a running programme this month (L11, G2; S7, S12, S150).

    withdraws * (1 - attitude / lukewarm), none from `lukewarm` on; `attitude` 0-1 is that of the council.
    """
    chance: Floats = p.withdraws * np.maximum(1.0 - attitude / p.lukewarm, 0.0)
    return chance


def school_degree(free_seats: Floats, group_size: Floats) -> Floats:
    """How far schools of a region are involved, 0-1: seats / (seats + group), half where one group more fits (S175)."""
    degree: Floats = free_seats / np.maximum(free_seats + group_size, 1.0)
    return degree


def association_degree(means: Floats) -> Floats:
    """How far an association is involved, 0-1: means / (1 + means), half at the means of an average sector (S162)."""
    degree: Floats = means / (1.0 + means)
    return degree
