"""C9: serving the easiest first leaves low-schooled people aside; supply leans to mbo 3-4."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Level, ProgrammeState, Schooling, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, rows_of

pytestmark = pytest.mark.mechanism("C9")


def share_little_schooled(run: Run) -> float:
    started = rows_of(run, Why.STARTED)
    return float((run.world.participants.schooling[started] == Schooling.PRIMARY).mean())


def founded_low(run: Run) -> float:
    """Share at mbo 1-2 of the initiatives taken since the start."""
    table = run.world.programmes
    new = (table.founded >= 0) & (table.state != ProgrammeState.DORMANT)
    return float((table.level[new] <= Level.MBO2).mean())


def test_where_the_easiest_come_first_fewer_low_schooled_start(rises: Callable[..., None]):
    rises(share_little_schooled, CROWD | {"creaming.pull": 2.0}, CROWD)


def test_initiatives_at_mbo_1_and_2_can_be_chosen(rises: Callable[..., None]):
    many = CROWD | {"life.birth": 0.5}
    rises(founded_low, many | {"creaming.low_levels": 0.1}, many | {"creaming.low_levels": 0.9}, months=18)
