"""Vacancies by sector and year are those of the statistics; without them the market stands still at 2019."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Why
from tests.mechanisms.scaling import WIDE
from tests.test_directions import moved, taking_part


@pytest.mark.mechanism("X1")
def test_more_find_work_in_the_market_of_2021_than_in_that_of_2019(rises: Callable[..., None]) -> None:
    rises(moved(Why.FOUND_JOB), less=WIDE | {"labour_market.movement": 0.0}, more=WIDE, months=24)


@pytest.mark.mechanism("X1")
@pytest.mark.parametrize("count", [moved(Why.FOUND_JOB), taking_part], ids=["found alone", "employers"])
def test_a_scenario_can_make_the_market_slack(rises: Callable[..., None], count: Callable[..., float]) -> None:
    rises(count, less=WIDE | {"labour_market.level": 0.4}, more=WIDE, months=24)
