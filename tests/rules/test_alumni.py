"""Whom do alumni of programmes tell about them?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.alumni import Alumni, heard, knows
from tests.rules.ranges import arrays, blocks, rising, share, within

counts = arrays(st.integers(0, 10_000))


def test_by_hand():
    p = Alumni(network=0.5, told=20.0)
    # 3 alumni, half of whom tell 20 each: 30 tellings among 100 people; nobody to tell and nobody who tells
    np.testing.assert_allclose(
        heard(np.array([3, 3, 0]), np.array([100, 0, 50]), p), [1 - np.exp(-0.3), 1 - np.exp(-30), 0.0]
    )
    np.testing.assert_allclose(knows(0.4, np.array([0.0, 0.5, 1.0])), [0.4, 0.7, 1.0])


@pytest.mark.mechanism("P9")
def test_more_alumni_reach_more_people_but_never_everyone_twice():
    reached = heard(np.arange(6), np.full(6, 200), Alumni(network=1.0, told=30.0))
    steps = np.diff(reached)
    assert (steps > 0).all()
    assert (np.diff(steps) < 0).all()


@given(counts, counts, share, blocks(Alumni))
def test_chances_are_chances(alumni: np.ndarray, community: np.ndarray, known: float, p: Alumni):
    reached = heard(alumni, community, p)
    assert within(reached, 0.0, 1.0)
    assert within(knows(known, reached), known, 1.0)
    assert rising(heard(np.sort(alumni), np.full(5, 100), p))
