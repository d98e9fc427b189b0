"""Without a programme people find work slowly, sooner in a tight market, first of all in hospitality."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Schooling, Sector, Stage, Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.counting import moved

OFF = {"unassisted.peak": 0.0}


@pytest.mark.mechanism("P2")
def test_the_tighter_the_market_the_more_find_work(rises: Callable[..., None]):
    rises(moved(Why.FOUND_JOB), {"labour_market.level": 0.5}, {})


@pytest.mark.mechanism("P2")
def test_switched_off_nobody_finds_work_alone(run: Callable[..., Run]):
    assert all(run(OFF, seed=seed, months=MONTHS).total(Why.FOUND_JOB) == 0 for seed in SEEDS)


@pytest.mark.mechanism("P2")
def test_newcomers_work_in_hospitality_and_later_more_in_other_sectors(run: Callable[..., Run]):
    for seed in SEEDS:
        world = run(seed=seed, months=MONTHS).world
        people, at_work = world.participants, world.staged(Stage.UNASSISTED_JOB)
        years = (people.since[at_work] - people.permit[at_work]) / 12.0
        early = np.bincount(people.sector[at_work][years < 3.0], minlength=len(Sector)) / (years < 3.0).sum()
        late = np.bincount(people.sector[at_work][years > 6.0], minlength=len(Sector)) / (years > 6.0).sum()
        assert early.argmax() == Sector.HOSPITALITY
        assert early[Sector.HOSPITALITY] > late[Sector.HOSPITALITY]


@pytest.mark.mechanism("P2")
def test_the_chance_rises_in_an_s_over_the_years(run: Callable[..., Run]):
    for seed in SEEDS:
        world = run(seed=seed, months=MONTHS).world
        people = world.participants
        rows = np.concatenate([moves.rows for moves in world.ledger.moves if moves.why == Why.FOUND_JOB])
        first = people.arrives[rows] <= world.month  # arrived during the run
        months = (people.since[rows] - people.permit[rows])[first & (people.stage[rows] == Stage.UNASSISTED_JOB)]
        found = np.histogram(months, [0, 12, 24, 36])[0]
        assert found[0] < found[1], "few in the first year, although most have been here for one"


def _little_school_in_small_jobs(run: Run) -> float:
    """How much larger the share of small jobs is among those with little schooling who work alone."""
    people, rows = run.world.participants, run.world.staged(Stage.UNASSISTED_JOB)
    little = people.schooling[rows] <= Schooling.LOWER_SECONDARY
    return float(people.small_job[rows[little]].mean() - people.small_job[rows[~little]].mean())


@pytest.mark.mechanism("P2")
def test_less_schooling_means_smaller_jobs(rises: Callable[..., None]):
    alike = {"unassisted.small_schooling": 0.0}
    rises(_little_school_in_small_jobs, alike, {})


@pytest.mark.mechanism("P2")
@pytest.mark.mechanism("X2")
def test_and_so_a_shock_takes_more_of_them(rises: Callable[..., None]):
    """Lost by those with little schooling, above what others lost: more where the smallest jobs are theirs."""
    shock = {"pandemic.severity": 1.0}
    rises(_lost_more, shock | {"unassisted.small_schooling": 0.0}, shock | {"unassisted.small_schooling": 1.0})


def _lost_more(run: Run) -> float:
    rows = np.concatenate([moves.rows for moves in run.world.ledger.moves if moves.why == Why.LOST_JOB])
    return float((run.world.participants.schooling[rows] <= Schooling.LOWER_SECONDARY).mean())
