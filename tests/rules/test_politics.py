"""How willing is a municipality's council?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.politics import Politics, attitudes
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_by_hand():
    p = Politics(attitude=0.6, spread=0.5)
    # 0.6 - 0.5, 0.6, and 1.1 cut off at 1
    colour = np.array([0.0, 0.5, 1.0])
    np.testing.assert_allclose(attitudes(colour, np.zeros(3), p), [0.1, 0.6, 1.0])
    # the councils that came in on a swing of 0.2
    np.testing.assert_allclose(attitudes(colour, np.full(3, 0.2), p), [0.3, 0.8, 1.0])


def test_without_spread_all_are_alike():
    assert attitudes(np.array([0.1, 0.9]), np.zeros(2), Politics(attitude=0.7, spread=0.0)).tolist() == [0.7, 0.7]


@pytest.mark.mechanism("G2")
@given(arrays(share), blocks(Politics))
def test_attitude_stays_0_to_1_and_luck_orders_the_councils(luck: np.ndarray, p: Politics):
    found = attitudes(np.sort(luck), np.full(luck.size, p.swing), p)
    assert within(found, 0.0, 1.0)
    assert rising(found)
