"""How does someone become worth a full wage?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, uncertain

Floats = NDArray[np.float64]


class Skill(Block):
    """Work skill as wage value (loonwaarde), 0 to 1. Mechanism P4."""

    start: float = uncertain(
        0.40, "wage value of a beginner without a matching field",
        unit="share of full productivity", range=(0.0, 1.0), sweep=(0.3, 0.5), source="F21", grade="assumed",
    )  # fmt: skip
    prior_field: float = uncertain(
        0.15, "what earlier work in the same sector adds",
        unit="share of full productivity", range=(0.0, 0.5), source="HU1, F21", grade="assumed",
    )  # fmt: skip
    months_low: float = uncertain(
        6.0, "time constant of growth at mbo 1-2: about 90% of full value after 12 months",
        unit="months", range=(1.0, 48.0), sweep=(4.0, 8.0), source="F21", grade="assumed",
    )  # fmt: skip
    months_high: float = uncertain(
        16.0, "time constant of growth at mbo 3 and higher",
        unit="months", range=(2.0, 72.0), sweep=(12.0, 20.0), source="F21", grade="assumed",
    )  # fmt: skip
    easy_language: float = uncertain(
        1.5, "Dutch asked by a sector whose work is learnt as fast as mbo 1-2",
        unit="CEFR 0-6", range=(0.0, 2.5), source="assumption", grade="assumed",
    )  # fmt: skip
    hard_language: float = uncertain(
        3.5, "Dutch asked by a sector whose work is learnt as slowly as mbo 3 and higher",
        unit="CEFR 0-6", range=(3.0, 6.0), source="assumption", grade="assumed",
    )  # fmt: skip
    synergy: float = uncertain(
        0.6, "how much lessons beside practice speed up growth",
        unit="factor", range=(0.0, 3.0), source="HU46", grade="assumed",
    )  # fmt: skip
    guidance_pace: float = uncertain(
        0.3, "how much full guidance speeds up growth: slower pace plus guidance still reaches mbo 3-4",
        unit="factor", range=(0.0, 2.0), source="HU52", grade="assumed",
    )  # fmt: skip
    high_from: int = fixed(
        3, "level from which learning takes the longer time",
        unit="mbo level", range=(1, 6), source="HU 2022 (D03, D09)", grade="assumed",
    )  # fmt: skip


def time_constant(level: NDArray[np.integer], p: Skill) -> Floats:
    """Months in which the gap to full wage value shrinks by two thirds, by level of the programme (1-5)."""
    return np.where(level < p.high_from, p.months_low, p.months_high)


def high_share(language_needed: Floats, p: Skill) -> Floats:
    """How far the work of a sector is that of mbo 3 and higher, 0-1, by the Dutch (0-6) that it asks."""
    return np.clip((language_needed - p.easy_language) / (p.hard_language - p.easy_language), 0.0, 1.0)


def usual_months(language_needed: Floats, p: Skill) -> Floats:
    """Time constant that an employer expects in a sector, by the Dutch (0-6) that its work asks."""
    months: Floats = p.months_low + high_share(language_needed, p) * (p.months_high - p.months_low)
    return months


def growth(
    skill: Floats, practice: float | Floats, lessons: float | Floats, guidance: Floats, months: Floats, p: Skill
) -> Floats:
    """Wage value gained in a month (HU46, HU52).

    (1 - skill) * practice * (1 + synergy * lessons) * (1 + guidance_pace * guidance) / months; `practice` and
    `lessons` are shares of the week, `guidance` 0-1.
    """
    pace = practice * (1.0 + p.synergy * lessons) * (1.0 + p.guidance_pace * guidance) / months
    gain: Floats = (1.0 - skill) * np.minimum(pace, 1.0)
    return gain
