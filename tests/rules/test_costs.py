"""What does each part of a programme cost, and who pays it?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.costs import Costs, cohort_cost, fund_means, monthly_need, own_share, selection_cost
from tests.rules.ranges import arrays, blocks, within

P = Costs(
    selection=1_000.0, pre_programme=1_200.0, lessons=300.0, coach_hour=85.0, weeks=4.0, overhead=2_000.0,
    municipal_share=0.3, counted_on=0.5,
)  # fmt: skip


def test_cohort_by_hand():
    # one person: 1000 + 3 * 1200 + 12 * 300 + (3 + 12 + 6) months * 2 hours * 4 weeks * 85 = 8200 + 14280
    assert cohort_cost(1.0, 3.0, 12.0, 6.0, 2.0, P) == pytest.approx(22_480.0)
    # lessons and pre-programme at half the price, and 500 euro more of screening
    assert cohort_cost(1.0, 3.0, 12.0, 6.0, 2.0, P, 0.5, 500.0) == pytest.approx(22_480.0 - 3_600.0 + 500.0)
    assert cohort_cost(12.0, 3.0, 12.0, 6.0, 2.0, P) == pytest.approx(12 * 22_480.0)


def test_selection_never_costs_less_than_nothing():
    assert [selection_cost(extra, P) for extra in (-2_000.0, -400.0, 500.0)] == [0.0, 600.0, 1_500.0]


def test_own_share_and_need_by_hand():
    assert own_share(P) == pytest.approx(0.85)
    assert monthly_need(120_000.0, 6.0, 2_000.0, P) == pytest.approx(20_000.0 * 0.85 + 2_000.0)


def test_fund_means_by_hand():
    p = Costs(least_means=0.5, most_means=1.5)
    # 1, 2 and 30 for each job: half of the middle one, the middle one, and cut off
    means = fund_means(np.array([10.0, 40.0, 300.0]), np.array([10.0, 20.0, 10.0]), p)
    np.testing.assert_allclose(means, [0.5, 1.0, 1.5])


@given(st.integers(1, 60), arrays(st.floats(0.0, 36.0)), blocks(Costs))
def test_more_people_or_months_never_cost_less(people: int, after: np.ndarray, p: Costs):
    assert cohort_cost(people + 1.0, 3.0, 9.0, 6.0, 2.0, p) >= cohort_cost(float(people), 3.0, 9.0, 6.0, 2.0, p) >= 0.0
    assert (cohort_cost(1.0, 3.0, 9.0, after + 1.0, 2.0, p) >= cohort_cost(1.0, 3.0, 9.0, after, 2.0, p)).all()
    assert within(own_share(p), 0.0, 1.0)


@pytest.mark.mechanism("F6")
def test_a_municipality_that_pays_more_leaves_less_to_the_funder():
    needs = [monthly_need(50_000.0, 6.0, 2_000.0, Costs(municipal_share=s)) for s in (0.0, 0.3, 1.0)]
    assert needs[0] > needs[1] > needs[2]
