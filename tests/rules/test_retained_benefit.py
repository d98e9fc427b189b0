"""Does a municipality let people take part while they keep their benefit?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.retained_benefit import RetainedBenefit, allows, bars
from tests.rules.ranges import arrays, blocks, share

ATTITUDE, LUCK = np.array([0.9, 0.1, 0.5, 0.5]), np.array([0.0, 1.0, 0.9, 0.2])

NONE = np.zeros(4, bool)


def test_by_hand():
    # attitude alone: 0.9 comes first
    by_attitude = RetainedBenefit(share=0.25, attitude_weight=1.0)
    assert allows(ATTITUDE, NONE, LUCK, by_attitude).tolist() == [True, False, False, False]
    # half and half: 0.45, 0.55, 0.7, 0.35
    mixed = RetainedBenefit(share=0.5, attitude_weight=0.5)
    assert allows(ATTITUDE, NONE, LUCK, mixed).tolist() == [False, True, True, False]


@pytest.mark.mechanism("G3")
def test_all_none_and_a_larger_share_adds_without_removing():
    few, more, everyone = (allows(ATTITUDE, NONE, LUCK, RetainedBenefit(share=s)) for s in (0.25, 0.75, 1.0))
    assert (few <= more).all()
    assert (more <= everyone).all()
    assert everyone.all()
    assert not allows(ATTITUDE, NONE, LUCK, RetainedBenefit(share=0.0)).any()


@given(arrays(share, 20), arrays(share, 20), blocks(RetainedBenefit))
def test_as_many_as_the_share_says(attitude: np.ndarray, luck: np.ndarray, p: RetainedBenefit):
    assert allows(attitude, np.zeros(20, bool), luck, p).sum() == pytest.approx(20 * p.share, abs=0.5 + 1e-9)


def test_towns_that_host_a_programme_are_the_first_to_allow_it():
    hosts = np.array([False, False, False, True])
    assert allows(ATTITUDE, hosts, LUCK, RetainedBenefit(share=0.25)).tolist() == hosts.tolist()


@pytest.mark.mechanism("G3")
def test_it_bars_as_far_as_it_is_needed():
    allowed, luck = np.array([True, False, False]), np.array([0.1, 0.2, 0.9])
    assert bars(allowed, luck, RetainedBenefit(needed=1.0)).tolist() == [False, True, True]
    assert bars(allowed, luck, RetainedBenefit(needed=0.5)).tolist() == [False, True, False]
    assert not bars(allowed, luck, RetainedBenefit(needed=0.0)).any()
