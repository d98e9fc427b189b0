"""Does a programme want to grow, and does its money reach far enough?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.ambition import Ambition, completion, may_grow, may_start, wanted_groups
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_wanted_groups_by_hand():
    p = Ambition(growth=0.5, most_groups=8, good_completion=0.6)
    groups, done = np.array([1.0, 4.0, 7.0, 10.0, 4.0]), np.array([0.6, 0.7, 0.9, 0.9, 0.59])
    # 1 + max(1, 0) = 2; 4 + 2 = 6; 7 + 4 = 11 but at most 8; 10 is above 8 already and stays; below 0.6 no growth
    assert wanted_groups(groups, done, p).tolist() == [2.0, 6.0, 8.0, 10.0, 4.0]


def test_completion_by_hand():
    p = Ambition(prior_weight=10.0, good_completion=0.6)
    # nothing seen: 6 / 10; 14 of 20 completed: (14 + 6) / (20 + 10)
    np.testing.assert_allclose(completion(np.array([0.0, 14.0]), np.array([0.0, 6.0]), p), [0.6, 20 / 30])


def test_money_must_reach_by_hand():
    p = Ambition(start_share=0.5, grow_share=1.25)
    assert may_start(np.array([5.0, 6.0]), np.array([12.0, 12.0]), p).tolist() == [False, True]
    assert may_grow(np.array([14.9, 15.0]), np.array([12.0, 12.0]), p).tolist() == [False, True]


@pytest.mark.mechanism("F4")
def test_who_may_grow_on_little_money_may_on_more():
    months = np.arange(0.0, 60.0)
    assert rising(may_grow(months, np.full(60, 18.0), Ambition()).astype(int))
    assert rising(may_start(months, np.full(60, 18.0), Ambition()).astype(int))


@given(arrays(st.integers(1, 100).map(float)), arrays(share), blocks(Ambition))
def test_wishes_never_shrink_a_programme_nor_pass_the_top(groups: np.ndarray, done: np.ndarray, p: Ambition):
    wanted = wanted_groups(groups, done, p)
    assert (wanted >= groups).all()
    assert (wanted <= np.maximum(groups, p.most_groups)).all()


@given(arrays(st.integers(1, 5_000)), arrays(st.integers(0, 5_000)), blocks(Ambition))
def test_completion_is_a_share_that_dropout_lowers(completed: np.ndarray, dropped: np.ndarray, p: Ambition):
    seen = completion(completed, dropped, p)
    assert within(seen, 0.0, 1.0)
    assert (completion(completed, dropped + 5, p) <= seen).all()


@given(blocks(Ambition))
def test_a_programme_without_record_is_trusted(p: Ambition):
    assert completion(np.zeros(1), np.zeros(1), p)[0] == pytest.approx(p.good_completion)
