"""What does the pre-programme do: who goes on, and how well prepared?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.pre_programme import PreProgramme, equipped, floor, go_chance, prepared, worn
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_go_by_hand():
    p = PreProgramme(threshold=0.4, sharpness=0.1, language_slack=1.0)
    # fit on the line and Dutch far enough: a half; a tenth above it: 1 / (1 + 1/e); both on the line: a quarter
    found = go_chance(np.array([0.4, 0.5, 0.4]), np.array([-9.0, -9.0, 1.0]), p)
    np.testing.assert_allclose(found, [0.5, 1.0 / (1.0 + np.exp(-1.0)), 0.25])


def test_equipped_by_hand():
    p = PreProgramme(equips=0.03, most=0.2)
    # 4 months: 0.12; 10 months would be 0.3, at most 0.2; nobody fits better than 1
    np.testing.assert_allclose(equipped(np.array([0.5, 0.5, 0.95]), np.array([4.0, 10.0, 4.0]), p), [0.62, 0.7, 1.0])


def test_prepared_by_hand():
    p = PreProgramme(floor_months=4.0, floor_wear=0.1, force=1.0, equips_floor=0.5, usual_prepared=0.4)
    # four months leave 1 / e of what was missing; a tenth wears off in a month
    np.testing.assert_allclose(prepared(np.array([0.0, 0.5]), np.array([4.0, 4.0]), p), 1 - np.array([1, 0.5]) / np.e)
    np.testing.assert_allclose(worn(np.array([0.5]), p), [0.45])
    # 0.2 more preparedness than usual makes up for a tenth of the half that is missing; less than usual takes away
    np.testing.assert_allclose(floor(np.array([0.5, 0.5]), np.array([0.6, 0.0]), p), [0.55, 0.4])


@pytest.mark.mechanism("C2")
def test_one_in_name_only_does_nothing():
    nothing = PreProgramme(force=0.0)
    fit = np.array([0.1, 0.6])
    assert go_chance(fit, np.array([2.0, 0.0]), nothing).tolist() == [1.0, 1.0]
    assert equipped(fit, np.array([6.0, 6.0]), nothing).tolist() == fit.tolist()
    assert floor(fit, np.array([1.0, 0.0]), nothing).tolist() == fit.tolist()


@given(arrays(share), arrays(share), arrays(st.floats(0.0, 12.0)), blocks(PreProgramme))
def test_floors_stay_floors(inclusion: np.ndarray, before: np.ndarray, months: np.ndarray, p: PreProgramme):
    after = prepared(before, months, p)
    assert within(after, 0.0, 1.0)
    assert (after >= before - 1e-12).all()
    assert (worn(after, p) <= after).all()
    assert within(floor(inclusion, after, p), 0.0, 1.0)
    assert (floor(inclusion, after, p) >= floor(inclusion, before, p) - 1e-12).all()


@pytest.mark.mechanism("C2")
def test_it_sorts_out_misfits_and_equips_the_rest():
    misfit, good = go_chance(np.array([0.2, 0.8]), np.zeros(2), PreProgramme())
    assert misfit < 0.1 < 0.9 < good
    assert equipped(np.array([0.6]), np.array([3.0]), PreProgramme())[0] > 0.6


@given(arrays(share), arrays(st.floats(0.0, 6.0)), blocks(PreProgramme))
def test_chances_are_chances_and_fit_and_dutch_help(fit: np.ndarray, gap: np.ndarray, p: PreProgramme):
    assert within(go_chance(fit, gap, p), 0.0, 1.0)
    assert rising(go_chance(np.sort(fit), np.ones(5), p))
    assert rising(-go_chance(np.full(5, 0.6), np.sort(gap), p))
    assert within(equipped(fit, gap, p), fit.min(), 1.0)
    assert (equipped(fit, gap, p) >= fit).all()
