"""Who works in the field of earlier work?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Recognition(Block):
    """Earlier skills and diplomas transfer only in part; recognising them betters the match of jobs. Mechanism P12."""

    recognised: float = lever(
        0.25, "share of people whose earlier diplomas and skills are valued (diplomawaardering, EVC)",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.1,
        source="HU1, HU4, E20", grade="assumed",
    )  # fmt: skip
    match: float = uncertain(
        0.4, "chance that a young person whose skills are recognised finds that work in the field of earlier work",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.6), source="S42, E20", grade="assumed",
    )  # fmt: skip
    young: float = uncertain(
        25.0, "age up to which all of that counts",
        unit="years", range=(18.0, 40.0), source="S42, E20", grade="assumed",
    )  # fmt: skip
    fades: float = uncertain(
        0.02, "share of it that is lost for each year of age beyond",
        unit="per year", range=(0.0, 0.1), sweep=(0.01, 0.04), source="fading with age (S42, E20)", grade="assumed",
    )  # fmt: skip


def own_field(age: Floats, luck: Floats, p: Recognition) -> Floats:
    """Chance, 0-1, that a job that was found is in the field of earlier work, by `age` in years (P12; S42, E20).

    match * (1 - fades * (age - young)) for those who are recognised, 0 for the others; `luck`, one uniform that stays
    with a person, says who comes first. How many find a job does not change: recognition betters the match only.
    """
    counts = np.clip(1.0 - p.fades * (age - p.young), 0.0, 1.0)
    chance: Floats = np.where(luck < p.recognised, p.match * counts, 0.0)
    return chance
