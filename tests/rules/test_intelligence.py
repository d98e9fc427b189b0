"""Do those who found programmes know where staff is short?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.intelligence import Intelligence, aims, evened, informed
from tests.rules.ranges import arrays, blocks, rising, share

KNOWN, UNKNOWN = np.array([True]), np.array([False])


def test_informed_by_hand():
    assert informed(np.array([0.1, 0.3, 0.8]), Intelligence(coverage=0.3)).tolist() == [True, False, False]


def test_aims_by_hand():
    p = Intelligence(aim=2.0)
    # half, once and twice the usual vacancies weigh a quarter, once and four times
    np.testing.assert_allclose(aims(np.array([20.0, 40.0, 80.0]), 40.0, KNOWN, p), [0.25, 1.0, 4.0])
    assert aims(np.array([20.0, 80.0]), 40.0, UNKNOWN, p).tolist() == [1.0, 1.0]


def test_evened_by_hand():
    np.testing.assert_allclose(evened(np.array([1.0, 3.0, 5.0]), np.array([0, 0, 2]), 3), [0.5, 1.5, 1.0])


@pytest.mark.mechanism("L6")
@given(arrays(st.floats(1.0, 200.0)), blocks(Intelligence))
def test_aiming_shifts_initiatives_and_adds_none(rate: np.ndarray, p: Intelligence):
    group = np.array([0, 0, 0, 1, 1])
    weights = evened(aims(rate, 40.0, np.ones(5, bool), p), group, 2)
    np.testing.assert_allclose(np.bincount(group, weights), [3.0, 2.0])
    assert rising(aims(np.sort(rate), 40.0, KNOWN, p))
    assert (aims(rate, 40.0, KNOWN, p.model_copy(update={"aim": 0.0})) == 1.0).all()


@given(arrays(share), blocks(Intelligence))
def test_more_coverage_adds_regions(luck: np.ndarray, p: Intelligence):
    more = p.model_copy(update={"coverage": min(1.0, p.coverage + 0.2)})
    assert (informed(luck, more) >= informed(luck, p)).all()
