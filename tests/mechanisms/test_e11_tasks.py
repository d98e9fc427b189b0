"""Does work that is cut into tasks open places for those who cannot do the whole job yet?"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.processes import capacity
from sim.vocabulary import Level
from sim.world import World
from tests.conftest import Run
from tests.mechanisms.employers import LIVELY, total

pytestmark = pytest.mark.mechanism("E11")
SCARCE = LIVELY | {"population.employers": 1_500, "absorption.mentor_share": 0.1}
WHOLE, CUT = SCARCE | {"tasks.share": 0.0}, SCARCE | {"tasks.share": 1.0, "tasks.opened": 1.0}


def places(run: Run) -> float:
    """Places offered, summed over months."""
    return total(run, "places")


def started_low(run: Run) -> float:
    """People who were taken in by programmes at mbo 1-2."""
    low = run.world.programmes.level <= Level.MBO2
    return float(sum(intake.actual for intake in run.world.ledger.intakes if low[intake.programme]))


def test_more_places_at_lower_levels(rises: Callable[..., None]) -> None:
    rises(places, WHOLE, CUT)
    rises(started_low, WHOLE, CUT)


def test_switched_off_nothing_is_cut(run: Callable[..., Run]) -> None:
    off = {"tasks.opened": 0.0}
    np.testing.assert_array_equal(run(WHOLE | off).history, run(SCARCE | {"tasks.share": 1.0} | off).history)


def test_only_lower_levels_find_places_of_tasks(fresh: Callable[..., World]) -> None:
    whole, cut = (capacity.free_places(fresh(changes)).can for changes in (WHOLE, CUT))
    higher, lower = range(2)
    assert (whole[higher] == whole[lower]).all()
    assert (cut[lower] >= cut[higher]).all()
    assert cut[lower].sum() > whole[lower].sum()
