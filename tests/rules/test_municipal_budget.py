"""What can a municipality spend on programmes in a year?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.municipal_budget import MunicipalBudget, generosity, integration_money, reintegration_money
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_reintegration_by_hand():
    p = MunicipalBudget(reintegration=2_000.0, programme_share=0.1)
    # 100 people * 2000 * 0.1 = 20,000; a neutral council adds nothing, an ideal one half, a generous town its factor
    money = reintegration_money(np.full(3, 100), np.array([0.5, 1.0, 0.5]), np.array([1.0, 1.0, 1.3]), p)
    np.testing.assert_allclose(money, [20_000.0, 30_000.0, 26_000.0])


def test_integration_by_hand():
    p = MunicipalBudget(integration=9_000.0, dual_share=0.1)
    # 20 newcomers, a third of 9000 a year, a tenth of it: 20 * 300
    np.testing.assert_allclose(integration_money(np.array([20, 0]), 3.0, p), [6_000.0, 0.0])


def test_generosity_by_hand():
    p = MunicipalBudget(difference=np.log(2.0))
    np.testing.assert_allclose(generosity(np.array([0.0, 0.5, 1.0]), p), [0.5, 1.0, 2.0])


def test_without_weight_attitude_decides_nothing():
    p = MunicipalBudget(reintegration=2_000.0, programme_share=0.1, attitude_weight=0.0)
    money = reintegration_money(np.full(2, 100), np.array([0.0, 1.0]), np.ones(2), p)
    np.testing.assert_allclose(money, [20_000.0, 20_000.0])


@pytest.mark.mechanism("G1")
@given(arrays(st.integers(0, 10_000)), arrays(share), arrays(st.floats(0.2, 5.0)), blocks(MunicipalBudget))
def test_money_is_never_negative_and_follows_people_and_will(
    people: np.ndarray, attitude: np.ndarray, generosity: np.ndarray, p: MunicipalBudget
):
    money = reintegration_money(people, attitude, generosity, p)
    assert within(money, 0.0, np.inf)
    assert (reintegration_money(people + 1, attitude, generosity, p) >= money).all()
    assert rising(reintegration_money(np.full(5, 9), np.sort(attitude), np.ones(5), p))
    assert within(integration_money(people, 3.0, p), 0.0, np.inf)
    assert rising(integration_money(np.sort(people), 3.0, p))
