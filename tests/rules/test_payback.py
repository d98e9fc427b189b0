"""After how many months has an employer earned back the investment in a learner?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.payback import HORIZON, Payback, payback_months, pays
from tests.rules.ranges import arrays, blocks, within

STEADY = Payback(margin=0.2, shortage_margin=0.0, turnover=0.0)


def _months(
    start: float = 0.4, months: float = 6.0, mentor: float = 400.0, subsidy: float = 0.5, rate: float = 30.0,
    p: Payback = STEADY, outlay: float = 0.0,
) -> float:  # fmt: skip
    one, pace, cost, vacancies = (np.array([value]) for value in (start, months, mentor, rate))
    return float(payback_months(one, pace, 2_000.0, cost, subsidy, vacancies, p, outlay)[0])


def test_a_full_worker_pays_back_at_once_and_one_without_margin_never():
    assert _months(start=1.0) == 1.0
    assert _months(p=Payback(margin=0.0, shortage_margin=0.0), subsidy=0.0) == HORIZON + 1


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
        ({"rate": 80.0, "p": Payback()}, {"rate": 10.0, "p": Payback()}),
        ({"outlay": 0.0}, {"outlay": 2_000.0}),
        ({"p": Payback(turnover=0.0)}, {"p": Payback(turnover=0.05)}),
    ],
)  # fmt: skip
def test_what_shortens_and_what_lengthens_payback(better: dict, worse: dict):
    assert _months(**better) < _months(**worse)


def test_pays_by_hand():
    p = Payback(horizon=30.0, small_factor=0.5)
    # at the horizon a half; half of it: 30^3 / (30^3 + 15^3) = 8 / 9; a small firm has a horizon of 15
    found = pays(np.array([30.0, 15.0, 15.0]), np.array([True, True, False]), p)
    np.testing.assert_allclose(found, [0.5, 8 / 9, 0.5])


@pytest.mark.mechanism("E5")
def test_small_firms_balk():
    months = np.full(2, 20.0)
    large, small = pays(months, np.array([True, False]), Payback())
    assert large > small


amounts = arrays(st.floats(0.0, 2_000.0))


@given(
    arrays(st.floats(0.0, 1.0)), arrays(st.floats(1.0, 72.0)), amounts, arrays(st.floats(0.0, 300.0)), blocks(Payback)
)
def test_months_and_fit_stay_in_range(start, months, mentor, rate, p: Payback):
    found = payback_months(start, months, 2_300.0, mentor, 0.5, rate, p)
    assert within(found, 1, HORIZON + 1)
    fits = pays(found, np.array([True, False, True, False, True]), p)
    assert within(fits, 0.0, 1.0)
    assert (pays(found + 1.0, np.array([True, False, True, False, True]), p) <= fits).all()
