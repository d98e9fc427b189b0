"""How many people are in the target group, and how large a country is simulated?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain


class Population(Block):
    """Size and make-up of the target group (doelgroep) and of the field around it."""

    stock: int = lever(
        75_000, "people in the target group at the start; 24,000 at the low build-up (A04)",
        unit="persons", range=(100, 1_000_000), sweep=(20_000, 80_000), source="SER 2021 3.4 (A03)", grade="stated",
        at_start=True,
    )  # fmt: skip
    scale: float = fixed(
        1.0, "share of the country that is simulated, in whole labour-market regions",
        unit="share", range=(0.01, 1.0), source="design choice", grade="assumed", at_start=True,
    )  # fmt: skip
    adult_share: float = uncertain(
        0.65, "share of permits that go to adults of working age",
        unit="share", range=(0.4, 0.9), source="A04, A09", grade="assumed", at_start=True,
    )  # fmt: skip
    employers: int = fixed(
        10_000, "employers that programmes could find, in the whole country",
        unit="employers", range=(500, 100_000), source="sample from CBS firm sizes (F08-F10)", grade="assumed",
        at_start=True,
    )  # fmt: skip
    size_weight: float = fixed(
        0.5, "how much likelier a large firm is to be found: odds grow with size to this power",
        unit="exponent", range=(0.0, 1.0), source="design choice", grade="assumed", at_start=True,
    )  # fmt: skip
    local_places: float = uncertain(
        650.0, "places a year of the small local programmes that exist at the start beside the named ones",
        unit="places a year", range=(0.0, 3_000.0), sweep=(300.0, 1_000.0), source="order of magnitude after I22",
        grade="assumed", at_start=True,
    )  # fmt: skip
    possible_programmes: int = fixed(
        15, "programmes that might be founded in each region beside those that exist",
        unit="programmes", range=(0, 60), source="design choice", grade="assumed", at_start=True,
    )  # fmt: skip
    mean_strain: float = uncertain(
        0.25, "mean strain at the start",
        unit="0-1", range=(0.01, 1.0), sweep=(0.15, 0.4), source="HU2", grade="assumed", at_start=True,
    )  # fmt: skip
    high_level_share: float = uncertain(
        0.6, "share of local programmes at mbo 3 or higher: supply leans to those levels",
        unit="share", range=(0.0, 1.0), sweep=(0.5, 0.8), source="HU 2022 (D10)", grade="assumed", at_start=True,
    )  # fmt: skip
    field_start: float = uncertain(
        1.5, "Dutch up to which a sector is open as earlier field to anyone",
        unit="CEFR 0-6", range=(0.0, 6.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    field_step: float = uncertain(
        0.8, "how much further each step of schooling reaches",
        unit="CEFR 0-6 a step", range=(0.0, 3.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    self_reliance: float = uncertain(
        0.75, "share of people with at most primary school on the self-reliance route: almost a third of all",
        unit="share", range=(0.0, 1.0), source="Court of Audit (C05)", grade="derived", at_start=True,
    )  # fmt: skip
    education_route: float = uncertain(
        0.30, "share of people below 30 with more school on the education route: 8-20% of all",
        unit="share", range=(0.0, 1.0), source="C04, C06", grade="derived", at_start=True,
    )  # fmt: skip
    any_sector_share: float = uncertain(
        0.55, "share of local programmes at mbo 1-2 that place people in any sector",
        unit="share", range=(0.0, 1.0), source="6 of 11 named initiatives at mbo 1-2 (SER 2021 3.5, 4.2)",
        grade="derived", at_start=True,
    )  # fmt: skip
    dual_share: float = uncertain(
        0.83, "share of municipalities that offer dual tracks at the start; local programmes are only there",
        unit="share", range=(0.0, 1.0), sweep=(0.77, 0.89), source="KIS 2020 (I01)", grade="published", at_start=True,
    )  # fmt: skip
    first_cohort: int = fixed(
        2014, "first year whose permits are in the starting stock",
        unit="year", range=(1995, 2020), source="start of the cohorts that the statistics follow (A05, B01)",
        grade="published", at_start=True,
    )  # fmt: skip


def still_looking(permits: NDArray[np.float64], employed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights of the permit cohorts within the starting stock.

    `permits` a month and `employed`, the share of that cohort at work now (0-1), give permits * (1 - employed),
    scaled to sum 1: who found work is no longer in the target group.
    """
    weights = permits * (1.0 - employed)
    shares: NDArray[np.float64] = weights / weights.sum()
    return shares


def field_weights(
    job_share: NDArray[np.float64], language_needed: NDArray[np.float64], schooling: int, p: Population
) -> NDArray[np.float64]:
    """Weights of the sectors of earlier work, summing to 1: more schooling, more work that asks for language.

    job_share * exp(-max(0, language_needed - field_start - field_step * schooling)), schooling 0-3.
    """
    weights = job_share * np.exp(-np.maximum(0.0, language_needed - p.field_start - p.field_step * schooling))
    shares: NDArray[np.float64] = weights / weights.sum()
    return shares


def integration_route(
    age: NDArray[np.float64],
    study_age: NDArray[np.float64],
    schooling: NDArray[np.integer],
    luck: NDArray[np.float64],
    p: Population,
) -> NDArray[np.int64]:
    """Civic integration route (0 B1, 1 education, 2 self-reliance) by age, schooling and `luck` (P8; C04-C06).

    The education route is for people with some secondary school who are not too old for study finance: below
    `study_age` at the permit (HU13, C21); self-reliance is for those without school.
    """
    route = np.where((schooling == 0) & (luck < p.self_reliance), 2, 0)
    return np.where((age < study_age) & (schooling >= 1) & (luck < p.education_route), 1, route)


def motivation(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    """Motivation for work, 0-1: the mean of two uniforms a person, so that most are in the middle."""
    mean: NDArray[np.float64] = 0.5 * (first + second)
    return mean


def strain(luck: NDArray[np.float64], p: Population) -> NDArray[np.float64]:
    """Strain 0-1 with mean `mean_strain`, from one uniform a person: light for most, heavy for some (HU2).

    luck ** (1 / mean - 1): the inverse of a distribution whose mean is `mean_strain`.
    """
    weight: NDArray[np.float64] = luck ** (1.0 / p.mean_strain - 1.0)
    return weight
