"""Who is served first, and at which level is supply set up?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.creaming import Creaming, ease, founding_weight, order
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_ease_by_hand():
    # primary school without Dutch, higher education at B2 or beyond, the middle of both
    np.testing.assert_allclose(ease(np.array([0, 3, 3]), np.array([0.0, 5.0, 2.0])), [0.0, 1.0, 0.75])


@pytest.mark.mechanism("C9")
def test_order_by_hand():
    fit, easy = np.array([0.6, 0.5, 0.5]), np.array([0.0, 1.0, 0.5])
    assert order(fit, easy, Creaming(pull=0.0)).tolist() == [0, 1, 2]
    assert order(fit, easy, Creaming(pull=0.5)).tolist() == [1, 2, 0]


def test_founding_weights_by_hand():
    p = Creaming(low_levels=0.6)
    np.testing.assert_allclose(founding_weight(np.array([True, False]), 0.4, p), [1.5, 0.4 / 0.6])


@given(arrays(st.integers(0, 3)), arrays(st.floats(0.0, 6.0)), arrays(share), blocks(Creaming))
def test_everyone_has_a_place_in_the_order(schooling: np.ndarray, language: np.ndarray, fit: np.ndarray, p: Creaming):
    easy = ease(schooling, language)
    assert within(easy, 0.0, 1.0)
    assert rising(ease(np.sort(schooling), np.sort(language)))
    assert sorted(order(fit, easy, p).tolist()) == list(range(5))


@given(st.floats(0.05, 0.95), blocks(Creaming))
def test_as_many_initiatives_whatever_their_level(possible_low: float, p: Creaming):
    low, high = founding_weight(np.array([True, False]), possible_low, p)
    assert possible_low * low + (1.0 - possible_low) * high == pytest.approx(1.0)
