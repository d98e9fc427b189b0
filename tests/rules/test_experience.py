"""What has an employer made of the learners it had?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.experience import Experience, after, pull
from tests.rules.ranges import arrays, blocks, share, within

employers = arrays(st.integers(0, 2))


def test_by_hand():
    # 0.4 halfway to 1.0 is 0.7, and halfway from there to 0.0 is 0.35; the second employer had nobody
    found = after(np.array([0.4, 0.4]), np.array([0, 0]), np.array([1.0, 0.0]), 0.5)
    np.testing.assert_allclose(found, [0.35, 0.4])


def test_the_column_itself_is_left_as_it_is():
    before = np.array([0.4])
    after(before, np.array([0]), np.array([1.0]), 0.5)
    assert before.tolist() == [0.4]


def test_without_experience_there_is_no_pull():
    p = Experience(expected=0.5, pull=2.0)
    np.testing.assert_allclose(pull(np.array([0.5, 1.0, 0.0]), p), [0.0, 1.0, -1.0])


@pytest.mark.mechanism("E4")
@given(arrays(share, 3), employers, arrays(share), share, blocks(Experience))
def test_experience_stays_0_to_1_and_better_learners_are_better(before, employer, turned_out, weight, p: Experience):
    found = after(before, employer, turned_out, weight)
    assert within(found, 0.0, 1.0)
    assert (after(before, employer, np.ones(5), weight) >= found - 1e-12).all()
    assert (pull(np.ones(3), p) >= pull(found, p)).all()
