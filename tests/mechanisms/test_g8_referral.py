"""G8: caseworkers refer people if they know programmes and are helped to use it; who is poorly visible is missed."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint
from tests.conftest import Run
from tests.mechanisms.conftest import SEEDS
from tests.mechanisms.counting import CROWD
from tests.mechanisms.worlds import LARGER, started
from tests.test_directions import BUSY, cost, mothers_chosen

KNOWN = CROWD | {"life.known": 0.35}
REFERRED = BUSY | LARGER | {"population.stock": 20_000, "life.known": 0.2, "referral.strength": 1.0}
MONTHS = 24


@pytest.mark.mechanism("G8")
def test_a_search_finds_those_who_are_poorly_visible(rises: Callable[..., None]) -> None:
    rises(mothers_chosen, less=KNOWN | {"referral.search": 0.0}, more=KNOWN | {"referral.search": 1.0})


@pytest.mark.mechanism("G8")
def test_less_intake_is_lost_where_caseworkers_are_helped_to_use_what_they_know(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.NOT_KNOWN), less=REFERRED | {"referral.follow_up": 1.0}, more=REFERRED, months=MONTHS)


@pytest.mark.mechanism("G8")
def test_knowing_alone_hardly_matters(run: Callable[..., Run]) -> None:
    levers = {"referral.caseworkers": 1.0}, {"referral.caseworkers": 1.0, "referral.follow_up": 1.0}
    usual, knowing, using = (
        sum(started(run(REFERRED | more, seed, MONTHS)) for seed in SEEDS) for more in ({}, *levers)
    )
    assert knowing - usual < 0.5 * (using - usual)


@pytest.mark.mechanism("G8")
def test_without_referral_its_levers_do_nothing(run: Callable[..., Run]) -> None:
    off = KNOWN | {"referral.strength": 0.0}
    assert run(off).summary == run(off | {"referral.search": 1.0, "referral.follow_up": 1.0}).summary
