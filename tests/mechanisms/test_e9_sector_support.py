"""Do associations carry small employers, as far as their means go?"""

from collections.abc import Callable

import pytest

from tests.conftest import Run
from tests.mechanisms.employers import MANY

pytestmark = pytest.mark.mechanism("E9")
CARRIED = MANY | {"sector_support.carried": 0.6}


def small_ones(run: Run) -> float:
    """Small employers that take part at the end."""
    firms = run.world.employers
    return float((firms.participates & (firms.size_of_staff < 50)).sum())


def where_there_are_means(run: Run) -> float:
    """How much larger the share of carried employers is where the association has more than average means."""
    firms, rich = run.world.employers, run.world.associations.means[run.world.employers.sector] > 1.0
    return float(firms.carried[rich].mean() - firms.carried[~rich].mean())


def test_more_small_employers_where_more_are_carried(rises: Callable[..., None]) -> None:
    rises(small_ones, MANY | {"sector_support.carried": 0.0}, CARRIED)
    rises(where_there_are_means, MANY | {"sector_support.carried": 0.0}, CARRIED)


def test_without_relief_carrying_helps_nobody(run: Callable[..., Run]) -> None:
    off = {"sector_support.relief": 0.0}
    assert (run(MANY | off).history == run(CARRIED | off).history).all()
    assert run(CARRIED | off).world.employers.carried.sum() > run(MANY | off).world.employers.carried.sum()
