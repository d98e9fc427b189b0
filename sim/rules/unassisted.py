"""How do people find and lose work without a programme?"""

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.declare import Block, fixed, uncertain
from sim.table import Rows

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


class Unassisted(Block):
    """Work found alone: slow, S-shaped in years since the permit, mostly temporary. Mechanism P2."""

    peak: float = uncertain(
        0.064, "monthly chance of a job for an average person long after the permit",
        unit="per month", range=(0.0, 0.2), sweep=(0.025, 0.10), source="fitted to CBS cohort 2014 (B01)",
        grade="derived",
    )  # fmt: skip
    midpoint: float = uncertain(
        2.6, "years since the permit at which half of the peak is reached",
        unit="years", range=(0.5, 8.0), sweep=(1.8, 3.4), source="fitted to CBS cohort 2014 (B01)", grade="derived",
    )  # fmt: skip
    spread: float = uncertain(
        0.68, "how many years the rise takes (logistic scale)",
        unit="years", range=(0.1, 3.0), sweep=(0.3, 0.9), source="fitted to CBS cohort 2014 (B01)", grade="derived",
    )  # fmt: skip
    tightness_elasticity: float = uncertain(
        0.5, "how the chance follows the vacancy rate relative to 2019",
        unit="elasticity", range=(0.0, 2.0), sweep=(0.0, 1.0), source="S25, S27, F07", grade="assumed",
    )  # fmt: skip
    caseload_elasticity: float = uncertain(
        0.34,
        "how the chance rises when a caseworker (klantmanager) serves fewer people: 22 to 35% in two years at 1:50",
        unit="elasticity", range=(0.0, 1.0), sweep=(0.2, 0.5),
        source="SEO in SER 2021 3.1 (E01) and Amsterdam caseload (D35)", grade="assumed",
    )  # fmt: skip
    loss_first_year: float = uncertain(
        0.058, "monthly chance that a job found alone ends in its first year",
        unit="per month", range=(0.0, 0.3), sweep=(0.045, 0.08), source="Regioplan Amsterdam (B24)", grade="derived",
    )  # fmt: skip
    loss_later: float = uncertain(
        0.009, "the same after the first year",
        unit="per month", range=(0.0, 0.3), sweep=(0.003, 0.02), source="plateau of CBS cohort 2014 (B03)",
        grade="derived",
    )  # fmt: skip
    motivation_effect: float = uncertain(
        1.2, "how much motivation tells: log odds between the least and the most motivated",
        unit="log ratio", range=(0.0, 4.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    schooling_effect: float = uncertain(
        0.25, "log ratio of the chance for each step of schooling",
        unit="log ratio", range=(0.0, 1.0), source="S24", grade="assumed", at_start=True,
    )  # fmt: skip
    woman_factor: float = uncertain(
        0.40, "chance of women relative to men",
        unit="factor", range=(0.1, 1.5), sweep=(0.15, 0.7), source="B20", grade="recalled", at_start=True,
    )  # fmt: skip
    care_factor: float = uncertain(
        0.5, "chance of mothers of young children relative to other women",
        unit="factor", range=(0.1, 1.0), source="E27", grade="assumed", at_start=True,
    )  # fmt: skip
    small_job_share: float = uncertain(
        0.22, "share of jobs of at most 0.3 fte, which leave people on benefit",
        unit="share", range=(0.0, 1.0), sweep=(0.15, 0.25), source="Divosa (B15)", grade="derived",
    )  # fmt: skip
    late_years: float = uncertain(
        7.5, "years since the permit at which the later mix of sectors holds",
        unit="years", range=(3.0, 15.0), source="CBS cohort 2014 (B17)", grade="derived",
    )  # fmt: skip
    usual_caseload: float = fixed(
        250.0, "clients of one caseworker at which the chance is that of the cohort of 2014",
        unit="clients", range=(20.0, 400.0), source="250 clients are usual (D35)", grade="published",
    )  # fmt: skip
    small_schooling: float = uncertain(
        0.3, "log ratio by which small jobs are rarer for each step of schooling",
        unit="log ratio", range=(0.0, 1.0), sweep=(0.1, 0.5), source="S24", grade="assumed",
    )  # fmt: skip
    usual_schooling: float = fixed(
        1.2, "schooling in steps at which the share of small jobs is that of all who find work alone",
        unit="steps", range=(0.0, 3.0), source="reference", grade="assumed",
    )  # fmt: skip


def curve(months: Ints, p: Unassisted) -> Floats:
    """Monthly chance of a job for an average person by months since the permit (B01).

    peak / (1 + exp(-(months / 12 - midpoint) / spread)).
    """
    chance: Floats = p.peak / (1.0 + np.exp(-(months / 12.0 - p.midpoint) / p.spread))
    return chance


@compiled
def chances(rows: Rows, month: int, permit: Ints, ease: Floats, town: Ints, by_age: Floats, local: Floats) -> Floats:
    """Chance of a job this month for each of `rows`: by months since the permit, own ease and place (B01, S27).

    by_age[month - permit] * ease * local[town]; `by_age` is `curve`, which stays at its last value, `local` the
    factor of each municipality.
    """
    out = np.empty(rows.size)
    oldest = by_age.size - 1
    for i in range(rows.size):
        row = rows[i]
        out[i] = by_age[min(month - permit[row], oldest)] * ease[row] * local[town[row]]
    return out


def ease(
    motivation: Floats,
    schooling: Ints,
    woman: NDArray[np.bool_],
    cares: NDArray[np.bool_],
    origin: Floats,
    p: Unassisted,
) -> Floats:
    """How easily a person finds work relative to an average man (1.0), from traits that do not change.

    `origin` is the employment of the country group relative to all at 30 months (B07).
    """
    log_ratio = p.motivation_effect * (motivation - 0.5) + p.schooling_effect * (schooling - 1.0)
    factor = np.where(woman, p.woman_factor, 1.0) * np.where(woman & cares, p.care_factor, 1.0)
    relative: Floats = np.exp(log_ratio) * factor * origin
    return relative


def small_jobs(schooling: Ints, p: Unassisted) -> Floats:
    """Chance that a job found alone is one of at most 0.3 fte, by schooling in steps 0-3 (P2; S24).

    small_job_share * exp(-small_schooling * (schooling - usual_schooling)), at most 1: the less schooling, the more
    often a small job, which a shock takes first (X2).
    """
    chance: Floats = p.small_job_share * np.exp(-p.small_schooling * (schooling - p.usual_schooling))
    return np.minimum(chance, 1.0)


def market(tightness: Floats, p: Unassisted) -> Floats:
    """Factor on the chance by how tight the market is relative to 2019 (S27)."""
    factor: Floats = tightness**p.tightness_elasticity
    return factor


def service(caseload: Floats, p: Unassisted) -> Floats:
    """Factor on the chance by caseload, relative to the usual number of clients for one caseworker (E01, D35)."""
    factor: Floats = (p.usual_caseload / caseload) ** p.caseload_elasticity
    return factor


def loss(months_in_job: Ints, p: Unassisted) -> Floats:
    """Monthly chance that a job found alone ends (B24)."""
    return np.where(months_in_job < 12, p.loss_first_year, p.loss_later)


def sector_shares(years: Floats, early: Floats, late: Floats, vacancies: Floats, p: Unassisted) -> Floats:
    """Mix of sectors of jobs found alone: from the early to the late mix, weighted by vacancies (B17, S27).

    `early`, `late` sum to 1 over sectors; `vacancies` is each sector's rate relative to its own rate of 2019. For
    `years` since the permit of shape (n,) the mixes have shape (n, sectors).
    """
    late_weight = np.minimum(1.0, np.asarray(years)[..., None] / p.late_years)
    mix = ((1.0 - late_weight) * early + late_weight * late) * vacancies
    shares: Floats = mix / mix.sum(axis=-1, keepdims=True)
    return shares
