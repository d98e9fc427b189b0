"""How well is a participant guided, and what does that take?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Guidance(Block):
    """Guidance (begeleiding) from day one until after placement. Mechanism C3."""

    caseload: float = lever(
        150.0, "clients of one caseworker (klantmanager)",
        unit="clients", range=(20.0, 400.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=50.0, absent=250.0,
        source="Amsterdam 1:50 against 1:250 usual (D35); mean in between", grade="derived",
    )  # fmt: skip
    coach_hours: float = lever(
        0.75, "hours a week of a job coach for one participant",
        unit="hours a week", range=(0.0, 12.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=2.0, absent=0.2,
        source="3,000-8,000 euro a participant (D45); up to 2-4 hours with mentor (D38)", grade="assumed",
    )  # fmt: skip
    mentor_hours: float = lever(
        3.0, "hours a week of a mentor on the floor for one participant",
        unit="hours a week", range=(0.0, 16.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=5.0, absent=1.0,
        source="0.05-0.15 fte (D45)", grade="assumed",
    )  # fmt: skip
    aftercare_months: int = lever(
        6, "months of guidance (nazorg) after placement",
        unit="months", range=(0, 24), criterion=Criterion.AANDACHT_DOELGROEP, ideal=12, absent=0,
        source="D05, D38, HU56", grade="assumed",
    )  # fmt: skip
    hours_half: float = uncertain(
        3.0, "coach and mentor hours a week together at which half of full guidance is reached",
        unit="hours a week", range=(0.5, 20.0), sweep=(1.5, 6.0), source="S72-S76", grade="assumed",
    )  # fmt: skip
    caseload_half: float = uncertain(
        100.0, "clients of a caseworker at which half of that worker's attention is left",
        unit="clients", range=(20.0, 500.0), source="D35, D36", grade="assumed",
    )  # fmt: skip
    caseworker_weight: float = uncertain(
        0.3, "share of guidance that hangs on the caseworker",
        unit="share", range=(0.0, 1.0), source="S51, S77", grade="assumed",
    )  # fmt: skip
    contact_hours: float = uncertain(
        28.0, "hours a week that a full-time coach spends with people",
        unit="hours a week", range=(5.0, 40.0), sweep=(24.0, 32.0), source="assumption", grade="assumed",
    )  # fmt: skip
    coaches_per_100k: float = uncertain(
        4.0, "full-time coaches that support organisations of a region can field",
        unit="fte per 100,000 inhabitants", range=(0.0, 50.0), sweep=(1.0, 10.0), source="S167, S172",
        grade="assumed", at_start=True,
    )  # fmt: skip
    caseworker: float = uncertain(
        7_000.0, "what a caseworker costs a municipality",
        unit="euro a month", range=(0.0, 20_000.0), sweep=(5_500.0, 8_500.0), source="assumption", grade="assumed",
    )  # fmt: skip
    usual_caseload: float = fixed(
        150.0, "caseload of 2021: caseworkers beyond it cost money that the means of 2021 do not hold",
        unit="clients", range=(20.0, 400.0), source="reference", grade="assumed",
    )  # fmt: skip
    weight: float = uncertain(
        1.0, "how far hours, caseload and aftercare tell; at 0 everyone is guided as is usual, whatever is spent on it",
        unit="share", range=(0.0, 1.0), source="S32, S72-S77", grade="assumed",
    )  # fmt: skip
    usual: float = fixed(
        0.5, "guidance in 2021: three quarters of an hour of a coach, three hours of a mentor, 150 clients",
        unit="0-1", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip
    usual_aftercare: float = fixed(
        0.5, "share of the first year in a job that aftercare covered in 2021: six months",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def quality(coach: Floats, mentor: Floats, caseload: Floats, p: Guidance) -> Floats:
    """Guidance a participant feels, 0-1 (C3; S72-S77, D35).

    (1 - w) * h / (h + hours_half) + w * caseload_half / (caseload_half + caseload), where h is coach plus mentor hours
    a week and w the weight of the caseworker; of this `weight` tells, the rest is as usual.
    """
    hours = coach + mentor
    floor = hours / (hours + p.hours_half)
    office = p.caseload_half / (p.caseload_half + caseload)
    felt: Floats = (1.0 - p.caseworker_weight) * floor + p.caseworker_weight * office
    return _told(felt, p.usual, p)


def cared_for(inside: NDArray[np.bool_], p: Guidance) -> Floats:
    """How far each job after a programme has aftercare this month, 0-1, given whose aftercare still runs (C3; HU56)."""
    return _told(inside.astype(float), p.usual_aftercare, p)


def casework(factor: Floats, p: Guidance) -> Floats:
    """Factor of caseload on jobs found alone as far as guidance tells: factor ^ weight (C3; S32)."""
    told: Floats = factor**p.weight
    return told


def _told(value: Floats, usual: float, p: Guidance) -> Floats:
    told: Floats = p.weight * value + (1.0 - p.weight) * usual
    return told


def extra_caseworkers(clients: float, p: Guidance) -> float:
    """Caseworkers (full-time) for so many clients beyond those that the usual caseload would take (C3; S32, D35).

    clients / caseload - clients / usual_caseload, none where the caseload is no lower than usual.
    """
    return max(clients / p.caseload - clients / p.usual_caseload, 0.0)


def hours_given(asked: Floats, capacity: Floats, p: Guidance) -> Floats:
    """Coach hours a week for each participant when coaches are scarce: what is asked, diluted to what there is (S167).

    `asked` is the number of participants that share `capacity` coaches (fte of `contact_hours` a week).
    """
    available = p.contact_hours * capacity / np.maximum(asked, 1.0)
    return np.minimum(p.coach_hours, available)
