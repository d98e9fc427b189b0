"""When do care duties stand in the way?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.care import Care, barrier
from tests.rules.ranges import arrays, blocks, share, within

YES, NO = True, False


def test_by_hand():
    p = Care(childcare=0.4, mother_barrier=0.8, father_barrier=0.5)
    cares, woman = np.array([YES, YES, YES, YES, NO]), np.array([YES, YES, NO, NO, YES])
    luck = np.array([0.39, 0.40, 0.39, 0.40, 0.99])
    assert barrier(cares, woman, luck, p).tolist() == [0.0, 0.8, 0.0, 0.4, 0.0]


@pytest.mark.mechanism("P7")
def test_childcare_for_everyone_takes_every_barrier_away_and_more_never_adds_one():
    cares, woman = np.ones(100, bool), np.arange(100) % 2 == 0
    luck = (np.arange(100) + 0.5) / 100
    held = np.array([barrier(cares, woman, luck, Care(childcare=c)) for c in np.linspace(0.0, 1.0, 11)])
    assert (np.diff(held, axis=0) <= 0).all()
    assert held[0].all()
    assert not held[-1].any()


@given(arrays(st.booleans()), arrays(st.booleans()), arrays(share), blocks(Care))
def test_barrier_is_0_to_1_and_only_for_those_who_care(cares: np.ndarray, woman: np.ndarray, luck: np.ndarray, p: Care):
    held = barrier(cares, woman, luck, p)
    assert within(held, 0.0, 1.0)
    assert not held[~cares].any()
