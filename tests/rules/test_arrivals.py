"""When and where do newcomers enter the target group?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.arrivals import Arrivals, housing_chance, placement_weights, still_waiting
from tests.rules.ranges import arrays, blocks, within

PEOPLE = np.array([100.0, 300.0])
TIGHT = np.array([2.0, 1.0])


def test_by_inhabitants_only():
    np.testing.assert_allclose(placement_weights(PEOPLE, TIGHT, Arrivals(by_job_chances=0.0)), [0.25, 0.75])


def test_by_job_chances_by_hand():
    p = Arrivals(by_job_chances=1.0, chance_weight=2.0)
    # 100 * 2^2 = 400 against 300 * 1 = 300
    np.testing.assert_allclose(placement_weights(PEOPLE, TIGHT, p), [4 / 7, 3 / 7])


@pytest.mark.mechanism("P1")
def test_job_chances_draw_people_to_tight_regions():
    to_tight = [placement_weights(PEOPLE, TIGHT, Arrivals(by_job_chances=b))[0] for b in np.linspace(0.0, 1.0, 6)]
    assert (np.diff(to_tight) > 0).all()


def test_housing_chance_by_hand():
    assert housing_chance(Arrivals(housing_wait=0.0)) == 1.0
    assert housing_chance(Arrivals(housing_wait=4.0)) == pytest.approx(0.2)


def test_still_waiting_by_hand():
    np.testing.assert_allclose(still_waiting(np.array([0, 5]), Arrivals(backlog=5.0)), [1.0, np.exp(-1.0)])
    assert not still_waiting(np.array([1, 100]), Arrivals(backlog=0.0)).any()


@given(st.floats(0.0, 24.0))
def test_mean_wait_is_what_is_declared(wait: float):
    chance = housing_chance(Arrivals(housing_wait=wait))
    # housed in the month itself counts as 0: the mean of a geometric wait is (1 - c) / c
    assert (1.0 - chance) / chance == pytest.approx(wait, abs=1e-9)


@given(arrays(st.floats(100.0, 1e6)), arrays(st.floats(0.3, 3.0)), blocks(Arrivals))
def test_shares_sum_to_one(inhabitants: np.ndarray, tightness: np.ndarray, p: Arrivals):
    shares = placement_weights(inhabitants, tightness, p)
    assert within(shares, 0.0, 1.0)
    assert shares.sum() == pytest.approx(1.0)
