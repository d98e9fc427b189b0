"""Someone who steers lightens ties, shortens preparation and keeps know-how, as long as there is time for all."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint
from tests.mechanisms.scaling import LIVELY, WIDE, months_of_preparation
from tests.test_directions import cost

MONTHS = 24
PRESENT = {"orchestration.presence": 1.0}
UNHEARD = PRESENT | {"orchestration.mandate": 0.0}


@pytest.mark.mechanism("L4")
def test_who_is_followed_lightens_coordination(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.COORDINATION), less=WIDE | PRESENT, more=WIDE | UNHEARD, months=MONTHS)


@pytest.mark.mechanism("L4")
def test_who_can_carry_few_leaves_more_to_coordination(rises: Callable[..., None]) -> None:
    few, many = ({"orchestration.programmes": number} for number in (1, 20))
    rises(cost(Constraint.COORDINATION), less=WIDE | PRESENT | many, more=WIDE | PRESENT | few, months=MONTHS)


@pytest.mark.mechanism("L4")
def test_short_lines_shorten_the_preparation(rises: Callable[..., None]) -> None:
    quick = {"orchestration.short_lines": 0.6, "orchestration.programmes": 20}
    rises(months_of_preparation, less=LIVELY | PRESENT | quick, more=LIVELY | UNHEARD)
