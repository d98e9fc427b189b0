"""C8: an established approach runs smoothly, a new one stumbles."""

from collections.abc import Callable

import pytest

from tests.mechanisms.counting import CROWD, completion, early_completion

pytestmark = pytest.mark.mechanism("C8")

STUMBLING = CROWD | {"life.know_how_effect": 1.0}


def test_where_know_how_matters_programmes_without_it_complete_fewer(rises: Callable[..., None]):
    rises(early_completion, STUMBLING, CROWD | {"life.know_how_effect": 0.0})


def test_programmes_that_learn_from_each_cohort_complete_more(rises: Callable[..., None]):
    rises(completion, STUMBLING | {"life.learning": 0.0}, STUMBLING | {"life.learning": 0.6})
