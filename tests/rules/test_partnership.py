"""How well do the parties behind a programme know and trust each other?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.partnership import Partnership, concord, grown, lightness, meetings
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_meetings_by_hand():
    p = Partnership(meeting=0.4)
    # on their own; under full attention with a table every other month and every month
    np.testing.assert_allclose(meetings(np.array([0.0, 1.0]), 0.5, p), [0.4, 0.7])
    np.testing.assert_allclose(meetings(np.array([1.0]), 1.0, p), [1.0])


def test_grown_by_hand():
    p = Partnership(growth=0.1, wear=0.05)
    # strangers who meet; friends who do not; in between both at once: 0.5 + 0.1 * 0.5 - 0.05 * 0.5
    np.testing.assert_allclose(grown(np.array([0.0, 1.0, 0.5]), np.array([1.0, 0.0, 1.0]), p), [0.1, 0.95, 0.525])


def test_lightness_by_hand():
    p = Partnership(ease=0.4, usual=0.5)
    np.testing.assert_allclose(lightness(np.array([0.0, 0.5, 1.0]), p), [0.8, 1.0, 1.2])


def test_concord_by_hand():
    p = Partnership(ease=0.5, felt=0.4, usual=0.5)
    np.testing.assert_allclose(concord(np.array([0.0, 0.5, 1.0]), p), [0.9, 1.0, 1.1])


@pytest.mark.mechanism("L8")
def test_trust_takes_time_and_wears_off():
    p, trust, course = Partnership(), np.zeros(1), []
    for month in range(48):
        trust = grown(trust, np.full(1, float(month < 36)), p)
        course.append(trust[0])
    assert rising(np.array(course[:36]))
    assert course[11] < 0.8 * course[35]
    assert rising(-np.array(course[35:]))


@given(arrays(share), arrays(share), share, blocks(Partnership))
def test_outputs_stay_in_range(trust: np.ndarray, attention: np.ndarray, table: float, p: Partnership):
    assert within(meetings(attention, table, p), 0.0, 1.0)
    assert within(grown(trust, attention, p), 0.0, 1.0)
    assert (lightness(trust, p) >= 0.0).all()
    assert rising(lightness(np.sort(trust), p))
    assert rising(concord(np.sort(trust), p))
    for effect in (lightness, concord):
        assert (effect(trust, p) >= 0.0).all()
        assert (effect(trust, p.model_copy(update={"ease": 0.0})) == 1.0).all()
