"""Recognised skills: as many people find work, more of them in their own field, and less so with age."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Stage, Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.counting import moved, outcome

NONE, ALL = {"recognition.recognised": 0.0}, {"recognition.recognised": 1.0}
OFF = {"recognition.match": 0.0}


@pytest.mark.mechanism("P12")
def test_recognition_betters_the_match(rises: Callable[..., None]):
    rises(outcome("matched"), NONE, ALL)


@pytest.mark.mechanism("P12")
def test_but_not_participation(run: Callable[..., Run]):
    for seed in SEEDS:
        none, everyone = (run(changes, seed=seed, months=MONTHS) for changes in (NONE, ALL))
        for count in (moved(Why.FOUND_JOB), moved(Why.PLACED), outcome("employed_share")):
            assert count(everyone) == pytest.approx(count(none), rel=0.01)


@pytest.mark.mechanism("P12")
def test_switched_off_it_changes_nothing(run: Callable[..., Run]):
    none, everyone = (run(changes | OFF, seed=SEEDS[0], months=MONTHS) for changes in (NONE, ALL))
    assert (none.history == everyone.history).all()


@pytest.mark.mechanism("P12")
def test_it_counts_for_less_with_age(run: Callable[..., Run]):
    for seed in SEEDS:
        world = run(ALL, seed=seed, months=MONTHS).world
        people, at_work = world.participants, world.staged(Stage.UNASSISTED_JOB)
        own = people.sector[at_work] == people.prior_field[at_work]
        old = people.born[at_work] < world.month - 45 * 12
        assert own[old].mean() < own[~old].mean()
