"""Who works in the field of earlier work?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.recognition import Recognition, own_field
from tests.rules.ranges import arrays, blocks, share, within

P = Recognition(recognised=0.3, match=0.5, young=25.0, fades=0.02)


def test_by_hand():
    age, luck = np.array([20.0, 25.0, 45.0, 90.0, 25.0]), np.array([0.0, 0.29, 0.1, 0.1, 0.3])
    # 0.5 * (1 - 0.02 * 20) at 45; nothing is left at 90; the last is not recognised
    np.testing.assert_allclose(own_field(age, luck, P), [0.5, 0.5, 0.3, 0.0, 0.0])


@pytest.mark.mechanism("P12")
def test_less_with_age_and_more_when_more_are_recognised():
    ages = np.arange(25.0, 65.0)
    assert (np.diff(own_field(ages, np.zeros(40), P)) < 0).all()
    luck = (np.arange(100) + 0.5) / 100
    means = [own_field(np.full(100, 30.0), luck, Recognition(recognised=r)).mean() for r in (0.0, 0.4, 1.0)]
    assert means[0] == 0.0 < means[1] < means[2]


@given(arrays(st.floats(18.0, 67.0)), arrays(share), blocks(Recognition))
def test_chance_is_a_chance(age: np.ndarray, luck: np.ndarray, p: Recognition):
    assert within(own_field(age, luck, p), 0.0, 1.0)
