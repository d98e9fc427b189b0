"""What does a month do to one person, in plain numbers? Worked out once for each set of parameters."""

import math
from typing import NamedTuple

from sim.data import numbers
from sim.parameters import Parameters

LONGEST = 600
"""Months since the permit up to which the chance of a job alone is tabulated; beyond it is flat."""

SCHOOLINGS = 4
"""Steps of schooling."""


class Practice(NamedTuple):
    """What a month of practice brings someone who knows nothing yet: sector words, and wage value by level."""

    words: float
    skill_low: float
    skill_high: float


class Rates:
    """Constants of the rules that every participant of the twin looks up instead of working them out again."""

    def __init__(self, p: Parameters) -> None:
        """Work them out from one set of parameters."""
        self.p = p
        self.pension_months = int(p.leaving.pension_age * 12.0)
        self.housing = 1.0 / (1.0 + p.arrivals.housing_wait)
        self._speaking(p)
        self._practising(p)
        u = p.unassisted
        self.job_alone = [
            u.peak / (1.0 + math.exp(-(month / 12.0 - u.midpoint) / u.spread)) for month in range(LONGEST)
        ]
        care = 1.0 - math.exp2(-p.screening.hours / p.screening.hours_half)
        seen = 0.5 * care + 0.5 * care * p.screening.expertise
        self.judgement_error = p.screening.noise * (1.0 - (1.0 - p.screening.unforeseeable) * seen)
        self.coach_month = p.costs.weeks * p.costs.coach_hour
        self.mentor_month = p.guidance.mentor_hours * p.costs.weeks * p.costs.mentor_hour
        self.own_share = 1.0 - p.costs.counted_on * p.costs.municipal_share
        self.language_needed: list[float] = numbers("sectors", "language_needed").tolist()

    def _speaking(self, p: Parameters) -> None:
        w = p.language
        step = (w.hours_higher / w.hours_primary) ** (1.0 / (SCHOOLINGS - 1))
        self._per_level = [w.hours_primary * step**schooling for schooling in range(SCHOOLINGS)]
        self.course = self._gain(w.course_hours * w.course_share, 0.0)
        self.speak_alone = self._gain(0.0, w.practice_alone)
        self.speak_preparing = self._gain(w.course_hours, w.practice_preparing)
        self.speak_learning = self._gain(w.course_hours * (1.0 - w.practice_learning), w.practice_learning)
        self.speak_placed = self._gain(0.0, w.practice_placed)
        self.fading = 1.0 - 0.5 ** (1.0 / w.half_life)

    def _gain(self, lessons: float, practice: float) -> list[float]:
        """Levels gained in a month, by schooling."""
        w = self.p.language
        hours = lessons * (1.0 + w.practice_boost * practice) + w.practice_hours * practice
        return [hours / per_level for per_level in self._per_level]

    def _practising(self, p: Parameters) -> None:
        w = p.language
        self.preparing = _practice(p, w.practice_preparing, 1.0 - w.practice_preparing)
        self.learning = _practice(p, w.practice_learning, 1.0 - w.practice_learning)
        self.placed = _practice(p, w.practice_placed, 0.0)


def _practice(p: Parameters, practice: float, lessons: float) -> Practice:
    """Pace with so much practice beside so many lessons, both shares of the week."""
    unaligned = 1.0 - p.schooling.alignment_effect
    words = practice * (unaligned + (1.0 - unaligned) * p.schooling.alignment) / p.language.vocabulary_months
    pace = practice * (1.0 + p.skill.synergy * lessons)
    return Practice(words, pace / p.skill.months_low, pace / p.skill.months_high)
