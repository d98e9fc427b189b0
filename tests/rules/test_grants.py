"""When does a grant come, how long does it last, and is it renewed?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.grants import Grants, backed, ceiling, expected_horizon, renewal_chance
from tests.rules.ranges import arrays, blocks, rising, share, within

BUSY = np.zeros(1, int)
"""Months since the last group of a programme that is at work."""


def test_renewal_by_hand():
    p = Grants(renewal_odds=0.6, performance_weight=0.5)
    # completion 1: 0.6; 0.5: 0.6 * 0.75; 0: 0.6 * 0.5
    np.testing.assert_allclose(renewal_chance(np.array([1.0, 0.5, 0.0]), BUSY, p), [0.6, 0.45, 0.3])


@pytest.mark.mechanism("F1")
def test_a_programme_that_was_idle_for_too_long_is_not_renewed():
    p = Grants(renewal_odds=1.0, idle_months=18)
    assert renewal_chance(np.ones(3), np.array([0, 17, 18]), p).tolist() == [1.0, 1.0, 0.0]


@pytest.mark.mechanism("F1")
def test_grants_that_do_not_end_go_on_by_themselves():
    done, idle = np.array([0.5, 0.5]), np.array([0, 99])
    half = renewal_chance(done, idle, Grants(renewal_odds=0.6, performance_weight=0.0, ends=0.5))
    np.testing.assert_allclose(half, [0.8, 0.5])
    assert renewal_chance(done, idle, Grants(ends=0.0)).tolist() == [1.0, 1.0]


def test_backed_by_hand():
    assert backed(100.0, 60.0, Grants(accounting=1.0)) == 60.0
    assert backed(100.0, 60.0, Grants(accounting=0.5)) == 80.0
    assert backed(100.0, 150.0, Grants(accounting=1.0)) == backed(100.0, 60.0, Grants(accounting=0.0)) == 100.0


def test_ceiling_by_hand():
    p = Grants(level=2.0, stop_go=0.3)
    np.testing.assert_allclose(ceiling(np.full(3, 100.0), np.array([0.0, 0.5, 1.0]), p), [140.0, 200.0, 260.0])


def test_horizon_by_hand():
    p = Grants(length=24, renewal_odds=0.5, performance_weight=0.0)
    # 6 months are certain; 0.5 * 24 / (2 - 0.5) = 8 are hoped for
    assert expected_horizon(np.array([6.0]), np.array([0.7]), p)[0] == pytest.approx(14.0)


@pytest.mark.mechanism("F1")
def test_sure_renewal_of_one_that_does_well_and_none_at_odds_zero():
    done = np.array([1.0])
    assert renewal_chance(done, BUSY, Grants(renewal_odds=1.0))[0] == 1.0
    assert renewal_chance(done, BUSY, Grants(renewal_odds=0.0))[0] == 0.0
    assert expected_horizon(np.array([5.0]), done, Grants(renewal_odds=0.0))[0] == 5.0


@pytest.mark.mechanism("F4")
def test_the_horizon_grows_with_each_kind_of_certainty():
    done, left = np.array([0.8]), np.array([10.0])
    by_odds = [expected_horizon(left, done, Grants(renewal_odds=o))[0] for o in np.linspace(0.0, 1.0, 6)]
    by_length = [expected_horizon(left, done, Grants(length=m))[0] for m in (6, 12, 24, 48)]
    assert rising(np.array(by_odds))
    assert rising(np.array(by_length))
    assert by_odds[0] < by_odds[-1]


@given(arrays(share), arrays(st.floats(0.0, 120.0)), arrays(st.floats(0.0, 1e8)), blocks(Grants))
def test_outputs_stay_in_range(done: np.ndarray, left: np.ndarray, usual: np.ndarray, p: Grants):
    assert within(renewal_chance(done, BUSY, p), 0.0, 1.0)
    assert within(expected_horizon(left, done, p) - left, 0.0, p.length)
    assert within(ceiling(usual, done, p), 0.0, 1e8 * 10.0 * 2.0)
    assert rising(renewal_chance(np.sort(done), BUSY, p))
