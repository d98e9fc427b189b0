"""Does a programme see problems in time, and can its design bend?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.monitoring import FORESEEABLE, Monitoring, caught, exposure, flexible, watched
from sim.vocabulary import DROPOUT_CAUSES, Why
from tests.rules.ranges import blocks

BOTH = np.array([True, False])


def test_who_watches_and_who_bends_by_hand():
    p = Monitoring(coverage=0.3, flexible=0.5)
    assert watched(np.array([0.1, 0.3]), p).tolist() == [True, False]
    assert flexible(np.array([0.4, 0.6]), p).tolist() == [True, False]


def test_caught_by_hand():
    p = Monitoring(catches=0.5, usual=0.4)
    after = caught(np.ones((2, len(DROPOUT_CAUSES))), BOTH, p)
    # watched 1 - 0.5 * 0.6, not watched 1 + 0.5 * 0.4; private events stay as they are
    np.testing.assert_allclose(after[:, FORESEEABLE], [[0.7] * 6, [1.2] * 6])
    assert after[:, DROPOUT_CAUSES.index(Why.DROPPED_PRIVATE)].tolist() == [1.0, 1.0]


def test_exposure_by_hand():
    assert exposure(BOTH, Monitoring(absorbs=0.75)).tolist() == [0.25, 1.0]


@pytest.mark.mechanism("L10")
@given(st.floats(0.0, 0.2), blocks(Monitoring))
def test_on_average_hazards_stay_what_was_observed(level: float, p: Monitoring):
    hazard = np.full((2, len(DROPOUT_CAUSES)), level)
    after = caught(hazard, BOTH, p)
    mean = p.usual * after[0] + (1.0 - p.usual) * after[1]
    np.testing.assert_allclose(mean, hazard[0], atol=1e-12)
    assert (after >= 0.0).all()
    assert (after[0] <= after[1]).all()
