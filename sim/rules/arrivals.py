"""When and where do newcomers enter the target group?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Arrivals(Block):
    """Inflow (instroom), spreading over municipalities and the wait for housing: mechanism P1."""

    level: float = uncertain(
        1.0, "inflow relative to the table of permits",
        unit="factor", range=(0.0, 2.0), sweep=(0.6, 1.5), source="A05-A09", grade="assumed",
    )  # fmt: skip
    by_job_chances: float = lever(
        0.0, "how far placement weighs regional job chances instead of inhabitants only",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.0,
        source="placement looks at inhabitants only (A14, HU6)", grade="stated",
    )  # fmt: skip
    housing_wait: float = lever(
        5.0, "mean months between the permit and a home in the municipality",
        unit="months", range=(0.0, 24.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=2.0, absent=10.0,
        source="A13 over A07: 14,000 waiting, 2,700 a month", grade="derived",
    )  # fmt: skip
    backlog: float = uncertain(
        5.0, "mean months that those who wait for a home at the start have waited",
        unit="months", range=(0.0, 24.0), sweep=(3.0, 8.0), source="A13 over A07", grade="derived", at_start=True,
    )  # fmt: skip
    chance_weight: float = uncertain(
        2.0, "how strongly job chances weigh once they count: weight grows with tightness to this power",
        unit="exponent", range=(0.0, 4.0), source="S40, HU6", grade="assumed",
    )  # fmt: skip


def placement_weights(inhabitants: Floats, tightness: Floats, p: Arrivals) -> Floats:
    """Share of newcomers for each municipality, summing to 1 (A14, S40).

    w_i = inhabitants_i * tightness_i ** (chance_weight * by_job_chances); `tightness` is the vacancy rate of the
    region relative to the country.
    """
    weights = inhabitants * tightness ** (p.chance_weight * p.by_job_chances)
    shares: Floats = weights / weights.sum()
    return shares


def housing_chance(p: Arrivals) -> float:
    """Chance of a home in a month: 1 / (1 + mean wait), so a wait of 0 months means at once (A13, HU5)."""
    return 1.0 / (1.0 + p.housing_wait)


def still_waiting(months: NDArray[np.integer], p: Arrivals) -> Floats:
    """Share that still waits for a home so many months after the permit: exp(-months / backlog) (A13).

    Without a backlog nobody waits.
    """
    waits: Floats = np.exp(-months / p.backlog) if p.backlog else np.zeros(months.shape)
    return waits
