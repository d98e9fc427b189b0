"""Does a caseworker point a candidate to a programme?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.referral import Referral, hears, referred
from tests.rules.ranges import blocks, share, within

BOTH = np.array([True, False])


def test_by_hand():
    p = Referral(routine=0.2, caseworkers=0.5, alone=0.1, follow_up=0.5, search=0.25)
    # use: 0.1 + 0.9 * 0.5 = 0.55; 0.2 + 0.8 * 0.5 * 0.55 = 0.42, and a quarter of it
    np.testing.assert_allclose(referred(BOTH, p), [0.42, 0.105])
    p = Referral(strength=0.5, usual=0.1)
    np.testing.assert_allclose(hears(0.4, np.array([0.1, 0.2, 0.0, 0.9]), p), [0.4, 0.6, 0.2, 1.0])


@pytest.mark.mechanism("G8")
def test_knowing_alone_hardly_changes_behaviour():
    usual, knows, uses = (
        referred(BOTH, Referral(**levers))[0]
        for levers in ({}, {"caseworkers": 1.0}, {"caseworkers": 1.0, "follow_up": 1.0})
    )
    assert 0.0 < knows - usual < 0.15 * (uses - usual)


@given(share, blocks(Referral))
def test_a_chance_and_nothing_when_off(known: float, p: Referral):
    seen = referred(BOTH, p)
    assert within(seen, 0.0, 1.0)
    assert seen[0] >= seen[1]
    assert within(hears(known, seen, p), 0.0, 1.0)
    assert hears(known, seen, p.model_copy(update={"strength": 0.0})).tolist() == [known, known]
