"""C2: the pre-programme sorts, and equips candidate and employer."""

from collections.abc import Callable

import pytest

from sim.vocabulary import DROPOUT_CAUSES, Stage, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, fewer, moved

pytestmark = pytest.mark.mechanism("C2")

TELLING = CROWD | {"dropout.fit": 0.1}
IN_NAME_ONLY = TELLING | {"pre_programme.force": 0.0}


def lost_at_work(run: Run, *whys: Why) -> int:
    """People who dropped out of learn-work for these causes."""
    return int(sum((m.origin == Stage.LEARN_WORK).sum() for m in run.world.ledger.moves if m.why in whys))


def kept_at_work(run: Run) -> float:
    done = run.total(Why.COMPLETED)
    return done / (done + lost_at_work(run, *DROPOUT_CAUSES))


def test_fewer_go_to_work(rises: Callable[..., None]):
    rises(fewer(moved(Why.GO)), IN_NAME_ONLY, TELLING)


def test_of_those_more_complete(rises: Callable[..., None]):
    rises(kept_at_work, IN_NAME_ONLY, TELLING)


def test_where_employers_are_prepared_fewer_leave_an_unwelcoming_floor(rises: Callable[..., None]):
    harsh = CROWD | {"dropout.inclusion": 0.1, "pre_programme.usual_prepared": 0.0}
    unprepared, prepared = harsh | {"pre_programme.equips_floor": 0.0}, harsh | {"pre_programme.equips_floor": 1.0}
    rises(lambda run: -lost_at_work(run, Why.DROPPED_INCLUSION) / run.total(Why.GO), unprepared, prepared)
