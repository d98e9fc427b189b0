"""How is a programme born, how does it learn, and what is left when it ends?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.life import (
    Life,
    birth_chance,
    evaporated,
    experience,
    learnt,
    preparation_months,
    smoothness,
    stumble_chance,
    succeeding,
)
from tests.rules.ranges import arrays, blocks, rising, share, within

NOTHING = np.zeros(1)


def test_birth_by_hand():
    p = Life(birth=0.01, known=0.5)
    # neutral council, vacancies of 2019, half know: the base chance; full will and triple vacancies: 2 * 1.5 times it
    np.testing.assert_allclose(birth_chance(np.array([0.5, 1.0]), np.array([1.0, 3.0]), p), [0.01, 0.03])


def test_preparation_by_hand():
    # 10 months from nothing; full know-how takes away 70%; 0.5 takes away 35%, 6.5 rounds to the even 6
    assert preparation_months(np.array([0.0, 1.0, 0.5]), NOTHING, Life(preparation=10)).tolist() == [10, 3, 6]
    # short lines that save 30% leave 7 of 10 months
    assert preparation_months(np.zeros(1), np.array([0.3]), Life(preparation=10)).tolist() == [7]


def test_experience_by_hand():
    # four cohorts a year teach no more than two: three in a year and a half, each adding half of what is missing
    assert experience(1.5, 4.0, Life(learning=0.5, lessons_a_year=2.0)) == pytest.approx(1.0 - 0.5**3)
    assert experience(0.0, 4.0, Life()) == 0.0


def test_learning_and_forgetting_by_hand():
    p = Life(learning=0.3, evaporation=0.1, kept=0.2)
    np.testing.assert_allclose(learnt(np.array([0.0, 0.5, 1.0]), p), [0.3, 0.65, 1.0])
    np.testing.assert_allclose(evaporated(np.array([0.5]), NOTHING, p), [0.5 * (1.0 - 0.1 * 0.8)])
    np.testing.assert_allclose(evaporated(np.array([0.5]), np.array([0.5]), p), [0.5 * (1.0 - 0.1 * 0.8 * 0.5)])


def test_succeeding_by_hand():
    # half of 0.8 is more than 0.1, half of 0.2 is less than 0.3, and half of nothing leaves what there was
    begun = succeeding(np.array([0.1, 0.3, 0.2]), np.array([0.8, 0.2, 0.0]), Life(inherited=0.5))
    np.testing.assert_allclose(begun, [0.4, 0.3, 0.2])


def test_smoothness_by_hand():
    np.testing.assert_allclose(smoothness(np.array([0.0, 0.5, 1.0]), Life(know_how_effect=0.4)), [0.6, 0.8, 1.0])


@pytest.mark.mechanism("L1")
def test_kept_know_how_does_not_evaporate():
    left = [evaporated(np.array([0.8]), NOTHING, Life(kept=k))[0] for k in (0.0, 0.5, 1.0)]
    assert left[0] < left[1] < left[2] == 0.8


@pytest.mark.mechanism("C8")
def test_an_established_approach_runs_more_smoothly_than_a_new_one():
    new, old = np.zeros(1), np.zeros(1)
    for _ in range(4):
        old = learnt(old, Life())
    assert smoothness(old, Life())[0] > smoothness(new, Life())[0]


@given(arrays(share), arrays(share), arrays(st.floats(0.0, 10.0)), blocks(Life))
def test_outputs_stay_in_range(know_how: np.ndarray, attitude: np.ndarray, shortage: np.ndarray, p: Life):
    know_how = np.sort(know_how)
    assert within(birth_chance(attitude, shortage, p), 0.0, 1.0)
    assert within(preparation_months(know_how, NOTHING, p), 0, p.preparation)
    assert rising(-preparation_months(know_how, NOTHING, p))
    assert within(learnt(know_how, p) - know_how, 0.0, 1.0)
    assert within(learnt(know_how, p), 0.0, 1.0)
    assert within(evaporated(know_how, NOTHING, p), 0.0, 1.0)
    assert (evaporated(know_how, NOTHING, p) <= know_how + 1e-12).all()
    assert within(smoothness(know_how, p), 0.0, 1.0)
    assert rising(smoothness(know_how, p))


@pytest.mark.mechanism("L1")
@given(blocks(Life))
def test_will_and_shortage_never_keep_a_programme_from_being_founded(p: Life):
    by_will = birth_chance(np.linspace(0.0, 1.0, 5), np.ones(5), p)
    by_shortage = birth_chance(np.full(5, 0.5), np.linspace(0.0, 4.0, 5), p)
    assert rising(by_will)
    assert rising(by_shortage)
    assert by_will[0] == by_shortage[0] == 0.0


def test_stumbling_by_hand():
    p = Life(know_how_effect=0.4, stumbles=0.5)
    # half of the 0.4, 0.2 and 0 that are missing in smoothness
    np.testing.assert_allclose(stumble_chance(np.array([0.0, 0.5, 1.0]), p), [0.2, 0.1, 0.0])


@pytest.mark.mechanism("C8")
@given(arrays(share), blocks(Life))
def test_the_more_know_how_the_fewer_stumbles_and_none_where_know_how_does_not_matter(know_how: np.ndarray, p: Life):
    chance = stumble_chance(np.sort(know_how), p)
    assert within(chance, 0.0, 1.0)
    assert rising(-chance)
    assert not stumble_chance(know_how, p.model_copy(update={"know_how_effect": 0.0})).any()
