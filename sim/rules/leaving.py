"""Who leaves the target group by another way than work?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, uncertain

Floats = NDArray[np.float64]


class Leaving(Block):
    """Regular education, moving away and pension."""

    education: float = uncertain(
        0.006, "monthly chance below 30 to go into regular education",
        unit="per month", range=(0.0, 0.1), sweep=(0.003, 0.01), source="B21, B22", grade="derived",
    )  # fmt: skip
    education_older: float = uncertain(
        0.0006, "the same from 30, when there is no study finance",
        unit="per month", range=(0.0, 0.1), source="C21", grade="assumed",
    )  # fmt: skip
    moving: float = uncertain(
        0.001, "monthly chance to leave the country or the register",
        unit="per month", range=(0.0, 0.05), source="assumption", grade="assumed",
    )  # fmt: skip
    pension_age: float = fixed(
        67.0, "age of the state pension", unit="years", range=(60.0, 75.0), source="AOW act, 2024 and later", grade="recalled",
    )  # fmt: skip


def education_chance(age: Floats, education_route: NDArray[np.bool_], p: Leaving) -> Floats:
    """Chance to enter regular education this month; three times as high on the education route (B21, H13)."""
    chance = np.where(age < 30.0, p.education, p.education_older)
    return np.minimum(chance * np.where(education_route, 3.0, 1.0), 1.0)
