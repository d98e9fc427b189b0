"""How much of what programmes save on benefits flows back to them?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.shared_returns import SharedReturns, flowing_back, yearly_room
from tests.rules.ranges import blocks


def test_by_hand():
    # ten people, 1300 euro, half of it really saved, a fifth of that shared
    assert flowing_back(10, 1_300.0, SharedReturns(saved=0.5, share=0.2)) == pytest.approx(1_300.0)
    # 240,000 held, of which 120,000 promised: 120,000 over 24 months, beside the 5,000 a month that run
    assert yearly_room(240_000.0, 120_000.0, 5_000.0, 24) == pytest.approx(12 * 10_000.0)
    assert yearly_room(10.0, 120.0, 5.0, 24) == pytest.approx(60.0)


@pytest.mark.mechanism("F7")
@given(st.integers(0, 10_000), st.floats(0.0, 4_000.0), blocks(SharedReturns))
def test_never_more_than_the_benefit_and_off_is_off(people: int, benefit: float, p: SharedReturns):
    assert 0.0 <= flowing_back(people, benefit, p) <= people * benefit * (1.0 + 1e-12)
    assert flowing_back(people, benefit, p.model_copy(update={"saved": 0.0})) == 0.0
