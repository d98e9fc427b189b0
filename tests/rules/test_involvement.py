"""Do all kinds of parties take part that a programme cannot do without?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.involvement import Involvement, association_degree, ready_at_once, school_degree, steps_out, won
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_ready_at_once_by_hand():
    p = Involvement(reluctance=0.4)
    np.testing.assert_allclose(ready_at_once(np.array([0.0, 0.5, 1.0]), p), [0.6, 0.8, 1.0])


def test_won_by_hand():
    p = Involvement(persuasion=0.5, heard=0.5)
    # half involved without and with one who steers; fully involved with one who hears everyone: 0.75
    np.testing.assert_allclose(won(np.array([0.5, 0.5, 1.0]), np.array([0.0, 1.0, 1.0]), p), [0.25, 0.375, 0.75])


def test_stepping_out_by_hand():
    p = Involvement(withdraws=0.1, lukewarm=0.5)
    # no will at all, half of what is lukewarm, lukewarm, and full will
    np.testing.assert_allclose(steps_out(np.array([0.0, 0.25, 0.5, 1.0]), p), [0.1, 0.05, 0.0, 0.0])


@pytest.mark.mechanism("L11")
@given(arrays(share), blocks(Involvement))
def test_the_more_willing_stay_longer_and_switched_off_all_do(attitude: np.ndarray, p: Involvement):
    chance = steps_out(np.sort(attitude), p)
    assert within(chance, 0.0, 1.0)
    assert rising(-chance)
    assert not steps_out(attitude, p.model_copy(update={"withdraws": 0.0})).any()


def test_degrees_by_hand():
    # no seat; as many as a group; three times as many
    np.testing.assert_allclose(school_degree(np.array([0.0, 12.0, 36.0]), np.full(3, 12.0)), [0.0, 0.5, 0.75])
    np.testing.assert_allclose(association_degree(np.array([0.0, 1.0, 3.0])), [0.0, 0.5, 0.75])


@pytest.mark.mechanism("L11")
@given(arrays(share), blocks(Involvement))
def test_who_is_not_involved_is_never_won(attention: np.ndarray, p: Involvement):
    assert not won(np.zeros(5), attention, p).any()


@given(arrays(share), arrays(share), blocks(Involvement))
def test_more_involved_joins_sooner(degree: np.ndarray, attention: np.ndarray, p: Involvement):
    degree = np.sort(degree)
    for chance in (ready_at_once(degree, p), won(degree, attention[:1], p)):
        assert within(chance, 0.0, 1.0)
        assert rising(chance)
    assert (ready_at_once(degree, p.model_copy(update={"reluctance": 0.0})) == 1.0).all()
