"""What does the law on civic integration make municipalities do?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.law import Law, drive, first_month, target, targets, who_bring_money
from tests.rules.ranges import blocks


def test_first_month_by_hand():
    assert first_month(2021, 1, Law()) == 12
    assert first_month(2021, 7, Law(takes_effect=2022.5)) == 12
    assert first_month(2024, 1, Law()) == -24


def test_drive_by_hand():
    p = Law(lead=0.4, burden=0.5, support=0.2, lag=10.0, usual=0.75, practice=1.0)
    assert drive(-1, p) == pytest.approx(1.0 - 0.4 * 0.75)
    # in the first month nothing of the way is found: 1 - 0.3 - 0.5 * 0.8
    assert drive(0, p) == pytest.approx(0.3)
    # long after, all of it: 1 + 0.4 * 0.25
    assert drive(1_000, p) == pytest.approx(1.1)


@pytest.mark.mechanism("G6")
def test_the_baseline_is_about_neutral():
    assert np.mean([drive(month - 12, Law()) for month in range(120)]) == pytest.approx(1.0, abs=0.06)


@pytest.mark.mechanism("G6")
@given(st.integers(-120, 240), blocks(Law))
def test_support_lightens_and_without_practice_nothing_changes(months: int, p: Law):
    assert drive(months, p.model_copy(update={"support": 1.0})) >= drive(months, p) >= 0.0
    off = p.model_copy(update={"practice": 0.0})
    assert drive(months, off) == 1.0
    assert target(2.0, off) == 2.0
    assert targets(2.0, off).tolist() == [2.0, 2.0, 2.0]
    assert who_bring_money(np.array([7.0]), np.array([3.0]), off).tolist() == [7.0]


@pytest.mark.mechanism("G6")
@given(st.floats(0.0, 6.0), blocks(Law))
def test_without_difference_the_course_ends_at_the_same_level_on_every_route(before: float, p: Law):
    alike = p.model_copy(update={"routes": 0.0})
    assert targets(before, alike).tolist() == [target(before, p)] * 3
    assert targets(before, p)[0] == target(before, p)


def test_target_and_money_by_hand():
    assert target(2.0, Law(practice=1.0)) == 3.0
    # B1, B2, and what 800 lesson hours bring; with half of the difference, and half of that in practice
    p = Law(course_target=3.0, education_target=4.0, self_reliance_target=1.4)
    np.testing.assert_allclose(targets(2.0, p), [3.0, 4.0, 1.4])
    half = p.model_copy(update={"routes": 0.5, "practice": 0.5})
    np.testing.assert_allclose(targets(2.0, half), [2.5, 2.75, 2.1])
    assert who_bring_money(np.array([10.0, 4.0]), np.array([4.0, 4.0]), Law(practice=0.5)).tolist() == [7.0, 4.0]
