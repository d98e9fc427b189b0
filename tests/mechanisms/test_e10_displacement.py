"""Do subsidised places take the jobs of others?"""

from collections.abc import Callable

import pytest

from tests.conftest import Run
from tests.mechanisms.employers import LIVELY, total

pytestmark = pytest.mark.mechanism("E10")
MONTHS = 48
OFF = {"displacement.share": 0.0}


def displaced(run: Run) -> float:
    """Others whose job a lasting placement took."""
    return total(run, "displaced")


def displaced_each(run: Run) -> float:
    """The same for each durable placement."""
    return displaced(run) / total(run, "durable_placements")


def test_some_are_displaced(rises: Callable[..., None]) -> None:
    rises(displaced, LIVELY | OFF, LIVELY, MONTHS)
    rises(displaced_each, LIVELY | {"labour_market.level": 3.0}, LIVELY | {"labour_market.level": 0.5}, MONTHS)


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_net_is_below_gross_and_equal_to_it_without_displacement(run: Callable[..., Run], seed: int) -> None:
    some, none = run(LIVELY, seed, MONTHS), run(LIVELY | OFF, seed, MONTHS)
    assert 0 < total(some, "net_durable") < total(some, "durable_placements")
    assert total(none, "net_durable") == total(none, "durable_placements")
    assert total(some, "durable_placements") == total(none, "durable_placements")
