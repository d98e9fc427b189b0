"""What does the law on civic integration make municipalities do?"""

import math

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
YEAR = 12
"""Months, for the date of the act."""


class Law(Block):
    """The act of 2021 (Wet inburgering 2021) lets municipalities lead, after a start-up. Mechanism G6."""

    takes_effect: float = lever(
        2022.0, "calendar year from which the act of 2021 holds for new permits; 2022.5 is July 2022, 2100 never",
        unit="year", range=(2013.0, 2100.0), sweep=(2021.0, 2031.0), criterion=Criterion.WET_EN_REGELGEVING,
        ideal=2021.0, absent=2031.0, source="January 2022, postponed from 2021 (H13)", grade="stated",
    )  # fmt: skip
    support: float = lever(
        0.3, "share of the start-up burden that the state takes off municipalities by money, monitoring and advice",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.0,
        source="S15; 36.5-56.5 million euro once (D41)", grade="assumed",
    )  # fmt: skip
    practice: float = uncertain(
        1.0, "how far practice follows the act once it holds; at 0 the act changes nothing",
        unit="share", range=(0.0, 1.0), sweep=(0.5, 1.0), source="S15", grade="assumed",
    )  # fmt: skip
    course_target: float = fixed(
        3.0, "level at which the integration course ends for permits under the act: B1",
        unit="CEFR 0-6", range=(0.0, 6.0), source="Wi2021 (C05, C06)", grade="published",
    )  # fmt: skip
    lead: float = uncertain(
        0.4, "how many more initiatives come, as a share, where the municipality leads integration",
        unit="share", range=(0.0, 2.0), sweep=(0.2, 0.8), source="more dual tracks (S56, S110, S144)", grade="assumed",
    )  # fmt: skip
    burden: float = uncertain(
        0.5, "share of initiatives that wait when municipalities have just begun to carry out the act",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="a big task for municipalities (S15, C10, C11)",
        grade="assumed",
    )  # fmt: skip
    lag: float = uncertain(
        18.0, "months in which two thirds of the municipalities have found their way with the act",
        unit="months", range=(1.0, 120.0), sweep=(12.0, 36.0), source="S15, C10", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.75, "share of that way found on average in 2021-2030, at which life.birth is reckoned",
        unit="share", range=(0.0, 1.0), source="108/120 - 18/120", grade="derived",
    )  # fmt: skip
    routes: float = uncertain(
        1.0, "how far the three routes of the act differ in where the course ends; at 0 it ends at B1 for all",
        unit="share", range=(0.0, 1.0), source="Wi2021 (C04-C06)", grade="published",
    )  # fmt: skip
    education_target: float = fixed(
        4.0, "level at which it ends on the education route (onderwijsroute): B2, which higher education asks",
        unit="CEFR 0-6", range=(0.0, 6.0), source="C16", grade="stated",
    )  # fmt: skip
    self_reliance_target: float = fixed(
        1.33, "level that 800 lesson hours reach on the self-reliance route (Z-route), a third beyond A1",
        unit="CEFR 0-6", range=(0.0, 6.0), source="800 hours (C13) at 600 a level (C12)", grade="derived",
    )  # fmt: skip


def first_month(year: int, month: int, p: Law) -> int:
    """Month in which the act takes effect, counted from a run that starts in `month` (1-12) of `year`."""
    return round((p.takes_effect - year) * YEAR) - (month - 1)


def drive(months: int, p: Law) -> float:
    """How many initiatives come, relative to life.birth, so many `months` after the act took effect (S15, S56, S144).

    1 + practice * (lead * (way - usual) - burden * (1 - support) * (1 - way)), with way = 1 - exp(-months / lag) found
    since then; before the act the way is 0 and there is no burden. About 1 on average over 2021-2030.
    """
    holds = months >= 0
    way = 1.0 - math.exp(-months / p.lag) if holds else 0.0
    burden = p.burden * (1.0 - p.support) * (1.0 - way) if holds else 0.0
    return max(1.0 + p.practice * (p.lead * (way - p.usual) - burden), 0.0)


def target(before: float, p: Law) -> float:
    """Level that the exam asks of permits under the act; `before` of the older ones (C05, C07), CEFR 0-6."""
    return before + p.practice * (p.course_target - before)


def targets(before: float, p: Law) -> Floats:
    """The same by route of the act: B1, education, self-reliance, shape (3,) (G6; C04-C06, C13, C16).

    before + practice * (aim - before), with aim = course_target + routes * (target of the route - course_target).
    """
    own = np.array([p.course_target, p.education_target, p.self_reliance_target])
    aim = p.course_target + p.routes * (own - p.course_target)
    by_route: Floats = before + p.practice * (aim - before)
    return by_route


def who_bring_money(newcomers: Floats, under_act: Floats, p: Law) -> Floats:
    """Newcomers for whom a municipality gets integration money: those under the act; before it they borrowed it (S56).

    newcomers - practice * (newcomers - under_act), both counts by municipality.
    """
    with_money: Floats = newcomers - p.practice * (newcomers - under_act)
    return with_money
