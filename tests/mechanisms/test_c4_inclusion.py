"""C4: trained managers and colleagues keep people in; training costs employers money."""

from collections.abc import Callable

import pytest

from sim.vocabulary import What, Why
from tests.mechanisms.counting import CROWD, fewer, moved, paid

pytestmark = pytest.mark.mechanism("C4")

UNTRAINED, TRAINED = CROWD | {"inclusion.team_training": 0.0}, CROWD | {"inclusion.team_training": 1.0}


def test_trained_teams_keep_people_in(rises: Callable[..., None]):
    rises(fewer(moved(Why.DROPPED_INCLUSION)), UNTRAINED, TRAINED)


def test_training_costs_employers_money(rises: Callable[..., None]):
    rises(paid(What.TRAINING), UNTRAINED, TRAINED)


def test_training_without_effect_keeps_nobody_in(rises: Callable[..., None]):
    rises(fewer(moved(Why.DROPPED_INCLUSION)), TRAINED | {"inclusion.training_effect": 0.0}, TRAINED)
