"""Does a programme become ordinary work, paid from a regular budget?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.internalisation import Internalisation, chance, renewed, stayed, takes_over
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_takes_over_by_hand():
    assert takes_over(np.array([0.1, 0.2, 0.7]), Internalisation(regular=0.2)).tolist() == [True, False, False]


def test_stayed_by_hand():
    # nobody seen yet: the prior; 8 of 10 on top of 5 people's worth of a half
    p = Internalisation(prior_weight=5.0, prior=0.5)
    np.testing.assert_allclose(stayed(np.array([0.0, 8.0]), np.array([0.0, 10.0]), p), [0.5, 0.7])


def test_chance_by_hand():
    # known to half, and valued at (0.5 + 0.6 + 0.7) / 3
    by_hand = chance(0.5, np.array([0.5]), np.array([0.6]), np.array([0.7]), Internalisation(takeover=0.5))
    np.testing.assert_allclose(by_hand, [0.15])


@pytest.mark.mechanism("L7")
def test_regular_money_goes_on_unless_it_has_no_use():
    odds, regular = np.array([0.3, 0.3, 0.0]), np.array([False, True, True])
    assert renewed(odds, regular).tolist() == [0.3, 1.0, 0.0]


@given(share, arrays(share), arrays(share), arrays(share), blocks(Internalisation))
def test_chance_is_a_chance(known: float, attitude: np.ndarray, kept: np.ndarray, done: np.ndarray, p: Internalisation):
    assert within(chance(known, attitude, kept, done, p), 0.0, 1.0)
    assert rising(chance(known, np.sort(attitude), kept[:1], done[:1], p))
    assert not chance(0.0, attitude, kept, done, p).any()
    assert within(stayed(kept, kept + attitude, p), 0.0, 1.0)
