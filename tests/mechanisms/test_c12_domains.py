"""C12: someone who sees to family, debts, housing and paperwork keeps people in; it costs money."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Stage, What, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, fewer, moved, paid

pytestmark = pytest.mark.mechanism("C12")

ALONE, HELPED = CROWD | {"domains.fixer": 0.0}, CROWD | {"domains.fixer": 1.0}


def in_trouble(run: Run) -> float:
    return float(run.world.participants.trouble[run.world.staged(Stage.LEARN_WORK)].mean())


def test_where_someone_sees_to_it_fewer_are_in_trouble(rises: Callable[..., None]):
    rises(fewer(in_trouble), ALONE, HELPED)


def test_where_someone_sees_to_it_fewer_are_interrupted(rises: Callable[..., None]):
    rises(fewer(moved(Why.DROPPED_BARRIERS)), ALONE, HELPED)


def test_it_costs_money(rises: Callable[..., None]):
    rises(paid(What.CASEWORK), ALONE, HELPED)


def test_without_weight_trouble_interrupts_nobody(run: Callable[..., Run]):
    off = {"domains.weight": 0.0}
    assert run(ALONE | off).total(Why.DROPPED_BARRIERS) == run(HELPED | off).total(Why.DROPPED_BARRIERS)
