"""How much Dutch does a programme ask at its gate, and how much does the work ask?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.language_gate import LanguageGate, asked, needed
from tests.rules.ranges import arrays, blocks, rising, within

levels = arrays(st.floats(0.0, 6.0))


def test_by_hand():
    p = LanguageGate(floor=2.0, level_step=0.5, usual_level=2.0)
    assert asked(np.array([1.0, 3.0]), p).tolist() == [2.0, 3.0]
    # mbo 1 asks half a level less than mbo 2, mbo 4 a level more; nothing asks less than nothing
    np.testing.assert_allclose(needed(np.array([3.0, 3.0, 0.0]), np.array([1, 4, 1]), p), [2.5, 4.0, 0.0])


@pytest.mark.mechanism("C5")
@given(levels, blocks(LanguageGate))
def test_higher_levels_never_ask_less(sector: np.ndarray, p: LanguageGate):
    assert rising(needed(np.full(5, 2.0), np.arange(1, 6), p))
    assert within(needed(sector, np.full(5, 3), p), 0.0, 10.0)
    assert (asked(sector, p) >= p.weight * sector).all()


@pytest.mark.mechanism("C5")
@given(levels, blocks(LanguageGate))
def test_switched_off_no_dutch_is_asked_anywhere(level: np.ndarray, p: LanguageGate):
    off = p.model_copy(update={"weight": 0.0})
    assert not asked(level, off).any()
    assert not needed(level, np.arange(1, 6), off).any()


@pytest.mark.mechanism("C5")
def test_without_step_and_floor_sector_and_programme_decide():
    p = LanguageGate(floor=0.0, level_step=0.0)
    own = np.array([0.0, 1.5, 4.0])
    assert asked(own, p).tolist() == needed(own, np.array([1, 3, 5]), p).tolist() == own.tolist()
