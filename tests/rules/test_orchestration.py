"""Where is an orchestrator, and how much can it carry?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.orchestration import Orchestration, carried, present
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
