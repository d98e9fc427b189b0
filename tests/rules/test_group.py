"""How many people does it take to start a group?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.group import Group, pools, smallest
from tests.rules.ranges import blocks


@pytest.mark.parametrize(
    ("full", "share", "least"), [(12, 0.6, 7), (12, 1.0, 12), (12, 0.0, 2), (2, 0.6, 2), (25, 0.5, 12)]
)
def test_smallest_by_hand(full: int, share: float, least: int):
    assert smallest(full, Group(minimum_share=share)) == least


def test_pools_by_hand():
    assert pools(np.array([0.1, 0.39, 0.4, 0.9]), Group(pooling=0.4)).tolist() == [True, True, False, False]


@pytest.mark.mechanism("G4")
def test_a_larger_share_adds_regions_and_removes_none():
    luck = np.linspace(0.0, 0.99, 50)
    few, many = pools(luck, Group(pooling=0.3)), pools(luck, Group(pooling=0.7))
    assert (many >= few).all()
    assert pools(luck, Group(pooling=1.0)).all()
    assert not pools(luck, Group(pooling=0.0)).any()


@given(st.integers(2, 60), blocks(Group))
def test_a_group_is_at_least_two_and_never_more_than_full(full: int, p: Group):
    assert 2 <= smallest(full, p) <= full
