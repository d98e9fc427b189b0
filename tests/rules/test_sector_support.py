"""Which small employers does their sector association carry?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.sector_support import SectorSupport, carries, closes
from tests.rules.ranges import arrays, blocks, share, within


def test_by_hand():
    p = SectorSupport(carried=0.2, usual=0.25, relief=0.8)
    assert carries(np.array([0.3, 0.3]), np.array([2.0, 1.0]), p).tolist() == [True, False]
    np.testing.assert_allclose(closes(np.array([True, False]), p), [0.6, -0.2])


@pytest.mark.mechanism("E9")
@given(arrays(share), arrays(st.floats(0.0, 2.0)), blocks(SectorSupport))
def test_means_carry_more_and_being_carried_never_hurts(luck, means, p: SectorSupport):
    some, more = carries(luck, means, p), carries(luck, means + 0.5, p)
    assert (more | ~some).all()
    assert within(closes(some, p), -1.0, 1.0)
    assert (closes(more, p) >= closes(some, p)).all()
