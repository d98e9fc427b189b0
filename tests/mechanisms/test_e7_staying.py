"""Does a municipality that stays involved keep employers in?"""

from collections.abc import Callable

import numpy as np
import pytest

from tests.conftest import Run
from tests.mechanisms.employers import MANY, employer_months

pytestmark = pytest.mark.mechanism("E7")


def heard_among_them(run: Run) -> float:
    """Share of those who take part that are heard, above the share of all employers."""
    firms = run.world.employers
    return float(firms.heard[firms.participates].mean() - firms.heard.mean())


def test_more_employers_go_on_where_more_are_heard(rises: Callable[..., None]) -> None:
    rises(employer_months, MANY | {"staying.contact": 0.0}, MANY)
    rises(employer_months, MANY, MANY | {"staying.contact": 1.0})


def test_the_unheard_leave(rises: Callable[..., None]) -> None:
    rises(heard_among_them, MANY | {"staying.unheard": 0.0}, MANY)


def test_switched_off_nobody_minds(run: Callable[..., Run]) -> None:
    off = MANY | {"staying.unheard": 0.0}
    none, all_of_them = (run(off | {"staying.contact": share}) for share in (0.0, 1.0))
    np.testing.assert_array_equal(none.history, all_of_them.history)
