"""Do mentors limit the places?"""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint, Why
from tests.conftest import Run
from tests.mechanisms.employers import LIVELY, MANY, total

pytestmark = pytest.mark.mechanism("E6")


def places(run: Run) -> float:
    """Places offered, summed over months."""
    return total(run, "places")


def lost_to_mentors(run: Run) -> float:
    """Intake that was lost because mentors could carry no more."""
    return float(sum(intake.cost[Constraint.MENTORS] for intake in run.world.ledger.intakes))


def started(run: Run) -> float:
    """People who started."""
    return run.total(Why.STARTED)


def test_a_ceiling_costs_places_and_intake(rises: Callable[..., None]) -> None:
    rises(places, MANY, MANY | {"absorption.mentor_load": 0.0})


def test_fewer_start_where_mentors_carry_less(rises: Callable[..., None]) -> None:
    rises(started, LIVELY | {"absorption.mentor_share": 0.003}, LIVELY)


def test_without_a_ceiling_mentors_bind_nowhere(run: Callable[..., Run]) -> None:
    assert lost_to_mentors(run(MANY | {"absorption.mentor_load": 0.0})) == 0.0
