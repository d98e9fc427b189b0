"""Does an employer that takes part go on?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.staying import Staying, heard, stops
from tests.rules.ranges import arrays, blocks, share, within


def test_by_hand():
    # heard: 0.02 / (1 + 0.5 * 0.6); not heard: 0.02 / (1 - 0.5 * 0.4)
    p = Staying(usual=0.4, unheard=0.5)
    np.testing.assert_allclose(stops(np.full(2, 0.02), np.array([True, False]), p), [0.02 / 1.3, 0.025])


def test_more_contact_adds_employers_and_drops_none():
    luck = np.linspace(0.0, 0.99, 100)
    some, more = (heard(luck, Staying(contact=share)) for share in (0.2, 0.6))
    assert some.sum() == 20
    assert (more | ~some).all()


def test_at_the_usual_share_employers_go_on_as_long_as_before():
    p = Staying(usual=0.3, unheard=0.8)
    months = 1.0 / stops(np.full(10, 0.02), np.arange(10) < 3, p)
    assert months.mean() == pytest.approx(50.0)


@pytest.mark.mechanism("E7")
@given(arrays(share), arrays(st.booleans()), blocks(Staying))
def test_chances_are_chances_and_the_unheard_stop_sooner(chance, heard_of, p: Staying):
    assert within(stops(chance, heard_of, p), 0.0, 1.0)
    assert (stops(chance, np.zeros(5, bool), p) >= stops(chance, np.ones(5, bool), p)).all()
