"""How many groups can the people behind a programme keep together?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.coordination import MOST_GROUPS, Coordination, groups_kept, parties, ties
from tests.rules.ranges import arrays, blocks, rising, within

BOTH = np.array([True, False])


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
    assert groups_kept(np.array([4.0, 4.0]), BOTH, 0.0, p).tolist() == [4.0, 1.0]
    # a full table halves steered ties: (4 + 2 * (g - 1)) / 2 = g + 1, which is 10 at 9 groups; the other gains nothing
    assert groups_kept(np.array([4.0, 4.0]), BOTH, 1.0, p).tolist() == [9.0, 1.0]


@pytest.mark.mechanism("L3")
def test_without_a_steersman_load_grows_faster_than_the_parties():
    count = np.arange(2.0, 20.0)
    alone = ties(count, np.zeros(18, bool), Coordination())
    assert (np.diff(alone, 2) > 0).all()
    assert np.allclose(np.diff(ties(count, np.ones(18, bool), Coordination())), 1.0)


@pytest.mark.mechanism("L4")
@given(arrays(st.floats(2.0, 60.0)), st.floats(0.0, 1.0), blocks(Coordination))
def test_a_steersman_never_lowers_what_can_be_kept(partners: np.ndarray, alignment: float, p: Coordination):
    steered = groups_kept(partners, np.ones(5, bool), alignment, p)
    alone = groups_kept(partners, np.zeros(5, bool), alignment, p)
    assert (steered >= alone).all()
    assert within(steered, 0, MOST_GROUPS)
    assert (groups_kept(partners, np.ones(5, bool), 1.0, p) >= steered).all()


@given(blocks(Coordination))
def test_more_partners_never_means_more_groups(p: Coordination):
    kept = groups_kept(np.arange(2.0, 40.0), np.zeros(38, bool), 0.0, p)
    assert rising(-kept)
