"""How does someone become worth a full wage?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.skill import Skill, growth, time_constant, usual_months
from sim.vocabulary import Level
from tests.rules.ranges import arrays, blocks, share, within


def test_time_constant_by_hand():
    p = Skill(months_low=6.0, months_high=16.0)
    assert time_constant(np.array(list(Level)), p).tolist() == [6.0, 6.0, 16.0, 16.0, 16.0]


def test_usual_months_by_hand():
    p = Skill(months_low=6.0, months_high=16.0, easy_language=1.0, hard_language=3.0)
    # up to A1 as at mbo 1-2, from B1 as at mbo 3, halfway in between at A2
    np.testing.assert_allclose(usual_months(np.array([0.0, 1.0, 2.0, 3.0, 5.0]), p), [6.0, 6.0, 11.0, 16.0, 16.0])


def test_growth_by_hand():
    p = Skill(synergy=0.5, guidance_pace=0.2)
    # 0.6 to gain, 0.8 of the week, 1 + 0.5 * 0.2 by lessons, 1 + 0.2 * 0.5 by guidance, over 8 months
    found = growth(np.array([0.4]), 0.8, 0.2, np.array([0.5]), np.array([8.0]), p)
    assert found[0] == pytest.approx(0.6 * 0.8 * 1.1 * 1.1 / 8.0)


def test_about_ninety_percent_after_a_year_at_low_levels():
    p = Skill()
    value = np.array([p.start])
    for _ in range(12):
        value = value + growth(value, 0.8, 0.2, np.array([0.5]), np.array([p.months_low]), p)
    assert 0.85 <= value[0] <= 0.97


@pytest.mark.mechanism("P4")
def test_practice_and_lessons_strengthen_each_other():
    def gained(practice: float, lessons: float) -> float:
        return float(growth(np.array([0.4]), practice, lessons, np.zeros(1), np.array([12.0]), Skill())[0])

    assert gained(0.0, 1.0) == 0.0
    assert gained(0.8, 0.2) > gained(0.8, 0.0) > gained(0.4, 0.0)
    assert gained(0.8, 0.4) - gained(0.8, 0.0) > gained(0.4, 0.4) - gained(0.4, 0.0)


@pytest.mark.mechanism("P4")
def test_a_slower_pace_with_guidance_still_reaches_mbo_3():
    p = Skill()
    months = time_constant(np.array([Level.MBO3]), p)
    value = np.array([p.start])
    for _ in range(36):
        value = value + growth(value, 0.6, 0.2, np.ones(1), months, p)
    assert value[0] > 0.85


@given(arrays(share), share, share, arrays(share), arrays(st.floats(1.0, 72.0)), blocks(Skill))
def test_wage_value_never_falls_nor_passes_full(value, practice: float, lessons: float, guided, months, p: Skill):
    gain = growth(value, practice, lessons, guided, months, p)
    assert within(gain, 0.0, 1.0)
    assert within(value + gain, 0.0, 1.0)
    assert (growth(value, practice, lessons, np.ones(5), months, p) >= gain - 1e-12).all()


@given(arrays(st.floats(0.0, 6.0)), blocks(Skill))
def test_usual_months_lie_between_the_two_ends(needed: np.ndarray, p: Skill):
    ends = sorted((p.months_low, p.months_high))
    assert within(usual_months(needed, p), *ends)
