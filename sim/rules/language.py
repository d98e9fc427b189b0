"""How does Dutch grow, and when does it fall back?"""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, uncertain

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


class Language(Block):
    """Language as a continuous CEFR level, 0 (none) to 6 (C2). Mechanism P3."""

    course_hours: float = uncertain(
        40.0, "lesson hours a month of an integration course: three half days a week",
        unit="hours a month", range=(0.0, 120.0), sweep=(30.0, 50.0), source="SER 2021 3.3 (C14)", grade="derived",
    )  # fmt: skip
    course_months: int = uncertain(
        36, "months after the permit in which the integration course runs",
        unit="months", range=(0, 120), sweep=(24, 48), source="integration term of 3 years (C09)", grade="published",
    )  # fmt: skip
    course_share: float = uncertain(
        0.8, "share of the course that is really followed while waiting for a place in a programme",
        unit="share", range=(0.0, 1.0), source="C11, C20", grade="assumed",
    )  # fmt: skip
    course_target: float = fixed(
        2.0, "level at which that course ends for permits before the act of 2021: A2",
        unit="CEFR 0-6", range=(0.0, 6.0), source="act of 2013 (C07)", grade="published",
    )  # fmt: skip
    practice_alone: float = uncertain(
        0.25, "practice of Dutch in a job found alone, often a language-poor one",
        unit="share of full-time", range=(0.0, 1.0), source="C18", grade="assumed",
    )  # fmt: skip
    practice_placed: float = uncertain(
        0.6, "practice of Dutch in a job after a programme",
        unit="share of full-time", range=(0.0, 1.0), source="S46, S93", grade="assumed",
    )  # fmt: skip
    practice_learning: float = fixed(
        0.8, "practice in learn-work: four days of work, one of lessons",
        unit="share of full-time", range=(0.0, 1.0), source="HU 2022 (D08)", grade="stated",
    )  # fmt: skip
    practice_preparing: float = uncertain(
        0.2, "practice in the pre-programme: taster placements (snuffelstages)",
        unit="share of full-time", range=(0.0, 1.0), source="HU41", grade="assumed",
    )  # fmt: skip
    hours_primary: float = uncertain(
        600.0, "lesson hours for a level with at most primary school",
        unit="hours a level", range=(100.0, 1200.0), sweep=(450.0, 750.0), source="Flemish NT2 norm (C12)",
        grade="derived",
    )  # fmt: skip
    hours_higher: float = uncertain(
        110.0, "lesson hours for a level with higher education",
        unit="hours a level", range=(50.0, 600.0), sweep=(90.0, 140.0), source="Flemish NT2 norm (C12)",
        grade="derived",
    )  # fmt: skip
    practice_boost: float = uncertain(
        0.8, "how much full-time practice at work adds to each lesson hour",
        unit="factor", range=(0.0, 3.0), sweep=(0.3, 1.5), source="S45, S48, HU14", grade="assumed",
    )  # fmt: skip
    practice_hours: float = uncertain(
        12.0, "lesson hours a month that full-time practice among Dutch speakers is worth by itself",
        unit="hours a month", range=(0.0, 60.0), source="S48", grade="assumed",
    )  # fmt: skip
    half_life: float = uncertain(
        36.0, "months in which half of what lies above the floor is lost once training stops",
        unit="months", range=(6.0, 240.0), sweep=(24.0, 48.0), source="SER 2021 4.2-4 (S93, C19)", grade="assumed",
    )  # fmt: skip
    floor: float = uncertain(
        1.5, "level that daily life keeps up",
        unit="CEFR 0-6", range=(0.0, 4.0), source="assumption", grade="assumed",
    )  # fmt: skip
    highest: float = fixed(
        6.0, "end of the scale: C2",
        unit="CEFR 0-6", range=(5.0, 6.0), source="CEFR", grade="published",
    )  # fmt: skip
    vocabulary_months: float = uncertain(
        9.0, "months of practice after which two thirds of the sector's words are known",
        unit="months", range=(1.0, 36.0), source="S46, S91", grade="assumed",
    )  # fmt: skip
    vocabulary_worth: float = uncertain(
        0.5, "levels that full sector vocabulary (vaktaal) is worth within that sector",
        unit="CEFR 0-6", range=(0.0, 2.0), source="S46", grade="assumed",
    )  # fmt: skip
    course_spread: float = uncertain(
        1.0, "how far people who followed the same course are apart, between the weakest and the strongest",
        unit="CEFR levels", range=(0.0, 2.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    course_beside: float = uncertain(
        0.5, "share of the integration course that learners at work follow on top of their own lessons, in their term",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="SER 2021 3.3 and 4.2-4, Medtronic (S45, S48, C14)",
        grade="assumed",
    )  # fmt: skip
    studied_on: float = uncertain(
        0.10, "share of the highly schooled of the stock who after the course went on to a test at B1 or B2",
        unit="share", range=(0.0, 1.0), sweep=(0.05, 0.2),
        source="2% of all passed a B1 test (C07), a fifth of all are highly schooled (C01)", grade="derived",
        at_start=True,
    )  # fmt: skip
    test_level: float = fixed(
        3.0, "level of the lower of the two state exams: B1",
        unit="CEFR 0-6", range=(0.0, 6.0), source="C07, C16", grade="published",
    )  # fmt: skip
    test_levels: float = uncertain(
        1.25, "how far those who went on are apart, from the lower exam to beyond the higher one (B2)",
        unit="CEFR levels", range=(0.0, 3.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    fades_at_work: float = uncertain(
        1.0, "how far Dutch falls back in a job after a programme, without lessons, beside what practice adds",
        unit="share", range=(0.0, 1.0), sweep=(0.5, 1.0), source="S93", grade="assumed",
    )  # fmt: skip


@lru_cache(maxsize=256)
def hours_per_level(p: Language) -> Floats:
    """Lesson hours for one level by schooling (4 steps), evenly spaced in the logarithm between the two ends (C12)."""
    hours = np.geomspace(p.hours_primary, p.hours_higher, 4)
    hours.flags.writeable = False
    return hours


def growth(lessons: float | Floats, practice: float | Floats, per_level: Floats, p: Language) -> Floats:
    """Levels gained in a month.

    (lessons * (1 + practice_boost * practice) + practice_hours * practice) / per_level, with `lessons` in hours a
    month and `practice` the share of full-time work among Dutch speakers (0-1). Source: S45, S48, C12.
    """
    hours = lessons * (1.0 + p.practice_boost * practice) + p.practice_hours * practice
    levels: Floats = hours / per_level
    return levels


def decay(level: Floats, p: Language) -> Floats:
    """Levels lost in a month without training: what lies above the floor halves in `half_life` months (S93)."""
    lost: Floats = np.maximum(level - p.floor, 0.0) * monthly_loss(p)
    return lost


def faded_at_work(level: Floats, forgetting: float, p: Language) -> Floats:
    """Levels lost in a month of a job without lessons (P3; S93): decay * fades_at_work * `forgetting`, a factor."""
    lost: Floats = decay(level, p) * p.fades_at_work * forgetting
    return lost


def monthly_loss(p: Language) -> float:
    """Share of what lies above the floor that is lost in a month without training: half in `half_life` months."""
    return 1.0 - math.exp2(-1.0 / p.half_life)


def in_course(level: Floats, permit: Ints, since: int, target: Floats) -> NDArray[np.bool_]:
    """Who still follows the integration course: a permit after month `since`, and below the `target` (C07, C09)."""
    follows: NDArray[np.bool_] = (permit > since) & (level < target)
    return follows


def vocabulary_gain(vocabulary: Floats, practice: float | Floats, landing: float, p: Language) -> Floats:
    """Share of the sector's words learnt in a month of practice (0-1), with the share of lessons that lands (S91)."""
    pace = practice * landing / p.vocabulary_months
    gain: Floats = (1.0 - vocabulary) * pace
    return gain


def at_work(level: Floats, vocabulary: Floats, p: Language) -> Floats:
    """Level as it tells on the floor of the sector: general level plus sector vocabulary (S46)."""
    return level + p.vocabulary_worth * vocabulary


def after_course(months: NDArray[np.integer], per_level: Floats, target: Floats, luck: Floats, p: Language) -> Floats:
    """Level of someone whose permit is `months` old and who only followed the integration course.

    Lessons up to the course's end or its `target` (CEFR 0-6), give or take half of `course_spread` by `luck` (one
    uniform a person). Source: C07.
    """
    hours = p.course_hours * p.course_share * np.clip(months, 0, p.course_months)
    reached = np.minimum(hours / per_level, target)
    level: Floats = np.clip(reached + p.course_spread * (luck - 0.5), 0.0, p.highest)
    return level


def after_test(level: Floats, could: NDArray[np.bool_], luck: Floats, p: Language) -> Floats:
    """Level (CEFR 0-6) of people of whom some went on by themselves after the course, to a state exam (C07, C01).

    test_level + test_levels * luck / studied_on for those who `could` and whose `luck`, one uniform a person, is below
    studied_on; the `level` of others stays.
    """
    went_on = could & (luck < p.studied_on)
    passed = p.test_level + p.test_levels * luck / max(p.studied_on, 1e-9)
    reached: Floats = np.where(went_on, np.minimum(passed, p.highest), level)
    return reached
