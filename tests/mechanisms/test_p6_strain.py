"""Trauma surfaces late, once other things are in order; who foresees it prevents part of the dropout that it brings."""

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest

from sim.rules.strain import Strain
from sim.vocabulary import NEVER, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD

P = Strain()
HEAVY = CROWD | {"dropout.strain": 0.15, "strain.weight": 2.0, "strain.averted": 1.0}
"""Strain weighs so heavily that there is something to count."""

OFF = HEAVY | {"strain.weight": 0.0}


def _between(run: Run, first: int, last: int) -> float:
    """People who dropped out of strain so many months after they began, the last month not included."""
    began = run.world.participants.began.astype(int)
    gone = [moves for moves in run.world.ledger.moves if moves.why == Why.DROPPED_STRAIN]
    after = np.concatenate([moves.month - began[moves.rows] for moves in gone])
    return float(((first <= after) & (after < last)).sum())


early = partial(_between, first=0, last=P.onset)
late = partial(_between, first=P.onset, last=P.onset + P.lasts)


@pytest.mark.mechanism("P6")
def test_trauma_surfaces_late(rises: Callable[..., None]):
    rises(late, OFF, HEAVY)


@pytest.mark.mechanism("P6")
def test_until_other_things_are_in_order_it_hides(rises: Callable[..., None]):
    rises(early, HEAVY, OFF)


@pytest.mark.mechanism("P6")
def test_where_it_is_foreseen_fewer_drop_out_late(rises: Callable[..., None]):
    rises(late, HEAVY | {"strain.anticipation": 1.0}, HEAVY | {"strain.anticipation": 0.0})


@pytest.mark.mechanism("P6")
def test_life_events_strike_at_random_and_fade(run: Callable[..., Run]):
    people = run(HEAVY, months=36).world.participants
    took_part = people.began < NEVER
    struck = people.burden[took_part] > 0.0
    assert 0.1 < struck.mean() < 0.9
    assert not people.burden[~took_part].any()
    assert len(set(people.burden[took_part][struck].round(6).tolist())) > 10, "older ones have faded more"
