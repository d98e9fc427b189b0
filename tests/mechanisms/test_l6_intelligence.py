"""Who knows where staff is short founds programmes there."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import NOBODY
from tests.conftest import Run
from tests.test_directions import BUSY

MONTHS = 24
OPEN = BUSY | {
    "population.scale": 0.15, "population.stock": 20_000, "life.birth": 0.2, "retained_benefit.share": 1.0,
}  # fmt: skip
"""Many initiatives, and far more possible ones from which to choose."""

INFORMED = OPEN | {"intelligence.coverage": 1.0}


def vacancies_of_new(run: Run) -> float:
    """Mean vacancy rate of the sectors of programmes that were founded in the run."""
    table, rate = run.world.programmes, run.world.market.rate
    new = (table.founded > 0) & (table.sector != NOBODY)
    return float(np.mean(rate[table.sector[new]]))


@pytest.mark.mechanism("L6")
def test_programmes_aim_at_shortage_sectors(rises: Callable[..., None]) -> None:
    rises(vacancies_of_new, less=INFORMED | {"intelligence.aim": 0.0}, more=INFORMED, months=MONTHS)


@pytest.mark.mechanism("L6")
def test_more_regions_with_analyses_aim_more(rises: Callable[..., None]) -> None:
    rises(vacancies_of_new, less=OPEN | {"intelligence.coverage": 0.0}, more=INFORMED, months=MONTHS)
