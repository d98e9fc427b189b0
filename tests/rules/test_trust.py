"""Does a participant trust the one who guides?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.trust import Trust, broken, chance_sent_on, extra_hours, grown, unheeded
from tests.rules.ranges import arrays, blocks, share, within

P = Trust(one_contact=0.4, effect=0.5, usual=0.6, builds=0.2, sent_on=0.3, destroyed=0.5)


def test_by_hand():
    assert grown(np.array([0.5]), P)[0] == pytest.approx(0.6)
    assert broken(np.array([0.5]), P)[0] == pytest.approx(0.25)
    assert chance_sent_on(np.array([0.39, 0.40]), P).tolist() == [0.0, 0.3]
    # nobody trusted: 1 + 0.5 * 0.6; full trust: 1 - 0.5 * 0.4
    np.testing.assert_allclose(unheeded(np.array([0.0, 0.6, 1.0]), P), [1.3, 1.0, 0.8])


def test_hours_by_hand():
    # half as many again have one contact, at 2 hours a week each; fewer than usual save nothing
    p = Trust(hours=2.0, one_contact=0.8, usual_contact=0.3)
    assert extra_hours(p) == pytest.approx(1.0)
    assert extra_hours(p.model_copy(update={"one_contact": 0.1})) == extra_hours(Trust()) == 0.0
    assert extra_hours(p.model_copy(update={"effect": 0.0})) == 0.0


@pytest.mark.mechanism("P5")
def test_trust_takes_months_and_is_lost_at_once():
    trust = np.array([0.5])
    for _ in range(3):
        trust = grown(trust, Trust())
    assert broken(trust, Trust())[0] < 0.5 < trust[0]


@given(arrays(share), blocks(Trust))
def test_trust_stays_within_bounds_and_more_of_it_never_harms(trust: np.ndarray, p: Trust):
    assert within(grown(trust, p), 0.0, 1.0)
    assert within(broken(trust, p), 0.0, 1.0)
    factor = unheeded(np.sort(trust), p)
    assert within(factor, 0.0, 2.0)
    assert (np.diff(factor) <= 1e-12).all()
