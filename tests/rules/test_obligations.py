"""Does a programme know what it still owes?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.costs import Costs, cohort_cost
from sim.rules.obligations import Terms, after, inside
from sim.vocabulary import NEVER, Stage

PREPARING, LEARNING = int(Stage.PRE_PROGRAMME), int(Stage.LEARN_WORK)
P = Costs(selection=1_000.0, pre_programme=1_200.0, lessons=300.0, coach_hour=85.0, weeks=4.0)
ROWS = np.array([0, 1])


def terms(learn=(12.0, 12.0), months_after=(6.0, 0.0), teaching=(1.0, 0.5)):
    """Two programmes in month 10, with an hour of a coach a week: 340 euro a month."""
    arrays = (np.array(values, float) for values in (learn, months_after, teaching))
    return Terms(10, LEARNING, *arrays, P.pre_programme, P.lessons, 340.0)


def owed(stage, until, programme, t):
    """For two people of one stage."""
    columns = np.full(2, stage, np.int8), np.array(until, np.int16), np.array(programme, np.int16)
    return inside(ROWS, *columns, t).tolist()


def test_in_learn_work_by_hand():
    # 2 months of lessons and of coaching, and 6 of coaching after it: 600 + 8 * 340; at half the price 300 + 2 * 340
    assert owed(LEARNING, [12, 12], [0, 1], terms()) == [3_320.0, 980.0]
    assert owed(LEARNING, [12, 12], [0, 0], terms()) == [6_640.0, 0.0]


def test_before_learn_work_by_hand():
    # a month of pre-programme, 12 of learn-work: 1200 + 3600 + 19 * 340; half of it + 13 * 340
    assert owed(PREPARING, [11, 11], [0, 1], terms()) == [11_260.0, 6_820.0]


def test_who_has_no_end_or_is_past_it_only_has_the_rest_to_come():
    assert owed(LEARNING, [NEVER, 3], [0, 1], terms()) == [6 * 340.0, 0.0]


def test_learn_work_that_others_pay_costs_nothing():
    assert owed(LEARNING, [12, 12], [0, 1], terms(learn=(0.0, 0.0))) == [6 * 340.0, 0.0]


def test_coaching_after_it_by_hand():
    # 6 months of coaching, of which 1 is over; none, which is not less than nothing
    since, programme = np.array([9, 9], np.int16), np.array([0, 1], np.int16)
    assert after(ROWS, since, programme, terms()).tolist() == [5 * 340.0, 0.0]


def test_selection_is_what_a_new_cohort_costs_beyond_what_is_owed():
    whole = owed(PREPARING, [13, 13], [0, 0], terms())[0] / 2 + P.selection
    assert cohort_cost(1.0, 3.0, 12.0, 6.0, 1.0, P) == pytest.approx(whole)


@given(st.sampled_from([PREPARING, LEARNING]), st.integers(0, 60), st.floats(0.0, 36.0))
def test_more_months_never_cost_less(stage: int, until: int, months: float):
    less = owed(stage, [until, until], [0, 1], terms(months_after=(months, months)))
    more = owed(stage, [until + 1, until + 1], [0, 1], terms(months_after=(months + 1.0, months + 1.0)))
    assert 0.0 <= less[0] <= more[0]
