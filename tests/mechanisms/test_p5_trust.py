"""One fixed contact person is trusted, so that help comes in time; being sent from pillar to post destroys trust."""

from collections.abc import Callable

import pytest

from sim.outcomes import OUTCOMES
from sim.vocabulary import Stage, What, Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.counting import CROWD, moved

IN_TIME = moved(Why.DROPPED_GUIDANCE, Why.DROPPED_STRAIN, Why.DROPPED_BARRIERS)
TELLING = CROWD | {"trust.effect": 1.0, "trust.sent_on": 0.8, "trust.destroyed": 1.0, "dropout.guidance": 0.06}
"""Who is sent on loses all trust, and who does not trust is not helped in time: there is something to count."""

FIXED, PASSED_ON = TELLING | {"trust.one_contact": 1.0}, TELLING | {"trust.one_contact": 0.0}
NAMES = [outcome.name for outcome in OUTCOMES]
OFF = {"trust.effect": 0.0}


@pytest.mark.mechanism("P5")
def test_with_one_fixed_contact_fewer_drop_out(rises: Callable[..., None]):
    rises(IN_TIME, FIXED, PASSED_ON)


@pytest.mark.mechanism("P5")
def test_who_is_sent_from_pillar_to_post_trusts_nobody(rises: Callable[..., None]):
    rises(_trust, PASSED_ON, FIXED)


@pytest.mark.mechanism("P5")
def test_a_fixed_contact_costs_programmes_hours(rises: Callable[..., None]):
    rises(_coaching, PASSED_ON, FIXED)


@pytest.mark.mechanism("P5")
def test_switched_off_a_fixed_contact_changes_nothing(run: Callable[..., Run]):
    for seed in SEEDS[:2]:
        fixed, passed_on = (run(changes | OFF, seed=seed, months=MONTHS) for changes in (FIXED, PASSED_ON))
        assert (fixed.history == passed_on.history).all()


def _coaching(run: Run) -> float:
    """Euros for a month of coaching of one participant, on average."""
    coached = (Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING)
    months = run.history[:, [NAMES.index(stage.name.lower()) for stage in coached]].sum()
    return float(run.world.ledger.money[..., What.GUIDANCE].sum() / months)


def _trust(run: Run) -> float:
    people = run.world.participants
    return float(people.trust[people.programme >= 0].mean())
