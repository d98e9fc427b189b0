"""How well is a participant guided, and what does that take?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.guidance import Guidance, cared_for, casework, extra_caseworkers, hours_given, quality
from tests.rules.ranges import arrays, blocks, within

hours = arrays(st.floats(0.0, 16.0))


def test_quality_by_hand():
    p = Guidance(hours_half=3.0, caseload_half=100.0, caseworker_weight=0.3)
    # 1 + 2 = 3 hours: half; 100 clients: half; 0.7 * 0.5 + 0.3 * 0.5
    assert quality(np.array([1.0]), np.array([2.0]), np.array([100.0]), p)[0] == pytest.approx(0.5)
    # no hours, 300 clients: 0.3 * 100 / 400
    assert quality(np.array([0.0]), np.array([0.0]), np.array([300.0]), p)[0] == pytest.approx(0.075)


def test_what_tells_by_hand():
    p = Guidance(weight=0.5, usual=0.4, usual_aftercare=0.2)
    # halfway between full guidance and the usual, between aftercare or none and the usual, and the root of the factor
    assert quality(np.array([1e12]), np.array([0.0]), np.array([1e-9]), p)[0] == pytest.approx(0.7)
    np.testing.assert_allclose(cared_for(np.array([True, False]), p), [0.6, 0.1])
    assert casework(np.array([4.0]), p)[0] == pytest.approx(2.0)


@pytest.mark.mechanism("C3")
@given(hours, hours, arrays(st.floats(20.0, 400.0)), blocks(Guidance))
def test_switched_off_everyone_is_guided_as_usual(coach, mentor, caseload, p: Guidance):
    off = p.model_copy(update={"weight": 0.0})
    assert (quality(coach, mentor, caseload, off) == p.usual).all()
    assert (cared_for(np.array([True, False]), off) == p.usual_aftercare).all()
    assert (casework(caseload, off) == 1.0).all()


def test_hours_by_hand():
    p = Guidance(coach_hours=2.0)
    # 1 coach has 28 hours: 10 people get the 2 that are asked, 28 get one each, nobody asks is as one who asks
    np.testing.assert_allclose(hours_given(np.array([10, 28, 0]), np.array([1.0, 1.0, 1.0]), p), [2.0, 1.0, 2.0])


def test_no_coach_no_hours():
    assert hours_given(np.array([5]), np.array([0.0]), Guidance()).tolist() == [0.0]


def test_extra_caseworkers_by_hand():
    p = Guidance(caseload=50.0, usual_caseload=150.0)
    # 3000 clients take 60 caseworkers instead of 20; a higher caseload than usual takes none that are extra
    assert extra_caseworkers(3_000.0, p) == pytest.approx(40.0)
    assert extra_caseworkers(3_000.0, p.model_copy(update={"caseload": 250.0})) == 0.0


@pytest.mark.mechanism("C3")
@given(hours, hours, arrays(st.floats(20.0, 400.0)), blocks(Guidance))
def test_more_hours_and_a_lower_caseload_never_guide_worse(coach, mentor, caseload, p: Guidance):
    felt = quality(coach, mentor, caseload, p)
    assert within(felt, 0.0, 1.0)
    assert (quality(coach + 1.0, mentor, caseload, p) >= felt).all()
    assert (quality(coach, mentor + 1.0, caseload, p) >= felt).all()
    assert (quality(coach, mentor, caseload / 2.0, p) >= felt).all()


@given(arrays(st.integers(0, 10_000)), arrays(st.floats(0.0, 500.0)), blocks(Guidance))
def test_coaches_never_give_more_than_they_have_nor_than_is_asked(asked: np.ndarray, coaches: np.ndarray, p: Guidance):
    given_hours = hours_given(asked, coaches, p)
    assert within(given_hours, 0.0, p.coach_hours)
    assert (given_hours * asked <= p.contact_hours * coaches + 1e-9).all()
