"""How many learners can an employer take at once?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.absorption import Absorption, carried, mentors, places_wanted
from tests.rules.ranges import arrays, blocks, rising, within

sizes = arrays(st.integers(2, 5_000))


def test_mentors_by_hand():
    p = Absorption(mentor_share=0.02)
    # 60 * 0.02 = 1.2: one mentor, and a second for the luckiest fifth; 10 * 0.02 = 0.2: none, or one above 0.8
    assert mentors(np.array([60, 60, 10, 10]), np.array([0.79, 0.81, 0.79, 0.81]), p).tolist() == [1, 2, 0, 1]


def test_mentors_are_their_share_of_staff_on_average():
    luck = (np.arange(1_000) + 0.5) / 1_000
    assert mentors(np.full(1_000, 37), luck, Absorption(mentor_share=0.05)).mean() == pytest.approx(37 * 0.05, abs=1e-3)


def test_places_by_hand():
    p = Absorption(place_share=0.04, most_places=20)
    # 2 -> 0.08 -> at least 1; 30 -> 1.2 -> 2; 100 -> 4; 1000 -> 40 -> at most 20
    assert places_wanted(np.array([2, 30, 100, 1_000]), p).tolist() == [1, 2, 4, 20]


@pytest.mark.mechanism("E6")
def test_what_mentors_carry_by_hand():
    places, staff = np.array([4, 4, 4], np.int16), np.array([0, 1, 9])
    # a fifth of a mentor each: one mentor carries five; four fifths: one carries one, nine carry eleven
    assert carried(places, staff, Absorption(mentor_load=0.2)).tolist() == [0, 4, 4]
    assert carried(places, staff, Absorption(mentor_load=0.8)).tolist() == [0, 1, 4]
    assert carried(places, staff, Absorption(mentor_load=0.0)).tolist() == [4, 4, 4]


@given(arrays(st.integers(0, 200)), arrays(st.integers(0, 50)), blocks(Absorption))
def test_places_within_the_ceiling(places: np.ndarray, staff: np.ndarray, p: Absorption):
    found = carried(places, staff, p)
    assert within(found, 0, 200)
    assert (found <= places).all()
    assert (found * p.mentor_load <= staff + 1e-6).all()
    assert (carried(places, staff + 1, p) >= found).all()


@pytest.mark.mechanism("E6")
def test_more_staff_for_mentoring_never_means_fewer_mentors():
    shares = np.linspace(0.0, 0.2, 21)
    found = [mentors(np.array([80]), np.array([0.5]), Absorption(mentor_share=s))[0] for s in shares]
    assert rising(np.array(found))
    assert found[0] == 0 < found[-1]


@given(sizes, arrays(st.floats(0.0, 1.0, exclude_max=True)), blocks(Absorption))
def test_mentors_are_staff(size: np.ndarray, luck: np.ndarray, p: Absorption):
    assert within(mentors(size, luck, p) - size * p.mentor_share, -1.0, 1.0)
    assert (mentors(size, luck, p) >= 0).all()


@given(sizes, blocks(Absorption))
def test_at_least_one_place_and_at_most_the_cap(size: np.ndarray, p: Absorption):
    assert within(places_wanted(size, p), 1, p.most_places)
    assert rising(places_wanted(np.sort(size), p))
