"""G1: municipalities spend what a calendar year allows."""

from collections.abc import Callable

import pytest

from tests.mechanisms.worlds import LARGER, started
from tests.test_directions import BUSY

ALONE = BUSY | LARGER | {"grants.level": 0.0}
"""No money but that of municipalities."""


@pytest.mark.mechanism("G1")
def test_more_municipal_money_more_start(rises: Callable[..., None]) -> None:
    none, much = ({"municipal_budget.reintegration": euros} for euros in (0.0, 8_000.0))
    rises(started, less=ALONE | none, more=ALONE | much)
