"""How many groups can the people behind a programme keep together?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.coordination import MOST_GROUPS, Coordination, groups_free, groups_kept, parties, ties
from tests.rules.ranges import arrays, blocks, rising, within

BOTH = np.array([1.0, 0.0])
USUAL = np.ones(1)


def test_parties_by_hand():
    p = Coordination(parties_per_group=1.5)
    np.testing.assert_allclose(parties(np.array([4.0, 4.0, 4.0]), np.array([0.0, 1.0, 3.0]), p), [4.0, 4.0, 7.0])


def test_ties_by_hand():
    # steered 6; unsteered 6 + 0.5 * 6 * 5 / 2 = 13.5
    np.testing.assert_allclose(ties(np.array([6.0, 6.0]), BOTH, Coordination(diffusion=0.5)), [6.0, 13.5])


def test_groups_kept_by_hand():
    p = Coordination(capacity=10.0, parties_per_group=2.0, diffusion=0.5)
    # steered, 4 partners: 4, 6, 8, 10 ties for 1 to 4 groups, and 12 is too many: 4 groups
    # unsteered: 4 + 0.5 * 6 = 7 for one group, 6 + 0.5 * 15 = 13.5 for two: 1 group
    assert groups_kept(np.array([4.0, 4.0]), BOTH, 0.0, USUAL, p).tolist() == [4.0, 1.0]
    # half of the attention: 0.125 * n^2 + 0.875 * n = 10 has the root 6.11, which leaves room for 2 groups
    assert groups_kept(np.array([4.0]), np.array([0.5]), 0.0, USUAL, p).tolist() == [2.0]
    # trust that allows twice as many ties: 20 parties steered, 9 groups; 0.25 * n^2 + 0.75 * n = 20 at 7.57, 2 groups
    assert groups_kept(np.array([4.0, 4.0]), BOTH, 0.0, np.array([2.0]), p).tolist() == [9.0, 2.0]
    # a full table halves steered ties: (4 + 2 * (g - 1)) / 2 = g + 1, which is 10 at 9 groups; the other gains nothing
    assert groups_kept(np.array([4.0, 4.0]), BOTH, 1.0, USUAL, p).tolist() == [9.0, 1.0]


@pytest.mark.mechanism("L3")
def test_without_a_steersman_load_grows_faster_than_the_parties():
    count = np.arange(2.0, 20.0)
    alone = ties(count, np.zeros(18), Coordination())
    assert (np.diff(alone, 2) > 0).all()
    assert np.allclose(np.diff(ties(count, np.ones(18), Coordination())), 1.0)


@pytest.mark.mechanism("L4")
@given(arrays(st.floats(2.0, 60.0)), st.floats(0.0, 1.0), blocks(Coordination))
def test_a_steersman_never_lowers_what_can_be_kept(partners: np.ndarray, alignment: float, p: Coordination):
    steered = groups_kept(partners, np.ones(5), alignment, USUAL, p)
    alone = groups_kept(partners, np.zeros(5), alignment, USUAL, p)
    assert (steered >= alone).all()
    assert within(steered, 0, MOST_GROUPS)
    assert (groups_kept(partners, np.ones(5), 1.0, USUAL, p) >= steered).all()


@given(blocks(Coordination))
def test_more_partners_never_means_more_groups(p: Coordination):
    kept = groups_kept(np.arange(2.0, 40.0), np.zeros(38), 0.0, USUAL, p)
    assert rising(-kept)


def test_groups_free_by_hand():
    # of 4 groups 1.5 run: 3 are free (a half counts as free); of 1 group 2 run: none
    assert groups_free(np.array([4.0, 4.0, 1.0]), np.array([1.5, 1.6, 2.0])).tolist() == [3.0, 2.0, 0.0]


@given(arrays(st.floats(2.0, 60.0)), arrays(st.floats(0.0, 1.0)), blocks(Coordination))
def test_attention_and_trust_never_lower_what_can_be_kept(partners: np.ndarray, attention: np.ndarray, p: Coordination):
    kept = groups_kept(partners, np.sort(attention), 0.5, USUAL, p)
    assert (groups_kept(partners, np.ones(5), 0.5, USUAL, p) >= kept).all()
    assert (groups_kept(partners, np.sort(attention), 0.5, 1.5 * USUAL, p) >= kept).all()
