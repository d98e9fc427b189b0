"""How much of what works survives when a programme is copied elsewhere?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.transfer import Transfer, carried_over
from tests.rules.ranges import blocks, share

P = Transfer(loss=1.0, knowledge_saves=0.5, steering_saves=0.4, usual_knowledge=0.2, usual_steering=0.5)


def test_by_hand():
    # usual knowledge, an orchestrator or none: 0.5 ** (1 - 0.4 * 0.5) and 0.5 ** (1 + 0.4 * 0.5)
    assert carried_over(0.5, 0.2, True, P) == pytest.approx(0.5**0.8)
    assert carried_over(0.5, 0.2, False, P) == pytest.approx(0.5**1.2)
    # fully shared know-how and an orchestrator save 0.4 + 0.2
    assert carried_over(0.5, 1.0, True, P) == pytest.approx(0.5**0.4)


@pytest.mark.mechanism("C7")
@given(share, share, st.booleans(), blocks(Transfer))
def test_knowledge_and_steering_save(usual: float, knowledge: float, steered: bool, p: Transfer):
    left = carried_over(usual, knowledge, steered, p)
    assert 0.0 <= left <= 1.0
    assert carried_over(usual, min(knowledge + 0.1, 1.0), steered, p) >= left
    assert carried_over(usual, knowledge, True, p) >= left
    assert carried_over(usual, knowledge, steered, p.model_copy(update={"loss": 0.0})) == 1.0
