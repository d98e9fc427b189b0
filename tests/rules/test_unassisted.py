"""How do people find and lose work without a programme?"""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.unassisted import (
    Unassisted,
    chances,
    curve,
    ease,
    loss,
    market,
    sector_shares,
    service,
    small_jobs,
)
from tests.rules.ranges import arrays, blocks, rising, share, within

YES, NO = True, False


def test_curve_by_hand():
    p = Unassisted(peak=0.02, midpoint=2.0, spread=0.5)
    # at the midpoint a half of the peak; a year on 1 / (1 + exp(-2)) of it
    np.testing.assert_allclose(curve(np.array([24, 36]), p), [0.01, 0.02 / (1.0 + np.exp(-2.0))])


def test_ease_by_hand():
    p = Unassisted(motivation_effect=1.0, schooling_effect=0.2, woman_factor=0.5, care_factor=0.4)
    woman, cares = np.array([NO, YES, YES, NO]), np.array([NO, NO, YES, YES])
    found = ease(np.array([0.5, 0.5, 0.5, 1.0]), np.array([1, 1, 1, 3]), woman, cares, np.ones(4), p)
    # the average man, a woman, a mother, and a very motivated father with higher schooling: exp(0.5 + 0.4)
    np.testing.assert_allclose(found, [1.0, 0.5, 0.2, np.exp(0.9)])


def test_market_and_service_by_hand():
    assert market(np.array([1.44]), Unassisted(tightness_elasticity=0.5))[0] == pytest.approx(1.2)
    # a fifth of the caseload, elasticity 0.5: the root of five
    assert service(np.array([50.0]), Unassisted(caseload_elasticity=0.5))[0] == pytest.approx(5**0.5)
    assert service(np.array([250.0]), Unassisted())[0] == 1.0


def test_loss_by_hand():
    p = Unassisted(loss_first_year=0.06, loss_later=0.01)
    assert loss(np.array([0, 11, 12, 90]), p).tolist() == [0.06, 0.06, 0.01, 0.01]


def test_sector_shares_by_hand():
    p, early, late = Unassisted(late_years=8.0), np.array([0.8, 0.2]), np.array([0.4, 0.6])
    # after 4 of 8 years halfway: 0.6 and 0.4; vacancies tripled in the second: 0.6 against 1.2
    np.testing.assert_allclose(sector_shares(4.0, early, late, np.ones(2), p), [0.6, 0.4])
    np.testing.assert_allclose(sector_shares(4.0, early, late, np.array([1.0, 3.0]), p), [1 / 3, 2 / 3])
    np.testing.assert_allclose(sector_shares(20.0, early, late, np.ones(2), p), late)


@pytest.mark.mechanism("P2")
def test_the_chance_is_s_shaped_in_years():
    steps = np.diff(curve(np.arange(0, 121), Unassisted()))
    steepest = int(steps.argmax())
    assert (steps > 0).all()
    assert 12 < steepest < 60


@pytest.mark.mechanism("P2")
def test_a_tighter_market_is_faster():
    assert rising(market(np.linspace(0.2, 3.0, 9), Unassisted()))
    assert market(np.ones(1), Unassisted())[0] == 1.0


@pytest.mark.mechanism("C3")
def test_a_fifth_of_the_caseload_finds_work_for_22_to_35_percent_more_within_two_years():
    p = Unassisted()
    # the share that leaves in two years at 250 clients was 22%: 1 - (1 - m)^24 = 0.22
    monthly = 1.0 - (1.0 - 0.22) ** (1.0 / 24.0)
    at_50 = monthly * service(np.array([50.0]), p)[0]
    assert 1.0 - (1.0 - at_50) ** 24 == pytest.approx(0.35, abs=0.03)


@given(arrays(st.integers(0, 600)), arrays(st.floats(0.01, 5.0)), arrays(st.floats(20.0, 400.0)), blocks(Unassisted))
def test_outputs_stay_in_range(months: np.ndarray, tight: np.ndarray, caseload: np.ndarray, p: Unassisted):
    assert within(curve(months, p), 0.0, p.peak)
    assert rising(curve(np.sort(months), p))
    assert within(market(tight, p), 0.0, 25.0)
    assert rising(-service(np.sort(caseload), p))
    assert within(loss(months, p), 0.0, 0.3)
    shares = sector_shares(float(months[0]) / 12.0, np.full(5, 0.2), tight / tight.sum(), tight, p)
    assert within(shares, 0.0, 1.0)
    assert shares.sum() == pytest.approx(1.0)


@given(arrays(share), arrays(st.integers(0, 3)), arrays(st.booleans()), arrays(st.booleans()), blocks(Unassisted))
def test_ease_is_positive_and_motivation_helps(motivation, schooling, woman, cares, p: Unassisted):
    found = ease(motivation, schooling, woman, cares, np.ones(5), p)
    assert (found > 0.0).all()
    assert np.isfinite(found).all()
    assert (ease(motivation + 0.1, schooling, woman, cares, np.ones(5), p) >= found).all()


def test_nobody_leaves_the_pool_more_likely_than_the_most_likely():
    ease, local, by_age = np.array([0.2, 1.0, 3.0]), np.array([0.8, 1.3]), curve(np.arange(600), Unassisted())
    bound = 0.01 + float(by_age.max() * local.max()) * ease  # by which whoever might leave is found
    rows, towns = np.arange(3), np.array([0, 1, 1])
    for month in (0, 40, 500):
        exact = chances(rows, month, np.zeros(3, np.int16), ease, towns, by_age, local) + 0.01
        assert (exact <= bound).all()


def test_small_jobs_by_hand():
    p = Unassisted(small_job_share=0.2, small_schooling=math.log(2.0), usual_schooling=1.0)
    np.testing.assert_allclose(small_jobs(np.array([0, 1, 2]), p), [0.4, 0.2, 0.1])


@pytest.mark.mechanism("P2")
@given(blocks(Unassisted))
def test_the_less_schooling_the_more_small_jobs(p: Unassisted):
    steps = np.array([3, 2, 1, 0])
    assert rising(small_jobs(steps, p))
    assert within(small_jobs(steps, p), 0.0, 1.0)
    assert (small_jobs(steps, p.model_copy(update={"small_schooling": 0.0})) == p.small_job_share).all()
