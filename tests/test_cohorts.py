"""Does the index of months find the same rows as a look at everyone?"""

import numpy as np
import pytest

from sim.cohorts import Cohorts

MONTHS = np.array([3, -2, 7, 3, 0, 32767, -2, 3], np.int16)


@pytest.mark.smoke
@pytest.mark.parametrize("month", [-3, -2, 0, 3, 5, 7, 8])
def test_it_finds_whom_a_look_at_everyone_finds(month: int):
    found = Cohorts(MONTHS)
    assert found.of(month).tolist() == np.flatnonzero(month == MONTHS).tolist()
    assert sorted(found.until(month).tolist()) == np.flatnonzero(month >= MONTHS).tolist()
