"""Does what is offered follow what people want and can?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.wishes import Wishes, asked, followed
from tests.rules.ranges import arrays, blocks, rising, share


def test_by_hand():
    people, p = np.array([[1, 3], [1, 3], [0, 0]]), Wishes(follow=2.0)
    # half and one and a half times the mean weigh a quarter and two and a quarter, where people are asked
    found = followed(people, np.array([True, False, True]), p)
    np.testing.assert_allclose(found, [[0.25, 2.25], [1.0, 1.0], [1.0, 1.0]])
    assert asked(np.array([0.1, 0.3, 0.8]), Wishes(asked=0.3)).tolist() == [True, False, False]


@pytest.mark.mechanism("C1")
@given(st.lists(st.integers(0, 500), min_size=4, max_size=4), blocks(Wishes))
def test_the_more_people_the_more_weight_and_none_without_strength(people: list[int], p: Wishes):
    counted, here = np.sort(np.array([people]), axis=1), np.array([True])
    assert rising(followed(counted, here, p)[0])
    assert (followed(counted, here, p.model_copy(update={"follow": 0.0})) == 1.0).all()
    assert (followed(counted, ~here, p) == 1.0).all()


@given(arrays(share), blocks(Wishes))
def test_asking_more_adds_regions(luck: np.ndarray, p: Wishes):
    more = p.model_copy(update={"asked": min(1.0, p.asked + 0.2)})
    assert (asked(luck, more) >= asked(luck, p)).all()
