"""C5: a language gate lifts completion and shrinks the pool."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, early_completion, fewer, moved, per_start

pytestmark = pytest.mark.mechanism("C5")

A2, B1 = CROWD | {"language_gate.floor": 2.0}, CROWD | {"language_gate.floor": 3.0}


def test_behind_a_gate_more_complete(rises: Callable[..., None]):
    rises(early_completion, CROWD, A2)


def test_behind_a_gate_at_b1_hardly_anyone_drops_out_for_language(rises: Callable[..., None]):
    rises(lambda run: -per_start(Why.DROPPED_LANGUAGE)(run), CROWD, B1)


def test_a_gate_at_b1_shrinks_the_pool(rises: Callable[..., None]):
    rises(fewer(moved(Why.STARTED)), CROWD, B1)


def test_higher_levels_ask_more_dutch(rises: Callable[..., None]):
    steep = {"language_gate.level_step": 1.0, "language_gate.usual_level": 1.0}
    rises(per_start(Why.DROPPED_LANGUAGE), CROWD, CROWD | steep)


def test_switched_off_no_gate_keeps_anyone_out_and_nobody_drops_out_for_language(run: Callable[..., Run]):
    without, gate = (run(changes | {"language_gate.weight": 0.0}) for changes in (CROWD, B1))
    assert (without.history == gate.history).all()
    assert not gate.total(Why.DROPPED_LANGUAGE)
