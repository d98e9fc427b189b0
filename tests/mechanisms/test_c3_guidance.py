"""C3: fewer clients a caseworker and more coaching bring people to work and keep them in; both cost money."""

from collections.abc import Callable

import pytest

from sim.vocabulary import What, Why
from tests.conftest import Run
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


def test_switched_off_neither_caseload_nor_hours_nor_aftercare_move_anyone(run: Callable[..., Run]):
    # where coaches cost nothing, so that what is spent on them decides nothing; trust (P5) and parties (L11) are off
    idle = CROWD | {"guidance.weight": 0.0, "costs.coach_hour": 0.0, "trust.effect": 0.0, "involvement.reluctance": 0.0}
    much = NEAR | {"guidance.coach_hours": 2.0, "guidance.aftercare_months": 12}
    usual, more = (run(idle | changes, months=24) for changes in (FAR, much))
    for why in (Why.FOUND_JOB, Why.DROPPED_GUIDANCE, Why.PLACED, Why.LOST_JOB):
        assert usual.total(why) == more.total(why) > 0
