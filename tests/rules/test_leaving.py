"""Who leaves the target group by another way than work?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.leaving import Leaving, education_chance
from tests.rules.ranges import arrays, blocks, within

YES, NO = True, False


def test_by_hand():
    p = Leaving(education=0.006, education_older=0.25, route_factor=3.0)
    chance = education_chance(np.array([YES, YES, NO, NO]), np.array([NO, YES, NO, YES]), p)
    np.testing.assert_allclose(chance, [0.006, 0.018, 0.0015, 0.0045])


@pytest.mark.mechanism("P8")
def test_education_draws_the_young_more():
    young, old = (education_chance(np.array([y]), np.array([NO]), Leaving())[0] for y in (YES, NO))
    assert young > old


@given(arrays(st.booleans()), arrays(st.booleans()), blocks(Leaving))
def test_chance_is_a_chance(young: np.ndarray, route: np.ndarray, p: Leaving):
    assert within(education_chance(young, route, p), 0.0, 1.0)
