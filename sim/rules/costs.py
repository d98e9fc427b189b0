"""What does each part of a programme cost, and who pays it?"""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Months = TypeVar("Months", float, Floats)


class Costs(Block):
    """Costs (kosten) by component, and the shares of those who pay."""

    selection: float = uncertain(
        1_000.0, "selection of one participant",
        unit="euro", range=(0.0, 10_000.0), sweep=(500.0, 1_500.0), source="D45", grade="assumed",
    )  # fmt: skip
    pre_programme: float = uncertain(
        1_200.0, "a month of pre-programme",
        unit="euro a month", range=(0.0, 10_000.0), sweep=(800.0, 1_600.0),
        source="4,000-8,000 euro for 20 weeks (D45)", grade="assumed",
    )  # fmt: skip
    lessons: float = uncertain(
        300.0, "a month of lessons beside work: language and trade",
        unit="euro a month", range=(0.0, 5_000.0), sweep=(150.0, 450.0),
        source="2,000-6,000 euro for language (D45), SPUK (D39)", grade="assumed",
    )  # fmt: skip
    coach_hour: float = uncertain(
        85.0, "an hour of a job coach",
        unit="euro an hour", range=(0.0, 300.0), sweep=(75.0, 100.0), source="D45", grade="assumed",
    )  # fmt: skip
    overhead: float = uncertain(
        2_000.0, "running a programme for a month, whatever its size",
        unit="euro a month", range=(0.0, 50_000.0), sweep=(1_000.0, 4_000.0),
        source="1,000-3,000 euro a participant for steering (D45)", grade="assumed",
    )  # fmt: skip
    mentor_hour: float = uncertain(
        35.0, "an hour of a mentor on the floor",
        unit="euro an hour", range=(0.0, 150.0), sweep=(25.0, 45.0),
        source="3,000-9,000 euro a year for 0.05-0.15 fte (D45)", grade="assumed",
    )  # fmt: skip
    wage: float = uncertain(
        2_300.0, "gross wage cost of a full-time starter",
        unit="euro a month", range=(500.0, 6_000.0), sweep=(2_000.0, 2_700.0), source="minimum wage plus charges",
        grade="recalled",
    )  # fmt: skip
    benefit: float = uncertain(
        1_330.0, "benefit (bijstand) of one person",
        unit="euro a month", range=(0.0, 4_000.0), sweep=(1_160.0, 1_500.0),
        source="14,000-18,000 euro a year gross (G22)", grade="recalled",
    )  # fmt: skip
    wage_subsidy: float = uncertain(
        0.5, "wage cost subsidy (loonkostensubsidie) as share of the missing wage value",
        unit="share", range=(0.0, 1.0), source="fills part of the gap up to 70% of the minimum wage (G15)",
        grade="assumed",
    )  # fmt: skip
    sector_fund_budget: float = uncertain(
        0.5, "yearly means of a sector fund for learners, relative to what it grants to programmes",
        unit="factor", range=(0.0, 5.0), source="S161", grade="assumed",
    )  # fmt: skip
    paid_from: int = fixed(
        3, "level from which learners get a wage instead of retained benefit (bbl contract)",
        unit="mbo level", range=(1, 6), source="HU 2022 (HU16, D09)", grade="assumed",
    )  # fmt: skip
    weeks: float = fixed(
        4.33, "weeks in a month",
        unit="weeks", range=(4.0, 5.0), source="52 / 12", grade="derived",
    )  # fmt: skip
    sector_fund: float = lever(
        150.0, "what a sector training fund (O&O-fonds) with average means pays an employer for a learner",
        unit="euro a month", range=(0.0, 5_000.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=500.0,
        absent=0.0, source="S161, S164", grade="assumed",
    )  # fmt: skip
    counted_on: float = uncertain(
        0.5, "share of hoped-for co-financing that a programme counts on when it plans",
        unit="share", range=(0.0, 1.0), source="some municipalities lack money (S169)", grade="assumed",
    )  # fmt: skip
    municipal_share: float = lever(
        0.3, "share of a participant's costs that the own municipality co-finances while its budget lasts",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.5, absent=0.0,
        source="S147, S169, HU26", grade="assumed",
    )  # fmt: skip
    least_means: float = uncertain(
        0.25, "means of the poorest sector fund relative to the average one",
        unit="factor", range=(0.0, 1.0), source="associations differ in means (S162)", grade="assumed", at_start=True,
    )  # fmt: skip
    most_means: float = uncertain(
        2.0, "means of the richest sector fund relative to the average one",
        unit="factor", range=(1.0, 10.0), source="associations differ in means (S162)", grade="assumed",
        at_start=True,
    )  # fmt: skip


def cohort_cost(
    people: Months, pre_months: Months, learn_months: Months, aftercare_months: Months, coach_hours: float, p: Costs,
    teaching: Months | float = 1.0, screening: float = 0.0,
) -> Months:  # fmt: skip
    """Euros that a cohort takes from start to end of aftercare, by which a programme plans (D45).

    `teaching` is a factor on the price of pre-programme and lessons, by the kind of programme, `screening` what
    careful screening adds to selection.
    """
    guided = (pre_months + learn_months + aftercare_months) * coach_hours * p.weeks * p.coach_hour
    taught = p.pre_programme * pre_months + p.lessons * learn_months
    return people * (selection_cost(screening, p) + taught * teaching + guided)


def selection_cost(screening: float, p: Costs) -> float:
    """Euros for the selection of one participant, with what careful screening adds."""
    return max(p.selection + screening, 0.0)


def monthly_need(cohort: Floats, interval: Floats, overhead: float, p: Costs) -> Floats:
    """Euros a month that a programme asks of a funder: its cohorts spread over time and overhead, less co-financing."""
    return cohort / interval * own_share(p) + overhead


def fund_means(ceiling: Floats, jobs: Floats, p: Costs) -> Floats:
    """Means of sector funds relative to the average one, from yearly `ceiling` and `jobs` by sector (S162)."""
    by_job = ceiling / jobs
    return np.clip(by_job / np.median(by_job), p.least_means, p.most_means)


def own_share(p: Costs) -> float:
    """Share of its costs that a programme expects to bear itself, after the co-financing it counts on (S169)."""
    return 1.0 - p.counted_on * p.municipal_share
