"""Who sees to family, debts, housing and paperwork, so that they do not stop a participant?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Domains(Block):
    """Adjoining domains of life (leefgebieden), and someone who fixes preconditions. Mechanism C12."""

    fixer: float = lever(
        0.3, "share of participants for whom someone sees to family, debts, housing and paperwork",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S39, S74, S79", grade="assumed",
    )  # fmt: skip
    weight: float = uncertain(
        0.75, "share of what looks like private events that springs from such trouble",
        unit="share", range=(0.0, 1.0), sweep=(0.25, 1.0), source="S39, S66, S67, S74", grade="assumed",
    )  # fmt: skip
    onset: float = uncertain(
        0.05, "monthly chance that trouble begins for someone who has none",
        unit="per month", range=(0.01, 0.5), sweep=(0.02, 0.1), source="HU2", grade="assumed",
    )  # fmt: skip
    solved_alone: float = uncertain(
        0.15, "monthly chance that someone in trouble gets out of it alone",
        unit="per month", range=(0.01, 1.0), source="assumption", grade="assumed",
    )  # fmt: skip
    solved_by_fixer: float = uncertain(
        0.6, "the same with someone who sees to it",
        unit="per month", range=(0.01, 1.0), sweep=(0.4, 0.9), source="S74", grade="assumed",
    )  # fmt: skip
    hours: float = uncertain(
        3.0, "hours a month that seeing to it takes for one participant",
        unit="hours a month", range=(0.0, 40.0), source="assumption", grade="assumed",
    )  # fmt: skip
    usual_fixer: float = fixed(
        0.3, "that share in 2021, which private events and overhead already contain",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def solve_chance(fixed_for: NDArray[np.bool_], p: Domains) -> Floats:
    """Chance that trouble is over this month, with someone who sees to it (`fixed_for`) or without (S74)."""
    return np.where(fixed_for, p.solved_by_fixer, p.solved_alone)


def in_trouble(fixer: float, p: Domains) -> float:
    """Share of people in trouble where a share `fixer` has help, once it begins as often as it ends (C12).

    fixer * onset / (onset + solved_by_fixer) + (1 - fixer) * onset / (onset + solved_alone).
    """
    helped, alone = (p.onset / (p.onset + solved) for solved in (p.solved_by_fixer, p.solved_alone))
    return fixer * helped + (1.0 - fixer) * alone


def hazards(private: Floats, trouble: NDArray[np.bool_], p: Domains) -> tuple[Floats, Floats]:
    """Monthly hazards of dropout that private events leave, and those of trouble, which springs from them (S39, S66).

    private * (1 - weight), and private * weight * trouble / in_trouble(usual_fixer): together, on average over the
    participants of 2021, the hazard of private events.
    """
    return private * (1.0 - p.weight), private * p.weight * trouble / in_trouble(p.usual_fixer, p)


def extra_hours(participants: float, p: Domains) -> float:
    """Hours a month of those who see to it, beyond the usual share of participants."""
    return participants * max(p.fixer - p.usual_fixer, 0.0) * p.hours
