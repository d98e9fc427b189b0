"""Is it found out which processes of the month ask a rule?"""

import pytest

from sim.describe.callers import START, asked_in
from sim.describe.submodels import every_rule, public
from sim.rules import arrivals, coordination, dropout, retained_benefit, unassisted

pytestmark = pytest.mark.smoke


def test_a_rule_is_asked_where_a_process_calls_it() -> None:
    assert asked_in(dropout.hazards) == ["drop_out.drop_out"]


def test_a_rule_is_asked_where_a_process_calls_what_calls_it() -> None:
    assert "intake.take_in" in asked_in(coordination.groups_kept)


def test_a_compiled_rule_is_found() -> None:
    assert asked_in(unassisted.chances) == ["work_alone.leave_pool"]


def test_the_start_asks_too() -> None:
    assert asked_in(arrivals.placement_weights) == [START]
    assert asked_in(retained_benefit.allows)[0] == START


def test_what_nothing_asks_is_asked_nowhere() -> None:
    assert asked_in(lambda: dropout.hazards) == []


def test_every_rule_with_functions_is_asked_somewhere() -> None:
    asking = [(rule.__name__, public(rule).values()) for rule in every_rule() if public(rule)]
    silent = [name for name, functions in asking if not any(map(asked_in, functions))]
    assert silent == []
