"""Regular education draws the young away; above the age of study finance hardly anyone can go."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Route, Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.counting import moved

OFF, LATER = {"leaving.education": 0.0}, {"leaving.study_age": 45.0}


@pytest.mark.mechanism("P8")
def test_education_draws_people_away(rises: Callable[..., None]):
    rises(moved(Why.EDUCATION), OFF, {})


@pytest.mark.mechanism("P8")
def test_switched_off_nobody_goes(run: Callable[..., Run]):
    assert all(run(OFF, seed=seed, months=MONTHS).total(Why.EDUCATION) == 0 for seed in SEEDS)


@pytest.mark.mechanism("P8")
def test_study_finance_at_a_higher_age_draws_more(rises: Callable[..., None]):
    rises(moved(Why.EDUCATION), {}, LATER)


@pytest.mark.mechanism("P8")
def test_study_finance_opens_the_education_route_to_older_newcomers(run: Callable[..., Run]):
    for seed in SEEDS:
        for changes, oldest in (({}, 30.0), (LATER, 45.0)):
            people = run(changes, seed=seed, months=MONTHS).world.participants
            age = ((people.permit - people.born) / 12.0)[people.route == Route.EDUCATION]
            assert oldest - 1.0 < age.max() < oldest + 1 / 12
            assert np.unique(people.schooling[people.route == Route.EDUCATION]).min() > 0
