"""Who leaves the target group by another way than work?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Leaving(Block):
    """Regular education, which competes for the young, moving away and pension. Mechanism P8."""

    education: float = uncertain(
        0.0045, "monthly chance to go into regular education for those young enough for study finance",
        unit="per month", range=(0.0, 0.1), sweep=(0.002, 0.008), source="B21, B22", grade="derived",
    )  # fmt: skip
    education_older: float = uncertain(
        0.1, "how likely that is for those too old for study finance, relative to the younger",
        unit="share", range=(0.0, 1.0), source="C21, HU13", grade="assumed",
    )  # fmt: skip
    route_factor: float = uncertain(
        3.0, "how much likelier that is on the education route",
        unit="factor", range=(0.0, 20.0), source="HU13", grade="assumed",
    )  # fmt: skip
    study_age: float = lever(
        30.0, "age from which there is no study finance (studiefinanciering)",
        unit="years", range=(18.0, 67.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=40.0, absent=30.0,
        source="HU 2022 (C21, HU13)", grade="stated",
    )  # fmt: skip
    moving: float = uncertain(
        0.001, "monthly chance to leave the country or the register",
        unit="per month", range=(0.0, 0.05), source="assumption", grade="assumed",
    )  # fmt: skip
    pension_age: float = fixed(
        67.0, "age of the state pension",
        unit="years", range=(60.0, 75.0), source="AOW act, 2024 and later", grade="recalled",
    )  # fmt: skip


def education_chance(young: NDArray[np.bool_], education_route: NDArray[np.bool_], p: Leaving) -> Floats:
    """Chance to enter regular education this month (P8; B21, C21, HU13).

    education, for those too old for study finance (not `young`) education_older of it; more on the education route.
    """
    chance = p.education * np.where(young, 1.0, p.education_older)
    raised: Floats = np.minimum(chance * np.where(education_route, p.route_factor, 1.0), 1.0)
    return raised


def most_likely(p: Leaving) -> float:
    """The highest chance that anyone has to leave the pool for education or another country this month."""
    return p.moving + p.education * max(p.route_factor, 1.0)
