"""C8: an established approach runs smoothly, a new one stumbles."""

from collections.abc import Callable

import pytest

from tests.mechanisms.counting import CROWD, completion, early_completion

pytestmark = pytest.mark.mechanism("C8")


def test_where_know_how_matters_programmes_without_it_complete_fewer(rises: Callable[..., None]):
    rises(early_completion, CROWD | {"life.know_how_effect": 1.0}, CROWD | {"life.know_how_effect": 0.0})


def test_programmes_that_learn_from_each_cohort_complete_more(rises: Callable[..., None]):
    stumbling = CROWD | {"life.know_how_effect": 1.0}
    rises(completion, stumbling | {"life.learning": 0.0}, stumbling | {"life.learning": 0.9})
