"""Is a programme that is taken away gone, and nothing else?"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.run import run
from sim.scenario import Scenario
from sim.story import UnknownNameError
from sim.study.without import ALL, copies, known_as, lived, rows_of
from sim.vocabulary import ProgrammeState, Purse
from sim.world import World

Make = Callable[..., Scenario]


@pytest.fixture(scope="module")
def case(scenario: Make) -> Scenario:
    return scenario(months=18)


@pytest.fixture(scope="module")
def usual(case: Scenario) -> World:
    return lived(case, 3)


def test_without_nothing_it_is_the_run_itself(case: Scenario, usual: World):
    record = run(case, 3)
    np.testing.assert_array_equal(record.flows, usual.ledger.money)


@pytest.mark.smoke
def test_what_is_taken_away_recruits_costs_and_leaves_nothing(case: Scenario, usual: World):
    busy = np.array([usual.programmes.started.argmax()])
    other = lived(case, 3, busy)
    assert usual.programmes.started[busy] > 0
    assert (other.programmes.started[busy], other.programmes.spent[busy]) == (0, 0.0)
    assert not other.ledger.accounts[:, :, busy].any() and not other.balance[Purse.PROGRAMME][busy].any()
    assert not any(np.isin(busy, turns.rows).any() for turns in other.ledger.turns if "funder" in turns.kept)
    assert (other.programmes.state[busy], other.programmes.know_how[busy]) == (ProgrammeState.ENDED, 0.0)
    assert not np.isin(busy, other.geography.running_at_start).any()


def test_nobody_changes_rows(case: Scenario, usual: World):
    other = lived(case, 3, rows_of(usual, ALL))
    for name in ("identity", "born", "arrives", "origin", "municipality"):
        np.testing.assert_array_equal(getattr(other.participants, name), getattr(usual.participants, name))
    assert not other.programmes.started.any()


def test_every_invariant_holds_without_programmes(scenario: Make):
    few = scenario(months=4)
    busy = np.flatnonzero(lived(few, 3).programmes.started)[:1]
    for rows in (busy, np.arange(lived(few, 3).programmes.size)):
        lived(few, 3, rows, check=True)


def test_copies_of_copies_are_of_the_family(case: Scenario, usual: World):
    world = lived(case, 3)
    world.programmes.parent[[4, 5, 7]] = [1, 4, 2]
    assert [copies(world, np.array([row])) for row in (1, 2, 4, 5)] == [2, 1, 1, 0]


@pytest.mark.parametrize(
    ("said", "meant"), [("all", "all"), (" ALL ", "all"), ("Local programme 1", "local programme 1")]
)
def test_names_are_those_of_every_run(case: Scenario, said: str, meant: str):
    assert known_as(case, 1, said) == meant


def test_an_unknown_name_is_told_with_its_nearest(case: Scenario):
    with pytest.raises(UnknownNameError, match="nearest: local programme 1"):
        known_as(case, 1, "locl programme 1")
