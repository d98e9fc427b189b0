"""How tight is the labour market in each sector?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class LabourMarket(Block):
    """Labour shortage as vacancy rates (vacaturegraad): real until 2021, by scenario later. Mechanism X1."""

    level: float = uncertain(
        1.0, "vacancy rate of all sectors relative to the table (after 2021: to the last quarter of 2021)",
        unit="factor", range=(0.1, 3.0), sweep=(0.6, 1.2), source="CBS vacancy rates (F01)", grade="published",
    )  # fmt: skip
    movement: float = uncertain(
        1.0, "how far vacancy rates follow the table rather than stay at those of 2019",
        unit="share", range=(0.0, 1.0), source="CBS vacancy rates (F01)", grade="published",
    )  # fmt: skip
    sector_level: dict[str, float] = uncertain(
        {}, "the same for single sectors, for example {care: 1.2}; a sector not named stays at 1",
        unit="factor by sector", range=(0.0, 5.0), source="CBS vacancy rates (F01)", grade="published",
    )  # fmt: skip
    local_spread: float = uncertain(
        0.15, "spread of vacancy rates between regions",
        unit="log standard deviation", range=(0.0, 1.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    firm_spread: float = uncertain(
        0.4, "spread of vacancy rates between employers of one sector and region",
        unit="log standard deviation", range=(0.0, 1.5), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip


def interpolated(table: Floats, first_year: int, month: int) -> Floats:
    """Vacancy rate by sector in a month counted from January of `first_year`.

    `table` has shape (sectors, years) with fourth-quarter values (mid-November); between them the rate is linear,
    outside them the nearest holds.
    """
    years = table.shape[1]
    quarter_month = np.arange(years) * 12 + 10
    return np.array([np.interp(month, quarter_month, row) for row in table])


def followed(real: Floats, reference: Floats, p: LabourMarket) -> Floats:
    """Vacancy rate by sector, as far as it moves from `reference`, that of 2019 (X1; F01, F07).

    real + (1 - movement) * (reference - real).
    """
    rate: Floats = real + (1.0 - p.movement) * (reference - real)
    return rate


def vacancy_rate(real: Floats, sector_level: Floats, p: LabourMarket) -> Floats:
    """Open vacancies for 1,000 jobs by sector: the table's value, moved by the scenario."""
    rate: Floats = real * p.level * sector_level
    return rate
