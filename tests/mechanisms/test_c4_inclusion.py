"""C4: trained managers and colleagues keep people in; training costs employers money."""

from collections.abc import Callable

import pytest

from sim.vocabulary import What, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, fewer, moved, paid
from tests.mechanisms.employers import MANY, employer_months

pytestmark = pytest.mark.mechanism("C4")
MONTHS = 24

UNTRAINED, TRAINED = CROWD | {"inclusion.team_training": 0.0}, CROWD | {"inclusion.team_training": 1.0}


def test_trained_teams_keep_people_in(rises: Callable[..., None]):
    rises(fewer(moved(Why.DROPPED_INCLUSION)), UNTRAINED, TRAINED, months=MONTHS)


def test_training_costs_employers_money(rises: Callable[..., None]):
    rises(paid(What.TRAINING), UNTRAINED, TRAINED, months=MONTHS)


def test_training_without_effect_keeps_nobody_in(rises: Callable[..., None]):
    rises(fewer(moved(Why.DROPPED_INCLUSION)), TRAINED | {"inclusion.training_effect": 0.0}, TRAINED, months=MONTHS)


def test_language_buddies_ease_the_way_into_the_team(rises: Callable[..., None]):
    alone, accompanied = ({"buddies.share": share, "buddies.eases": 1.0} for share in (0.0, 1.0))
    rises(fewer(moved(Why.DROPPED_INCLUSION)), CROWD | alone, CROWD | accompanied, months=MONTHS)


def test_buddies_cost_money(rises: Callable[..., None]):
    alone, accompanied = ({"buddies.share": share, "buddies.eases": 1.0} for share in (0.0, 1.0))
    rises(paid(What.CASEWORK), CROWD | alone, CROWD | accompanied, months=MONTHS)


def floors_of_those_who_take_part(run: Run) -> float:
    """How much more inclusive workplaces that take part are than all."""
    firms = run.world.employers
    return float(firms.inclusion[firms.participates].mean() - firms.inclusion.mean())


def test_a_closed_culture_shuts_people_out(rises: Callable[..., None]):
    rises(employer_months, MANY | {"inclusion.mean": 0.3}, MANY | {"inclusion.mean": 0.7})
    rises(floors_of_those_who_take_part, MANY | {"inclusion.exclusion": 0.0}, MANY)
