"""How many people are in the target group, and what are they like?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.population import Population, field_weights, integration_route, motivation, still_looking, strain
from sim.vocabulary import Route
from tests.rules.ranges import arrays, blocks, share, within


def test_still_looking_by_hand():
    # 100 permits of whom half work, 300 of whom none: 50 against 300
    np.testing.assert_allclose(still_looking(np.array([100.0, 300.0]), np.array([0.5, 0.0])), [1 / 7, 6 / 7])


def test_field_weights_by_hand():
    p = Population(field_start=1.0, field_step=1.0)
    jobs, needed = np.array([0.5, 0.5]), np.array([1.0, 3.0])
    # no schooling: the second sector asks 2 levels too much, exp(-2) against 1; with two steps it is open to all
    np.testing.assert_allclose(field_weights(jobs, needed, 0, p), np.array([1.0, np.exp(-2)]) / (1 + np.exp(-2)))
    np.testing.assert_allclose(field_weights(jobs, needed, 2, p), [0.5, 0.5])


def test_route_by_hand():
    p = Population(self_reliance=0.75, education_route=0.3)
    age, schooling = np.array([25.0, 25.0, 25.0, 25.0, 30.0]), np.array([0, 0, 1, 1, 3])
    luck = np.array([0.74, 0.76, 0.29, 0.31, 0.0])
    expected = [Route.SELF_RELIANCE, Route.B1, Route.EDUCATION, Route.B1, Route.B1]
    assert integration_route(age, np.full(5, 30.0), schooling, luck, p).tolist() == expected
    assert integration_route(age, np.full(5, 31.0), schooling, luck, p)[-1] == Route.EDUCATION


def test_motivation_by_hand():
    assert motivation(np.array([0.0, 0.2, 1.0]), np.array([0.0, 0.6, 1.0])).tolist() == [0.0, 0.4, 1.0]


def test_strain_by_hand_and_on_average():
    # a mean of a quarter: luck to the third power
    np.testing.assert_allclose(strain(np.array([0.0, 0.5, 1.0]), Population(mean_strain=0.25)), [0.0, 0.125, 1.0])
    even = (np.arange(10_000) + 0.5) / 10_000
    for mean in (0.1, 0.25, 0.7):
        assert strain(even, Population(mean_strain=mean)).mean() == pytest.approx(mean, abs=1e-3)


@given(arrays(st.floats(1.0, 5_000.0)), arrays(st.floats(0.0, 0.99)), blocks(Population))
def test_weights_sum_to_one(permits: np.ndarray, employed: np.ndarray, p: Population):
    assert still_looking(permits, employed).sum() == pytest.approx(1.0)
    for schooling in range(4):
        weights = field_weights(np.full(5, 0.2), permits / 1_000.0, schooling, p)
        assert within(weights, 0.0, 1.0)
        assert weights.sum() == pytest.approx(1.0)


@given(arrays(st.floats(18.0, 66.0)), arrays(st.integers(0, 3)), arrays(share), blocks(Population))
def test_nobody_too_old_or_without_school_is_on_the_education_route(age, schooling, luck, p: Population):
    route = integration_route(age, np.full(5, 30.0), schooling, luck, p)
    assert ((age < 30.0) & (schooling >= 1))[route == Route.EDUCATION].all()
    assert (schooling == 0)[route == Route.SELF_RELIANCE].all()
