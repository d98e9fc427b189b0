"""What do a recession, a housing stop and cuts do?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.downturn import Downturn, homes, loss, most_lost, spending, vacancies
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_by_hand():
    p = Downturn(recession=0.5, vacancies=0.6, job_loss=0.02, housing_stop=0.3, austerity=0.25)
    assert vacancies(p) == pytest.approx(0.7)
    np.testing.assert_allclose(loss(np.array([0.0, 0.5, 1.0]), p), [0.0, 0.005, 0.01])
    assert most_lost(p) == pytest.approx(0.01)
    assert homes(p) == pytest.approx(0.7)
    assert spending(p) == 0.75


@pytest.mark.mechanism("X3")
@given(arrays(share), blocks(Downturn))
def test_flexible_jobs_go_first_and_good_times_change_nothing(flexible: np.ndarray, p: Downturn):
    assert rising(loss(np.sort(flexible), p))
    assert within(loss(flexible, p), 0.0, most_lost(p))
    good = Downturn()
    assert vacancies(good) == homes(good) == spending(good) == 1.0
    assert not loss(flexible, good).any()
