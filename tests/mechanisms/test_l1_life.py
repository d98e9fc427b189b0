"""What a programme learnt goes with it, unless others keep it: then successors begin with more."""

from collections.abc import Callable

import pytest

from tests.mechanisms.scaling import LIVELY, WIDE, know_how_of_new

MANY = LIVELY | WIDE


@pytest.mark.mechanism("L1")
def test_successors_know_more_where_nothing_evaporates(rises: Callable[..., None]) -> None:
    rises(know_how_of_new, less=MANY, more=MANY | {"life.evaporation": 0.0})


@pytest.mark.mechanism("L1")
def test_successors_know_more_where_it_is_written_down(rises: Callable[..., None]) -> None:
    rises(know_how_of_new, less=MANY | {"life.kept": 0.0}, more=MANY | {"life.kept": 1.0})


@pytest.mark.mechanism("L1")
def test_what_is_left_helps_only_who_builds_on_it(rises: Callable[..., None]) -> None:
    kept = MANY | {"life.evaporation": 0.0}
    rises(know_how_of_new, less=kept | {"life.inherited": 0.0}, more=kept)
