"""How many learners can schools take, on which conditions, and how much of the lessons lands?"""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.declare import declarations
from sim.processes import policy
from sim.rules.schooling import (
    Schooling,
    asked,
    in_modules,
    landing,
    learn_months,
    relative_landing,
    smallest_group,
    staffed_seats,
)
from sim.world import World
from tests.rules.ranges import arrays, blocks, share, within

YES, NO = np.array([True]), np.array([False])


def test_as_is_lies_between_absent_and_ideal():
    for each in declarations(Schooling):
        if each.ideal is not None:
            assert min(each.absent, each.ideal) <= each.default <= max(each.absent, each.ideal)


def test_staffed_seats_by_hand():
    # as many as usual are all staffed; of twice as many a quarter is lost: 50 * 1.5 / (1 + 0.5 * 2) = 37.5
    usual = Schooling(seats_per_100k=25.0, usual_seats=25.0, teacher_shortage=0.5)
    assert staffed_seats(usual) == 25.0
    assert staffed_seats(usual.model_copy(update={"seats_per_100k": 50.0})) == 37.5


def test_in_modules_by_hand():
    assert in_modules(np.array([0.2, 0.25, 0.9]), Schooling(modular=0.25)).tolist() == [True, False, False]


def test_smallest_group_by_hand():
    p = Schooling(rigidity=0.5, minimum_group=11)
    # 7 is half way raised to 11; 12 is enough; in modules 7 will do
    assert smallest_group(np.array([7, 12]), NO, p).tolist() == [9, 12]
    assert smallest_group(np.array([7]), YES, p).tolist() == [7]


def test_asked_by_hand():
    assert asked(Schooling(rigidity=0.5, contribution=80.0)) == 40.0


def test_learn_months_by_hand():
    p = Schooling(modules_save=0.25)
    modular, trade = np.array([True, True, False]), np.array([True, False, True])
    assert learn_months(np.full(3, 12), modular, trade, p).tolist() == [9, 12, 12]
    assert learn_months(np.array([1]), YES, YES, p.model_copy(update={"modules_save": 0.8})).tolist() == [1]


@pytest.mark.mechanism("L9")
@given(blocks(Schooling))
def test_more_seats_are_never_fewer(p: Schooling):
    more = p.model_copy(update={"seats_per_100k": p.seats_per_100k + 10.0})
    assert staffed_seats(more) > staffed_seats(p) >= 0.0
    plenty = p.model_copy(update={"teacher_shortage": 0.0})
    assert staffed_seats(plenty) == p.seats_per_100k


@given(arrays(st.integers(2, 30)), arrays(share), blocks(Schooling))
def test_schools_never_ask_for_fewer_than_the_programme(own: np.ndarray, luck: np.ndarray, p: Schooling):
    modular = in_modules(luck, p)
    asked_for = smallest_group(own, modular, p)
    assert (asked_for >= own).all()
    assert (asked_for <= np.maximum(own, p.minimum_group)).all()
    assert (smallest_group(own, modular, p.model_copy(update={"rigidity": 0.0})) == own).all()


def test_landing_by_hand():
    p = Schooling(alignment=1.0, alignment_effect=0.6, usual_alignment=0.5)
    # half aligned: 1 - 0.6 * 0.5; fully aligned lessons land, 1 / 0.7 of what is usual
    assert landing(0.5, p) == pytest.approx(0.7)
    assert relative_landing(p) == pytest.approx(1.0 / 0.7)


@pytest.mark.mechanism("C10")
@given(share, blocks(Schooling))
def test_lessons_that_fit_the_work_never_land_less(alignment: float, p: Schooling):
    assert within(landing(alignment, p), 0.0, 1.0)
    assert landing(min(alignment + 0.1, 1.0), p) >= landing(alignment, p)
    assert landing(alignment, p.model_copy(update={"alignment_effect": 0.0})) == 1.0


@pytest.mark.mechanism("L9")
def test_seats_follow_inhabitants_and_the_lever(fresh: Callable[..., World]):
    few, many = (fresh({"schooling.seats_per_100k": s, "schooling.teacher_shortage": 0.0}) for s in (10.0, 40.0))
    for world in (few, many):
        policy.take_effect(world)
    regional = np.bincount(few.municipalities.region, few.municipalities.inhabitants)
    # two providers a region share 10 seats for 100,000 inhabitants, each rounded down
    seats = np.bincount(few.providers.region, few.providers.seats)
    np.testing.assert_allclose(seats, regional / 100_000 * 10.0, atol=2.0)
    assert (many.providers.seats > few.providers.seats).all()
