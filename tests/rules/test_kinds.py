"""What sets the three kinds of programme apart?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.kinds import Kinds, cost, joins_late, lessons, practice
from sim.vocabulary import Category
from tests.rules.ranges import arrays, blocks, share, within


def test_by_hand():
    p = Kinds(difference=0.5, parallel_cost=0.6, integrated_cost=1.2, bridging_cost=1.0)
    # halfway between alike and as different as can be
    np.testing.assert_allclose(cost(p), [1.0, 0.8, 1.1, 1.0])
    assert joins_late(np.array([0.4, 0.6]), p).tolist() == [False, True]


@pytest.mark.mechanism("C11")
def test_where_they_differ_work_begins_and_teaches_most_in_an_integrated_one():
    p = Kinds()
    assert practice(p).argmax() == lessons(p).argmax() == Category.INTEGRATED
    assert cost(p).argmin() == Category.PARALLEL


@pytest.mark.mechanism("C11")
@given(arrays(share), blocks(Kinds))
def test_without_difference_all_are_alike(luck: np.ndarray, p: Kinds):
    alike = p.model_copy(update={"difference": 0.0})
    for rule in (practice, lessons, cost):
        assert rule(alike).tolist() == [1.0] * 4
        assert within(rule(p), 0.0, 5.0)
    assert joins_late(luck, alike).all()
