"""New programmes begin with what others know, the more so where someone helps them to use it."""

from collections.abc import Callable

import pytest

from tests.mechanisms.scaling import LIVELY, know_how_of_new

WIDE = LIVELY | {"population.scale": 0.1, "population.stock": 20_000}
REACHED = WIDE | {"knowledge.reach": 1.0}


@pytest.mark.mechanism("L5")
def test_newcomers_begin_with_what_others_know(rises: Callable[..., None]) -> None:
    rises(know_how_of_new, less=REACHED | {"knowledge.uptake": 0.0}, more=REACHED, months=24)


@pytest.mark.mechanism("L5")
def test_knowledge_that_reaches_all_teaches_more(rises: Callable[..., None]) -> None:
    rises(know_how_of_new, less=WIDE | {"knowledge.reach": 0.0}, more=REACHED, months=24)


@pytest.mark.mechanism("L5")
def test_knowing_alone_is_not_enough(rises: Callable[..., None]) -> None:
    alone, helped = ({"orchestration.presence": share} for share in (0.0, 1.0))
    rises(know_how_of_new, less=REACHED | alone, more=REACHED | helped, months=24)
