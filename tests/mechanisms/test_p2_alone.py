"""Without a programme people find work slowly, sooner in a tight market, first of all in hospitality."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Sector, Stage, Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.people import moved

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
