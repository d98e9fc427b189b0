"""What does a pandemic do to work and to programmes?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Pandemic(Block):
    """Small and flexible jobs go first, recruiting stalls, places vanish, then all comes back. Mechanism X2."""

    severity: float = uncertain(
        0.0, "how severe the measures against a pandemic are: 0 none, 1 everything that can be shut is shut",
        unit="0-1", range=(0.0, 1.0), sweep=(0.0, 0.1), source="a scenario dates it (S114)", grade="assumed",
    )  # fmt: skip
    vacancies: float = uncertain(
        0.8, "share of the vacancies for flexible jobs that vanish in the severest measures",
        unit="share", range=(0.0, 1.0), sweep=(0.5, 1.0), source="hospitality from 47 to 18 (F07)", grade="derived",
    )  # fmt: skip
    rebound: float = uncertain(
        0.4, "share that is added to vacancies for flexible jobs when the severest measures have just gone",
        unit="share", range=(0.0, 2.0), sweep=(0.1, 0.8), source="hospitality from 18 to 57 (F07), H09, S25",
        grade="derived",
    )  # fmt: skip
    memory: float = uncertain(
        0.15, "share of what measures did that is made up for in a month",
        unit="per month", range=(0.01, 1.0), sweep=(0.08, 0.3), source="recovery within a year (H09)", grade="assumed",
    )  # fmt: skip
    job_loss: float = uncertain(
        0.074, "monthly chance to lose a flexible job in the severest measures, on top of what is usual",
        unit="per month", range=(0.0, 0.5), sweep=(0.03, 0.12), source="S21, S22; level from H01, H02",
        grade="assumed",
    )  # fmt: skip
    small_first: float = uncertain(
        3.1, "how many times as likely the smallest jobs are to go",
        unit="factor", range=(1.0, 10.0), sweep=(1.5, 4.0), source="S23, H02", grade="assumed",
    )  # fmt: skip
    recruiting: float = uncertain(
        0.6, "share of candidates who cannot be reached or met in the severest measures",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.9), source="S114, H10", grade="assumed",
    )  # fmt: skip
    closing: float = uncertain(
        0.9, "chance that an employer with flexible jobs only offers no places in the severest measures",
        unit="share", range=(0.0, 1.0), sweep=(0.5, 1.0), source="S22, S114, H07, H10", grade="assumed",
    )  # fmt: skip
    place_loss: float = uncertain(
        0.15, "monthly chance of a learner whose employer has closed to lose the place",
        unit="per month", range=(0.0, 1.0), sweep=(0.05, 0.3), source="S22, H10", grade="assumed",
    )  # fmt: skip
    delay: float = uncertain(
        0.5, "share of learners whose learning stands still for a month in the severest measures",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="delay for all (H10)", grade="assumed",
    )  # fmt: skip


def made_up(scar: float, p: Pandemic) -> float:
    """Severity that is remembered (0-1) a month on: it follows the measures, slowly (H09)."""
    return scar + p.memory * (p.severity - scar)


def vacancies(flexible: Floats, scar: float, p: Pandemic) -> Floats:
    """Factor on vacancies by sector (X2; F07, S25): flexible jobs go first and come back first.

    1 - flexible * (vacancies * severity - rebound * max(0, scar - severity)); `flexible` is the share of flexible jobs
    in the sector, `scar` the severity that is remembered.
    """
    factor: Floats = 1.0 - flexible * (p.vacancies * p.severity - p.rebound * max(scar - p.severity, 0.0))
    return factor


def loss(flexible: Floats, small: NDArray[np.bool_], p: Pandemic) -> Floats:
    """Chance to lose a job this month on top of what is usual (X2; S21, S23, H02).

    job_loss * severity * flexible, times `small_first` where the job is `small`.
    """
    chance: Floats = p.job_loss * p.severity * flexible * np.where(small, p.small_first, 1.0)
    return np.minimum(chance, 1.0)


def most_lost(p: Pandemic) -> float:
    """The highest chance that anyone has to lose a job this month for the pandemic."""
    return min(p.job_loss * p.severity * p.small_first, 1.0)


def reached(exposure: Floats, p: Pandemic) -> Floats:
    """Share of candidates that a programme can reach and meet (X2; S114, H10); `exposure` is its share of a shock."""
    met: Floats = 1.0 - p.recruiting * p.severity * exposure
    return met


def closed(luck: Floats, flexible: Floats, p: Pandemic) -> NDArray[np.bool_]:
    """Employers that offer no places now (X2; S22, H07); `luck`, one uniform that stays, says who closes first."""
    return luck < p.closing * p.severity * flexible


def delayed(exposure: Floats, p: Pandemic) -> Floats:
    """Chance that someone's learning stands still this month (X2; S114, H10)."""
    chance: Floats = p.delay * p.severity * exposure
    return chance


def lost(exposure: Floats, p: Pandemic) -> Floats:
    """Chance that a learner whose employer has closed loses the place this month (X2; S22, H10)."""
    chance: Floats = p.place_loss * exposure
    return chance
