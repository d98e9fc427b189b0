"""G2: elections change councils, and with them what municipalities begin."""

from collections.abc import Callable

import numpy as np
import pytest

from tests.conftest import Run
from tests.mechanisms.worlds import OPEN, founded

ALL_TURN = OPEN | {"politics.turnover": 1.0}


@pytest.mark.mechanism("G2")
def test_willing_councils_bring_more_initiatives(rises: Callable[..., None]) -> None:
    rises(founded, less=ALL_TURN | {"politics.swing": -0.5}, more=ALL_TURN | {"politics.swing": 0.5})


@pytest.mark.mechanism("G2")
def test_councils_change_in_the_month_of_an_election_and_not_without_turnover(run: Callable[..., Run]) -> None:
    before, after = (run({}, months=months).world.municipalities.attitude for months in (14, 15))  # March 2022
    kept = run({"politics.turnover": 0.0, "politics.swing": 0.5}, months=15).world.municipalities.attitude
    assert (before != after).any()
    np.testing.assert_array_equal(before, kept)
