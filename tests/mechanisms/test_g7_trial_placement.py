"""G7: two months of trial placement are short for low-skilled work."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, moved
from tests.mechanisms.worlds import durable

NO_TRIAL, LONG = (CROWD | {"placement.trial": months} for months in (0, 6))


@pytest.mark.mechanism("G7")
@pytest.mark.parametrize("count", [moved(Why.PLACED), durable])
def test_a_longer_trial_brings_more_into_work(rises: Callable[..., None], count: Callable[[Run], float]) -> None:
    rises(count, less=NO_TRIAL, more=LONG)


@pytest.mark.mechanism("G7")
def test_without_the_effect_its_length_does_not_matter(run: Callable[..., Run]) -> None:
    short, long = (run(changes | {"placement.trial_effect": 0.0}).summary for changes in (NO_TRIAL, LONG))
    assert short == long
