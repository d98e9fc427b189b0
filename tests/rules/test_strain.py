"""When does strain weigh on a participant?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.strain import Strain, excess, extra_hours, foreseen, keeps, lived_through, struck
from tests.rules.ranges import arrays, blocks, share, within

P = Strain(
    weight=1.0, anticipation=0.3, averted=0.5, hidden=0.4, surge=0.8, onset=6, lasts=12, events=0.02, event_weight=0.5,
    fading=0.2, job_loss=1.5,
)  # fmt: skip
MONTHS = np.array([0, 5, 6, 17, 18])


def _excess(usual=0.5, burden=0.05, seen=False, p: Strain = P) -> np.ndarray:
    size = MONTHS.size
    return excess(np.full(size, usual), MONTHS, np.full(size, seen), np.full(size, burden), p)


def test_hours_by_hand():
    # half as many again are prepared, at 2 hours a week each; fewer than usual save nothing
    p = Strain(hours=2.0, anticipation=0.7, usual_anticipation=0.2)
    assert extra_hours(p) == pytest.approx(1.0)
    assert extra_hours(p.model_copy(update={"anticipation": 0.1})) == extra_hours(Strain()) == 0.0
    assert extra_hours(p.model_copy(update={"weight": 0.0})) == 0.0


def test_excess_by_hand():
    # expected 0.02 * 0.5 / 0.2 = 0.05; before onset 0.5 * -0.4, during 0.5 * 0.8, halved where it was foreseen
    np.testing.assert_allclose(_excess(), [-0.2, -0.2, 0.4, 0.4, 0.0], atol=1e-12)
    np.testing.assert_allclose(_excess(seen=True), [-0.2, -0.2, 0.2, 0.2, 0.0], atol=1e-12)
    np.testing.assert_allclose(_excess(burden=0.25), [0.0, 0.0, 0.5, 0.5, 0.2], atol=1e-12)


def test_life_events_by_hand():
    assert struck(np.array([0.2, 0.8]), P).tolist() == [0.7, 1.0]
    assert lived_through(np.array([0.5]), P)[0] == pytest.approx(0.4)
    assert foreseen(np.array([0.29, 0.30]), P).tolist() == [True, False]
    np.testing.assert_allclose(keeps(np.array([-1.0, -0.2, 0.0, 0.4]), P), [0.0, 0.7, 1.0, 1.6])


@pytest.mark.mechanism("P6")
def test_life_events_leave_strain_on_average_as_it_is():
    burden, seen = np.zeros(20_000), []
    for month in range(100):
        burden = lived_through(burden, P)
        hit = (np.arange(burden.size) + 197 * month) % 50 == 0  # one in fifty, as `events` says, and never the same
        burden[hit] = struck(burden[hit], P)
        seen.append(burden.mean())
    assert np.mean(seen[50:]) == pytest.approx(P.events * P.event_weight / P.fading, rel=0.05)


@pytest.mark.mechanism("P6")
def test_switched_off_strain_is_what_it_usually_is():
    assert not _excess(burden=0.7, p=P.model_copy(update={"weight": 0.0})).any()


@given(arrays(share), arrays(st.integers(-40_000, 200)), arrays(st.booleans()), arrays(share), blocks(Strain))
def test_strain_stays_between_0_and_1(usual, months, seen, burden, p: Strain):
    more = excess(usual, months, seen, burden, p)
    assert within(usual + more, 0.0, 1.0)
    assert within(keeps(more, p), 0.0, 3.0)
    assert within(struck(burden, p), 0.0, 1.0)
    assert within(lived_through(burden, p), 0.0, 1.0)
