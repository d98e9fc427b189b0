"""What does a pandemic do to work and to programmes?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.pandemic import (
    Pandemic,
    closed,
    delayed,
    loss,
    lost,
    made_up,
    most_lost,
    reached,
    vacancies,
)
from tests.rules.ranges import arrays, blocks, rising, share, within

BOTH = np.array([True, False])


def test_vacancies_by_hand():
    p = Pandemic(severity=0.5, vacancies=0.8, rebound=0.4)
    # half of 0.8 of the flexible part goes; with half of the severity remembered nothing rebounds yet
    np.testing.assert_allclose(vacancies(np.array([0.0, 0.5, 1.0]), 0.5, p), [1.0, 0.8, 0.6])
    # measures gone, all of them remembered: 0.4 more of the flexible part
    np.testing.assert_allclose(vacancies(np.array([0.5]), 1.0, p.model_copy(update={"severity": 0.0})), [1.2])


def test_made_up_by_hand():
    assert made_up(0.5, Pandemic(severity=1.0, memory=0.2)) == pytest.approx(0.6)
    assert made_up(0.5, Pandemic(severity=0.0, memory=0.2)) == pytest.approx(0.4)


def test_loss_by_hand():
    p = Pandemic(severity=0.5, job_loss=0.1, small_first=2.0)
    np.testing.assert_allclose(loss(np.array([0.4, 0.4]), BOTH, p), [0.04, 0.02])
    assert most_lost(p) == pytest.approx(0.1)


def test_programmes_by_hand():
    p = Pandemic(severity=0.5, recruiting=0.6, closing=0.8, place_loss=0.2, delay=0.4)
    exposure = np.array([1.0, 0.5])
    np.testing.assert_allclose(reached(exposure, p), [0.7, 0.85])
    np.testing.assert_allclose(lost(exposure, p), [0.2, 0.1])
    np.testing.assert_allclose(delayed(exposure, p), [0.2, 0.1])
    # closes below 0.8 * 0.5 * 0.5 = 0.2
    assert closed(np.array([0.1, 0.3]), np.array([0.5, 0.5]), p).tolist() == [True, False]


@pytest.mark.mechanism("X2")
@given(arrays(share), blocks(Pandemic))
def test_flexible_and_small_jobs_go_first(flexible: np.ndarray, p: Pandemic):
    flexible = np.sort(flexible)
    small, large = np.ones(5, bool), np.zeros(5, bool)
    assert rising(loss(flexible, large, p))
    assert (loss(flexible, small, p) >= loss(flexible, large, p)).all()
    assert within(loss(flexible, small, p), 0.0, most_lost(p))
    assert rising(-vacancies(flexible, p.severity, p))
    assert within(vacancies(flexible, p.severity, p), 0.0, 1.0)


@given(arrays(share), blocks(Pandemic))
def test_without_measures_nothing_happens(values: np.ndarray, p: Pandemic):
    none = p.model_copy(update={"severity": 0.0})
    assert (vacancies(values, 0.0, none) == 1.0).all()
    assert (reached(values, none) == 1.0).all()
    assert not closed(values, values, none).any()
    assert not loss(values, np.ones(5, bool), none).any()
    assert not delayed(values, none).any()
