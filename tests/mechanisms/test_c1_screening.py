"""C1: too strict misses people, too lax lets misfits in; time, interpreter, expertise and motivation sharpen it."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, fewer, moved, rows_of

pytestmark = pytest.mark.mechanism("C1")

TELLING = CROWD | {
    "dropout.fit": 0.2, "screening.first_come": 1.0, "screening.invited": 4.0, "screening.noise": 0.1,
}  # fmt: skip
"""Fit decides much, and who is let in decides who takes part."""

SOON = 15
"""Months after which enough have been chosen to see who they are."""

WIDER = CROWD | {"population.scale": 0.2, "population.stock": 20_000}
"""More people and programmes, of whom means can be told apart."""


def mean_motivation(run: Run) -> float:
    return float(run.world.participants.motivation[rows_of(run, Why.STARTED)].mean())


def eagerness(run: Run) -> float:
    """How little reserved those who started in a sector that is not their own are."""
    people, rows = run.world.participants, rows_of(run, Why.STARTED)
    strange = rows[people.prior_field[rows] != people.sector[rows]]
    return -float(people.reserve[strange].mean())


@pytest.mark.parametrize("strictness", [0.0, 0.9], ids=["too lax", "too strict"])
def test_the_best_line_lies_in_between(rises: Callable[..., None], strictness: float):
    rises(moved(Why.COMPLETED), TELLING | {"screening.strictness": strictness}, TELLING | {"screening.strictness": 0.6})


def test_with_time_the_able_are_told_from_the_others(rises: Callable[..., None]):
    blurred = WIDER | {"screening.first_come": 0.0, "screening.noise": 1.0, "screening.invited": 4.0}
    rises(mean_motivation, blurred | {"screening.hours": 0.0}, blurred | {"screening.hours": 24.0}, SOON)


def test_asking_for_motivation_for_the_sector_finds_those_who_have_it(rises: Callable[..., None]):
    matters = WIDER | {"screening.first_come": 0.0, "screening.sector_weight": 1.0, "screening.openness": 1.0}
    rises(eagerness, matters | {"screening.asks_sector": 0.0}, matters | {"screening.asks_sector": 1.0}, SOON)


UNCHECKED, CHECKED = (
    {"screening.checks_home": share, "screening.home_effect": 1.0, "dropout.private": 0.02} for share in (0.0, 1.0)
)
"""A check finds all, and what is not found weighs."""


def test_a_check_of_private_circumstances_lowers_dropout(rises: Callable[..., None]):
    rises(fewer(moved(Why.DROPPED_BARRIERS)), CROWD | UNCHECKED, CROWD | CHECKED)


def test_checks_without_effect_change_no_dropout(run: Callable[..., Run]):
    free = {"screening.home_effect": 0.0, "screening.home_hours": 0.0}
    one, other = (run(CROWD | checks | free) for checks in (UNCHECKED, CHECKED))
    np.testing.assert_array_equal(one.history, other.history)


WANTED = WIDER | {"wishes.follow": 3.0, "life.birth": 0.5, "population.local_places": 0.0}
"""What is offered is founded in the run, so that all of it may follow what people want."""


def fields_met(run: Run) -> float:
    """Share of those who started that did so in the field of their earlier work."""
    people, rows = run.world.participants, rows_of(run, Why.STARTED)
    return float((people.prior_field[rows] == people.sector[rows]).mean())


def test_asking_early_what_people_want_and_can_gives_a_better_fit(rises: Callable[..., None]):
    rises(fields_met, WANTED | {"wishes.asked": 0.0}, WANTED | {"wishes.asked": 1.0}, initiatives=())


def test_an_offer_that_does_not_follow_changes_nothing(run: Callable[..., Run]):
    deaf = WANTED | {"wishes.follow": 0.0}
    one, other = (run(deaf | {"wishes.asked": share}) for share in (0.0, 1.0))
    np.testing.assert_array_equal(one.history, other.history)
