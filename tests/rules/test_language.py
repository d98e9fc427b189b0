"""How does Dutch grow, and when does it fall back?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.language import (
    Language,
    after_course,
    after_test,
    at_work,
    decay,
    faded_at_work,
    growth,
    hours_per_level,
    in_course,
    vocabulary_gain,
)
from tests.rules.ranges import arrays, blocks, rising, share, within

levels = arrays(st.floats(0.0, 6.0))


def test_hours_per_level_by_hand():
    # 800 to 100 in three equal factors of 1/2
    np.testing.assert_allclose(hours_per_level(Language(hours_primary=800.0, hours_higher=100.0)), [800, 400, 200, 100])


def test_growth_by_hand():
    p = Language(practice_boost=0.8, practice_hours=12.0)
    # 10 lesson hours boosted by 0.8 * 0.5, and 12 * 0.5 hours of practice: 14 + 6 = 20 of 200 hours for a level
    assert growth(10.0, 0.5, np.array([200.0]), p)[0] == pytest.approx(0.1)


def test_decay_by_hand():
    p = Language(half_life=12.0, floor=1.5)
    left = 3.5
    for _ in range(12):
        left -= decay(np.array([left]), p)[0]
    # two levels above the floor are one after a half-life of 12 months
    assert left == pytest.approx(2.5)
    assert decay(np.array([1.5, 0.4]), p).tolist() == [0.0, 0.0]


def test_vocabulary_by_hand():
    p = Language(vocabulary_months=10.0)
    # half the words are missing; practice 0.8 with lessons of which three quarters land: 0.5 * 0.8 * 0.75 / 10
    assert vocabulary_gain(np.array([0.5]), 0.8, 0.75, p)[0] == pytest.approx(0.03)


def test_vocabulary_is_worth_levels():
    assert at_work(np.array([2.0]), np.array([0.5]), Language(vocabulary_worth=0.6))[0] == pytest.approx(2.3)


def test_after_course_by_hand():
    p = Language(course_hours=40.0, course_share=0.5, course_months=36)
    months, per_level = np.array([0, 10, 10, 500]), np.array([200.0, 200.0, 100.0, 100.0])
    target = np.array([2.0, 2.0, 2.0, 3.0])
    # 20 hours a month: none; 200 / 200; 200 / 100; and after 36 months 7.2 levels, but the course ends at 3
    np.testing.assert_allclose(after_course(months, per_level, target, np.full(4, 0.5), p), [0.0, 1.0, 2.0, 3.0])
    assert after_course(months[:1], per_level[:1], target[:1], np.array([0.0]), p)[0] == 0.0


def test_after_test_by_hand():
    p = Language(studied_on=0.2, test_levels=1.0)
    could, luck = np.array([True, True, True, False]), np.array([0.0, 0.1, 0.2, 0.1])
    # the first just passed, the second half a level better; the third did not go on, the fourth could not
    np.testing.assert_allclose(after_test(np.full(4, 1.8), could, luck, p), [3.0, 3.5, 1.8, 1.8])
    assert (after_test(np.full(4, 1.8), could, luck, Language(studied_on=0.0)) == 1.8).all()


@pytest.mark.mechanism("P3")
def test_dual_beats_course_only_within_three_months():
    p, per_level = Language(), hours_per_level(Language())
    course = growth(p.course_hours * p.course_share, 0.0, per_level, p)
    dual = growth(p.course_hours * (1.0 - p.practice_learning), p.practice_learning, per_level, p)
    whole = growth(p.course_hours, p.practice_learning, per_level, p)
    assert (whole > course).all(), "the same lessons with practice are worth more"
    vocabulary = np.zeros(4)
    for _ in range(3):
        vocabulary = vocabulary + vocabulary_gain(vocabulary, p.practice_learning, 1.0, p)
    on_the_job = at_work(3 * dual, vocabulary, p)
    assert (on_the_job[:2] > 3 * course[:2]).all(), "on the floor of the sector, for those with little schooling"


@pytest.mark.mechanism("P3")
def test_dutch_falls_back_after_the_end():
    assert decay(np.array([3.0]), Language())[0] > 0.0


@given(st.floats(0.0, 120.0), share, blocks(Language))
def test_lessons_practice_and_schooling_all_help(lessons: float, practice: float, p: Language):
    per_level = np.sort(hours_per_level(p))[::-1]
    gained = growth(lessons, practice, per_level, p)
    assert within(gained, 0.0, np.inf)
    assert rising(gained)
    assert (growth(lessons + 1.0, practice, per_level, p) >= gained).all()
    assert (growth(lessons, min(practice + 0.1, 1.0), per_level, p) >= gained - 1e-12).all()


@given(levels, arrays(share), share, share, blocks(Language))
def test_outputs_stay_in_range(level: np.ndarray, known: np.ndarray, practice: float, landing: float, p: Language):
    lost = decay(level, p)
    assert within(level - lost, 0.0, 6.0)
    assert (level - lost >= np.minimum(level, p.floor) - 1e-12).all()
    assert within(known + vocabulary_gain(known, practice, landing, p), 0.0, 1.0)
    assert within(at_work(level, known, p) - level, 0.0, 2.0)
    assert within(
        after_course(np.array([0, 5, 40, 90, 400]), np.full(5, 300.0), np.full(5, p.course_target), known, p), 0.0, 6.0
    )


@pytest.mark.mechanism("C10")
def test_lessons_that_land_teach_the_words_sooner():
    gains = [vocabulary_gain(np.array([0.2]), 0.8, a, Language())[0] for a in (0.0, 0.5, 1.0)]
    assert gains[0] < gains[1] < gains[2]


@pytest.mark.mechanism("P3")
def test_who_is_in_the_course_by_hand():
    # too long ago, in their term below the target, and at it
    found = in_course(np.array([1.0, 1.0, 3.0]), np.array([-36, -35, 0]), -36, np.array([3.0, 3.0, 3.0]))
    assert found.tolist() == [False, True, False]


@pytest.mark.mechanism("P3")
def test_in_a_job_without_lessons_dutch_falls_back_less_with_a_buddy():
    p, level = Language(half_life=12.0, floor=1.0, fades_at_work=0.5), np.array([0.5, 1.0, 3.0])
    # of two levels above the floor a twelfth of an octave is lost in a month, at work half of that
    lost = 2.0 * (1.0 - 2.0 ** (-1.0 / 12.0)) * 0.5
    np.testing.assert_allclose(faded_at_work(level, 1.0, p), [0.0, 0.0, lost])
    np.testing.assert_allclose(faded_at_work(level, 0.6, p), [0.0, 0.0, lost * 0.6])
    assert not faded_at_work(level, 1.0, p.model_copy(update={"fades_at_work": 0.0})).any()
