"""After how many months has an employer earned back the investment in a learner?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.payback import HORIZON, Payback, knows_rules, margin_needed, margins, payback_months, pays, support
from tests.rules.ranges import arrays, blocks, rising, share, within

STEADY = Payback(margin=0.2, shortage_margin=0.0, turnover=0.0, set_up=0.0)


def _months(
    start: float = 0.4, months: float = 6.0, mentor: float = 400.0, subsidy: float = 0.5, rate: float = 30.0,
    unpaid: float = 0.0, p: Payback = STEADY, outlay: float = 0.0,
) -> float:  # fmt: skip
    one, pace, cost, vacancies, free = (np.array([value]) for value in (start, months, mentor, rate, unpaid))
    needed = margin_needed(one, pace, free, 2_000.0, cost, subsidy, p, outlay)
    return float(payback_months(margins(vacancies, vacancies, p), np.array([0]), needed)[0])


def test_a_full_worker_pays_back_at_once_and_one_without_margin_never():
    assert _months(start=1.0) == 1.0
    assert _months(p=Payback(margin=0.0, shortage_margin=0.0), subsidy=0.0) == HORIZON + 1


def test_a_place_made_ready_is_earned_back_by_hand():
    # a full worker earns 0.2 * 2000 = 400 a month: 4000 is more than earned back after 11 months
    assert _months(start=1.0, p=STEADY.model_copy(update={"set_up": 4_000.0})) == 11.0


def test_months_on_benefit_by_hand():
    # a full worker beside the regular work brings 0.25 * 1.2 * 2000 = 600 for no wage, so 2000 in four months
    idle = STEADY.model_copy(update={"set_up": 2_000.0, "extra_hand": 0.25})
    assert _months(start=1.0, unpaid=6.0, p=idle) == 4.0
    # after two months 800 are left, which take more than two months with a wage
    assert _months(start=1.0, unpaid=2.0, p=idle) == 5.0


def test_margins_by_hand():
    own, sector = np.array([50.0]), np.array([30.0])
    of = [float(margins(own, sector, Payback(margin=0.1, own_shortage=share))[0]) for share in (0.0, 0.5, 1.0)]
    assert of == pytest.approx([0.13, 0.14, 0.15])


def test_by_hand():
    # no subsidy, no mentor: month t earns 2000 * (1.2 * (1 - 0.5 * q^t) - 1) = 400 - 1200 * q^t with q = exp(-1/6);
    # in n months 400 * n - 1200 * 5.514 * (1 - q^n): 6000 - 6073 after 15 months, 6400 - 6157 after 16
    assert _months(start=0.5, mentor=0.0, subsidy=0.0) == 16.0


@pytest.mark.mechanism("E5")
@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"start": 0.6}, {"start": 0.3}), ({"months": 5.0}, {"months": 12.0}), ({"mentor": 100.0}, {"mentor": 900.0}),
        ({"subsidy": 0.8}, {"subsidy": 0.2}), ({"p": Payback(margin=0.3)}, {"p": Payback(margin=0.1)}),
        ({"rate": 80.0, "p": Payback()}, {"rate": 10.0, "p": Payback()}), ({"outlay": 0.0}, {"outlay": 2_000.0}),
        ({"p": Payback(turnover=0.0)}, {"p": Payback(turnover=0.05)}),
        ({"outlay": 0.0}, {"outlay": 2_000.0}), ({"p": Payback(set_up=0.0)}, {"p": Payback(set_up=3_000.0)}),
        ({"unpaid": 9.0}, {"unpaid": 0.0}),
    ],
)  # fmt: skip
def test_what_shortens_and_what_lengthens_payback(better: dict, worse: dict):
    assert _months(**better) < _months(**worse)


def test_pays_by_hand():
    p = Payback(horizon=30.0, small_factor=0.5)
    # at the horizon a half; half of it: 30^3 / (30^3 + 15^3) = 8 / 9; a small firm has a horizon of 15
    # whose gap is closed for half has 22.5, and 22.5^3 / (22.5^3 + 15^3) = 27 / 35; who is worse off than usual has 7.5
    firms, closes = (
        np.array([True, True, False, False, False]),
        np.array([0.5, 0.0, 0.0, 0.5, -0.5]),
    )
    found = pays(np.array([30.0, 15.0, 15.0, 15.0, 15.0]), firms, closes, p)
    np.testing.assert_allclose(found, [0.5, 8 / 9, 0.5, 27 / 35, 1 / 9])


@pytest.mark.mechanism("E5")
def test_small_firms_balk():
    months = np.full(2, 20.0)
    large, small = pays(months, np.array([True, False]), np.zeros(2), Payback())
    assert large > small


amounts = arrays(st.floats(0.0, 2_000.0))


@given(
    arrays(st.floats(0.0, 1.0)), arrays(st.floats(1.0, 72.0)), arrays(st.floats(0.0, 36.0)), amounts,
    arrays(st.floats(0.0, 300.0)), blocks(Payback),
)  # fmt: skip
def test_months_and_fit_stay_in_range(start, months, unpaid, mentor, rate, p: Payback):
    needed = margin_needed(start, months, unpaid, 2_300.0, mentor, 0.5, p)
    assert rising(-needed.T)
    found = payback_months(margins(rate, np.full(5, 40.0), p), np.arange(5), needed)
    assert within(found, 1, HORIZON + 1)
    sums = [int((margins(rate, np.full(5, 40.0), p)[i] <= needed[:, i]).sum()) for i in range(5)]
    assert found.tolist() == [months + 1 for months in sums]
    large, closes = np.array([True, False, True, False, True]), np.array([0.0, 0.5, 0.5, -0.5, -0.5])
    fits = pays(found, large, closes, p)
    assert within(fits, 0.0, 1.0)
    assert (pays(found + 1.0, large, closes, p) <= fits).all()


def test_support_by_hand():
    p = Payback(support_missed=0.4, usual_known=0.5, rules_known=0.3)
    # of a half, who knows counts on 0.5 * 1.2, who does not on 0.5 * 0.8; nobody on more than all
    np.testing.assert_allclose(support(np.array([1.0, 0.0, 0.5]), 0.5, p), [0.6, 0.4, 0.5])
    assert support(np.ones(1), 1.0, p).tolist() == [1.0]
    assert knows_rules(np.array([0.1, 0.3, 0.8]), p).tolist() == [True, False, False]


@pytest.mark.mechanism("E5")
@given(arrays(share), share, blocks(Payback))
def test_who_knows_the_rules_counts_on_more_support(knows: np.ndarray, subsidy: float, p: Payback):
    counted = support(np.sort(knows), subsidy, p)
    assert rising(counted)
    assert within(counted, 0.0, 1.0)
    assert (support(knows, subsidy, p.model_copy(update={"support_missed": 0.0})) == subsidy).all()
