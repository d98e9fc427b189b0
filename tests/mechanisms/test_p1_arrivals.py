"""Homes where chances of work are good bring newcomers to work sooner; a long wait for a home delays everything."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.counting import moved

CROWD = {
    "population.scale": 0.2, "population.stock": 20_000, "arrivals.level": 2.0, "arrivals.by_job_chances": 1.0,
}  # fmt: skip
"""Many newcomers, and regions enough that some have better chances than others."""

OFF, STRONG = {"arrivals.chance_weight": 0.0}, {"arrivals.chance_weight": 4.0}
BY_CHANCES = {"arrivals.by_job_chances": 1.0}


@pytest.mark.mechanism("P1")
def test_placement_by_job_chances_brings_more_jobs(rises: Callable[..., None]):
    rises(moved(Why.FOUND_JOB), CROWD | OFF, CROWD | STRONG)


@pytest.mark.mechanism("P1")
def test_switched_off_it_does_not_matter_how_people_are_placed(run: Callable[..., Run]):
    usual, placed = (run(changes | OFF, seed=SEEDS[0], months=MONTHS) for changes in ({}, BY_CHANCES))
    assert (usual.history == placed.history).all()


@pytest.mark.mechanism("P1")
def test_a_shorter_wait_for_a_home_brings_more_jobs(rises: Callable[..., None]):
    rises(moved(Why.FOUND_JOB), {"arrivals.housing_wait": 24.0}, {"arrivals.housing_wait": 1.0})
