"""Who passes the selection for a programme?"""

import math

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Screening(Block):
    """Screening (selectie) judges fit with error; too strict misses people, too lax lets misfits in. Mechanism C1."""

    strictness: float = uncertain(
        0.50, "judged fit below which a candidate is turned away",
        unit="fit 0-1", range=(0.0, 1.0), sweep=(0.35, 0.65), source="SER 2021 3.5 footnote 20 (S65)",
        grade="assumed",
    )  # fmt: skip
    hours: float = lever(
        4.0, "hours spent on the screening of one candidate",
        unit="hours", range=(0.0, 24.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=12.0, absent=1.0,
        source="S89, HU37", grade="assumed",
    )  # fmt: skip
    expertise: float = lever(
        0.4, "share of screenings with an interpreter or a support organisation",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S137, S156, HU37", grade="assumed",
    )  # fmt: skip
    noise: float = uncertain(
        0.25, "error of a judgement without time or expertise",
        unit="fit 0-1, standard deviation", range=(0.0, 1.0), sweep=(0.15, 0.35), source="S66", grade="assumed",
    )  # fmt: skip
    hours_half: float = uncertain(
        4.0, "hours at which half of the avoidable error is gone",
        unit="hours", range=(0.5, 20.0), source="HU37", grade="assumed",
    )  # fmt: skip
    unforeseeable: float = uncertain(
        0.3, "share of the error that no screening takes away",
        unit="share", range=(0.0, 1.0), source="S66", grade="assumed",
    )  # fmt: skip
    openness: float = uncertain(
        0.35, "share of people who would consider a sector other than that of their earlier work",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.6), source="assumption", grade="assumed",
    )  # fmt: skip
    months: int = uncertain(
        2, "months of recruitment and selection before a cohort starts",
        unit="months", range=(1, 6), sweep=(1, 4), source="HU 2022 table 1 (D01)", grade="derived",
    )  # fmt: skip
    cool_off: int = uncertain(
        6, "months before someone who was turned away or dropped out is asked again",
        unit="months", range=(0, 36), source="assumption", grade="assumed",
    )  # fmt: skip
    invited: float = uncertain(
        2.0, "people invited for each place",
        unit="persons a place", range=(1.0, 10.0), source="assumption", grade="assumed",
    )  # fmt: skip
    motivation_weight: float = uncertain(
        0.45, "how much motivation counts in true fit",
        unit="fit 0-1", range=(0.0, 1.0), source="S68", grade="assumed",
    )  # fmt: skip
    field_weight: float = uncertain(
        0.20, "how much earlier work in the sector counts in true fit",
        unit="fit 0-1", range=(0.0, 1.0), source="S68, HU1", grade="assumed",
    )  # fmt: skip
    schooling_weight: float = uncertain(
        0.12, "how much each step of schooling short of the level counts against true fit",
        unit="fit 0-1 a step", range=(0.0, 0.5), source="S65, HU36", grade="assumed",
    )  # fmt: skip
    base: float = uncertain(
        0.35, "true fit of an unmotivated person from another field who has the schooling",
        unit="fit 0-1", range=(0.0, 1.0), source="assumption", grade="assumed",
    )  # fmt: skip


def aptitude(motivation: Floats, same_field: NDArray[np.bool_], steps_short: Floats, p: Screening) -> Floats:
    """True fit of person and programme, 0-1; `steps_short` counts the steps of schooling below the level (S65, S68)."""
    fit = p.base + p.motivation_weight * motivation + p.field_weight * same_field - p.schooling_weight * steps_short
    return np.clip(fit, 0.0, 1.0)


def judgement_error(p: Screening) -> float:
    """Standard deviation of judged minus true fit: time and expertise take away what is avoidable (HU37, S137)."""
    care = 1.0 - math.exp2(-p.hours / p.hours_half)
    avoidable = 1.0 - (1.0 - p.unforeseeable) * (0.5 * care + 0.5 * care * p.expertise)
    return p.noise * avoidable


def judged(fit: Floats, luck: Floats, p: Screening) -> Floats:
    """Fit as the screener sees it: true fit plus normal error; `luck` is one uniform a person."""
    seen: Floats = fit + judgement_error(p) * ndtri(np.clip(luck, 1e-9, 1.0 - 1e-9))
    return seen


def passes(seen: Floats, p: Screening) -> NDArray[np.bool_]:
    """Who is let in (S65)."""
    return seen >= p.strictness
