"""Who sees to family, debts, housing and paperwork, so that they do not stop a participant?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.domains import Domains, extra_hours, hazards, in_trouble, solve_chance
from tests.rules.ranges import arrays, blocks, share, within

P = Domains(
    onset=0.1, solved_alone=0.1, solved_by_fixer=0.4, weight=0.5, usual_fixer=0.5, fixer=1.0, hours=3.0,
)  # fmt: skip


def test_in_trouble_by_hand():
    # alone it begins as often as it ends: half; with help 0.1 / 0.5
    assert in_trouble(0.0, P) == pytest.approx(0.5)
    assert in_trouble(1.0, P) == pytest.approx(0.2)
    assert in_trouble(0.5, P) == pytest.approx(0.35)


def test_hazards_by_hand():
    # half of 0.004 stays private; the other half falls on the 35% in trouble
    left, at_home = hazards(np.full(2, 0.004), np.array([True, False]), P)
    np.testing.assert_allclose(left, [0.002, 0.002])
    np.testing.assert_allclose(at_home, [0.002 / 0.35, 0.0])


def test_hours_by_hand():
    # for half of 100 participants beyond the usual half
    assert extra_hours(100.0, P) == pytest.approx(150.0)


@pytest.mark.mechanism("C12")
@given(arrays(share), share, blocks(Domains))
def test_together_the_hazards_are_those_of_private_events(private: np.ndarray, fixer: float, p: Domains):
    usual = in_trouble(p.usual_fixer, p)
    left, at_home = hazards(private, np.ones(5, bool), p)
    np.testing.assert_allclose(left + usual * at_home, private, atol=1e-12)
    assert in_trouble(min(fixer + 0.1, 1.0), p) <= in_trouble(fixer, p) + 1e-12 or p.solved_by_fixer < p.solved_alone
    assert within(solve_chance(np.array([True, False]), p), 0.0, 1.0)
    assert extra_hours(10.0, p) >= 0.0


@pytest.mark.mechanism("C12")
def test_without_weight_private_events_stay_what_they_are():
    left, at_home = hazards(np.full(2, 0.004), np.array([True, False]), P.model_copy(update={"weight": 0.0}))
    assert left.tolist() == [0.004, 0.004]
    assert at_home.tolist() == [0.0, 0.0]
