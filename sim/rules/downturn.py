"""What do a recession, a housing stop and cuts do?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Downturn(Block):
    """Recession, housing stop and austerity that a scenario can date; a surge of permits is `arrivals.level`. X3."""

    recession: float = uncertain(
        0.0, "how deep a recession is: 0 none, 1 as deep as 2009-2013",
        unit="0-1", range=(0.0, 1.0), sweep=(0.0, 0.3), source="a scenario dates it (F01, F05)", grade="assumed",
    )  # fmt: skip
    vacancies: float = uncertain(
        0.65, "share of vacancies that vanish in the deepest recession, in all sectors",
        unit="share", range=(0.0, 0.95), sweep=(0.4, 0.8),
        source="vacancies for 100 unemployed: 20 in 2014 (F05), 90 in 2019 (F04)", grade="derived",
    )  # fmt: skip
    job_loss: float = uncertain(
        0.015, "monthly chance to lose a flexible job in the deepest recession, on top of what is usual",
        unit="per month", range=(0.0, 0.5), sweep=(0.005, 0.03), source="S2, S21", grade="assumed",
    )  # fmt: skip
    housing_stop: float = uncertain(
        0.0, "share of homes for newcomers that do not come free",
        unit="share", range=(0.0, 1.0), sweep=(0.0, 0.3), source="a scenario dates it (A12, A13)", grade="assumed",
    )  # fmt: skip
    austerity: float = uncertain(
        0.0, "share cut from what municipalities and funders can spend on programmes",
        unit="share", range=(0.0, 1.0), sweep=(0.0, 0.3),
        source="a scenario dates it; halved between 2010 and 2012 (G08)", grade="assumed",
    )  # fmt: skip


def vacancies(p: Downturn) -> float:
    """Factor on vacancies in all sectors (X3; F05): 1 - vacancies * recession."""
    return 1.0 - p.vacancies * p.recession


def loss(flexible: Floats, p: Downturn) -> Floats:
    """Chance to lose a job this month on top of what is usual (X3; S21): job_loss * recession * flexible."""
    chance: Floats = p.job_loss * p.recession * flexible
    return chance


def most_lost(p: Downturn) -> float:
    """The highest chance that anyone has to lose a job this month for a recession."""
    return p.job_loss * p.recession


def homes(p: Downturn) -> float:
    """Share of homes that come free (X3; A13)."""
    return 1.0 - p.housing_stop


def spending(p: Downturn) -> float:
    """Share of usual budgets that is left for programmes (X3; G08)."""
    return 1.0 - p.austerity
