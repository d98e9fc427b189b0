"""Where is an orchestrator, and how much can it carry?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.orchestration import Orchestration, attention, carried, help_at_hand, present, retained, saved
from tests.rules.ranges import arrays, blocks, share


def test_present_by_hand():
    assert present(np.array([0.1, 0.29, 0.3]), Orchestration(presence=0.3)).tolist() == [True, True, False]


def test_carried_by_hand():
    there = np.array([True, True, True, False])
    assert carried(np.array([0, 3, 4, 0]), there, Orchestration(programmes=4)).tolist() == [True, True, False, False]


@pytest.mark.mechanism("L4")
@given(arrays(share), blocks(Orchestration))
def test_more_presence_adds_regions_and_removes_none(luck: np.ndarray, p: Orchestration):
    more = p.model_copy(update={"presence": min(p.presence + 0.2, 1.0)})
    assert (present(luck, more) >= present(luck, p)).all()
    assert not present(luck, p.model_copy(update={"presence": 0.0})).any()


@given(st.integers(0, 60), blocks(Orchestration))
def test_an_orchestrator_carries_no_more_than_it_can(programmes: int, p: Orchestration):
    steered = carried(np.arange(programmes), np.ones(programmes, bool), p)
    assert steered.sum() == min(programmes, p.programmes)


def test_attention_by_hand():
    p = Orchestration(programmes=4, mandate=0.8, dilution=0.5)
    # alone, half of what it can carry, and all of it
    np.testing.assert_allclose(attention(np.array([0, 2, 4]), p), [0.8, 0.6, 0.4])


def test_help_at_hand_by_hand():
    p = Orchestration(programmes=2, mandate=1.0, dilution=0.5)
    # one more beside one; nobody there; no time left
    np.testing.assert_allclose(help_at_hand(np.array([True, False, True]), np.array([1, 0, 2]), p), [0.5, 0.0, 0.0])


def test_saved_and_retained_by_hand():
    p = Orchestration(short_lines=0.4, hub=0.6, mandate=0.5)
    np.testing.assert_allclose(saved(np.array([0.0, 0.5]), p), [0.0, 0.2])
    np.testing.assert_allclose(retained(np.array([False, True]), p), [0.0, 0.3])


@given(st.integers(0, 60), blocks(Orchestration))
def test_more_to_carry_never_means_more_attention(load: int, p: Orchestration):
    both = attention(np.array([load, load + 1]), p)
    assert 0.0 <= both[1] <= both[0] <= 1.0
