"""Who pays what integration money does not cover?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.co_financing import CoFinancing, fallen_away, municipal
from tests.rules.ranges import arrays, blocks, share, within

AFTER = np.array([False, True])


def test_by_hand():
    p = CoFinancing(gap=0.5, usual=0.6)
    bill = np.array([1_000.0, 1_000.0])
    # 300 * (1 + 0.5 * 0.6) within the term, 300 * (1 - 0.5 * 0.4) after it
    np.testing.assert_allclose(municipal(bill, AFTER, 0.3, p), [390.0, 240.0])
    np.testing.assert_allclose(fallen_away(bill, AFTER, 0.3, p), [0.0, 150.0])


@pytest.mark.mechanism("F6")
@given(arrays(st.floats(0.0, 5_000.0), 2), share, blocks(CoFinancing))
def test_nobody_pays_more_than_the_bill_and_off_is_off(bill: np.ndarray, part: float, p: CoFinancing):
    asked, gone = municipal(bill, AFTER, part, p), fallen_away(bill, AFTER, part, p)
    assert within(asked, 0.0, np.inf)
    assert within(gone, 0.0, np.inf)
    assert (asked + gone <= bill + 1e-9).all()
    off = p.model_copy(update={"gap": 0.0})
    assert municipal(bill, AFTER, part, off).tolist() == (bill * part).tolist()
    assert not fallen_away(bill, AFTER, part, off).any()
