"""Do employers come when staff is short, and stay away when work is too much?"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Sector
from sim.world import World
from tests.mechanisms.employers import MANY, employer_months

pytestmark = pytest.mark.mechanism("E1")
OFF = {"willingness.shortage_pull": 0.0}
TENSE, EXTREME = MANY | {"labour_market.level": 1.5}, MANY | {"labour_market.level": 3.0}


def test_more_take_part_when_staff_is_short(rises: Callable[..., None]) -> None:
    rises(employer_months, MANY | {"labour_market.level": 0.5}, MANY)
    rises(employer_months, MANY | OFF, MANY)


def test_fewer_when_shortage_is_extreme(rises: Callable[..., None]) -> None:
    rises(employer_months, EXTREME, TENSE)


def test_without_workload_the_more_shortage_the_more_take_part(rises: Callable[..., None]) -> None:
    light = {"willingness.workload_push": 0.0}
    rises(employer_months, TENSE | light, EXTREME | light)


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_care_is_less_willing_than_technology_at_equal_shortage(fresh: Callable[..., World], seed: int) -> None:
    firms = fresh(MANY, seed).employers
    alike = np.abs(firms.shortage - 40.0) < 5.0
    care, technology = (firms.willingness[alike & (firms.sector == s)] for s in (Sector.CARE, Sector.INDUSTRY))
    assert care.size > 10
    assert technology.size > 10
    assert care.mean() < technology.mean()
