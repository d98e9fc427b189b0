"""C3: fewer clients a caseworker and more coaching bring people to work and keep them in; both cost money."""

from collections.abc import Callable

import pytest

from sim.vocabulary import What, Why
from tests.mechanisms.counting import CROWD, moved, paid, per_start

pytestmark = pytest.mark.mechanism("C3")

FAR, NEAR = {"guidance.caseload": 250.0}, {"guidance.caseload": 50.0}


def test_two_year_outflow_to_work_rises_with_a_lower_caseload(rises: Callable[..., None]):
    rises(moved(Why.FOUND_JOB, Why.PLACED), FAR, NEAR, months=24)


def test_a_lower_caseload_costs_money(rises: Callable[..., None]):
    rises(paid(What.CASEWORK), FAR, NEAR, months=24)


LEFT = CROWD | {"dropout.guidance": 0.05, "guidance.mentor_hours": 0.0}
LITTLE, MUCH = LEFT | {"guidance.coach_hours": 0.2}, LEFT | {"guidance.coach_hours": 2.0}


def test_more_coaching_keeps_people_in(rises: Callable[..., None]):
    rises(lambda run: -per_start(Why.DROPPED_GUIDANCE)(run), LITTLE, MUCH)


def test_more_coaching_costs_money(rises: Callable[..., None]):
    rises(paid(What.GUIDANCE), LITTLE, MUCH)


def test_caseload_does_nothing_where_caseworkers_make_no_difference(run: Callable[..., object]):
    idle = {"unassisted.caseload_elasticity": 0.0, "guidance.caseworker_weight": 0.0}
    found = [run(idle | changes, months=24).total(Why.FOUND_JOB) for changes in (FAR, NEAR)]  # type: ignore[attr-defined]
    assert found[0] == found[1]
