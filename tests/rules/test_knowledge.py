"""What does a new programme know of what others have learnt?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.knowledge import Knowledge, borrowed, reached
from tests.rules.ranges import arrays, blocks, rising, share, within

YES = np.array([True])


def test_borrowed_by_hand():
    p = Knowledge(uptake=0.5, alone=0.2)
    # not reached; reached without help: 0.5 * 0.2 of what is missing; with help: half of it
    with_help, heard = np.array([1.0, 0.0, 1.0]), np.array([False, True, True])
    np.testing.assert_allclose(borrowed(np.zeros(3), np.full(3, 0.8), heard, with_help, p), [0.0, 0.08, 0.4])
    # who knows more already takes nothing
    assert borrowed(np.array([0.6]), np.array([0.5]), YES, np.ones(1), p) == [0.6]


def test_reached_by_hand():
    assert reached(np.array([0.1, 0.2, 0.9]), Knowledge(reach=0.2)).tolist() == [True, False, False]


@pytest.mark.mechanism("L5")
def test_knowing_without_help_can_be_worth_nothing():
    p = Knowledge(alone=0.0)
    assert borrowed(np.zeros(1), np.ones(1), YES, np.zeros(1), p) == [0.0]
    assert borrowed(np.zeros(1), np.ones(1), YES, np.ones(1), p) > 0.0


@given(arrays(share), arrays(share), arrays(share), blocks(Knowledge))
def test_nobody_forgets_or_overtakes(own: np.ndarray, others: np.ndarray, at_hand: np.ndarray, p: Knowledge):
    known = borrowed(own, others, np.ones(5, bool), np.sort(at_hand), p)
    assert within(known - own, 0.0, 1.0)
    assert (known <= np.maximum(own, others) + 1e-12).all()
    same = borrowed(np.zeros(5), np.ones(5), np.ones(5, bool), np.sort(at_hand), p)
    assert rising(same)
