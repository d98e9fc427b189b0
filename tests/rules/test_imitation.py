"""Does a municipality take over what works elsewhere?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.imitation import Imitation, encouraged, share_of
from tests.rules.ranges import blocks, rising, share


def test_by_hand():
    p = Imitation(pull=4.0, usual=0.05)
    assert encouraged(0.5, 0.3, p) == pytest.approx(1.4)
    assert encouraged(0.0, 1.0, p) == pytest.approx(0.8)
    assert share_of(np.array([True, False, False, True])) == 0.5
    assert share_of(np.zeros(0, bool)) == 0.0


@pytest.mark.mechanism("G9")
@given(share, blocks(Imitation))
def test_more_that_works_or_is_heard_of_encourages_and_off_is_off(publicity: float, p: Imitation):
    assert rising(np.array([encouraged(seen, publicity, p) for seen in (0.0, 0.3, 0.6, 1.0)]))
    assert rising(np.array([encouraged(0.5, heard, p) for heard in (0.0, 0.5, 1.0)]))
    assert encouraged(0.5, publicity, p.model_copy(update={"pull": 0.0})) == 1.0
