"""Does the way in which money is awarded suit an unusual initiative?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.procurement import Procurement, odds
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_by_hand():
    p = Procurement(by_tender=0.5, loss=0.6, usual=0.25)
    # 1 - 0.6 * (0.5 * unusual - 0.25): 1.15 for the usual, 1 half way, 0.85 for the unusual
    np.testing.assert_allclose(odds(np.full(3, 0.4), np.array([0.0, 0.5, 1.0]), p), [0.46, 0.4, 0.34])


@pytest.mark.mechanism("F5")
@given(arrays(share), blocks(Procurement))
def test_the_more_unusual_the_lower_and_off_is_off(unusual: np.ndarray, p: Procurement):
    chance = np.full(5, 0.5)
    found = odds(chance, np.sort(unusual), p)
    assert within(found, 0.0, 1.0)
    assert rising(-found)
    assert odds(chance, unusual, p.model_copy(update={"loss": 0.0})).tolist() == chance.tolist()
