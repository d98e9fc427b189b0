"""F1: grants end, and renewal is uncertain."""

from collections.abc import Callable

import pytest

from tests.mechanisms.counting import CROWD
from tests.mechanisms.worlds import started

UNSURE = CROWD | {"grants.award_odds": 0.3, "grants.length": 18, "grants.renewal_odds": 0.2}


@pytest.mark.mechanism("F1")
def test_grants_that_do_not_end_let_more_start(rises: Callable[..., None]) -> None:
    rises(started, less=UNSURE, more=UNSURE | {"grants.ends": 0.0})


@pytest.mark.mechanism("F1")
def test_better_odds_of_renewal_let_more_start(rises: Callable[..., None]) -> None:
    rises(started, less=UNSURE, more=UNSURE | {"grants.renewal_odds": 1.0, "grants.performance_weight": 0.0})
