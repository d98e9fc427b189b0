"""Whose job does a subsidised place take?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.displacement import Displacement, chance
from tests.rules.ranges import arrays, blocks, share, within


def test_by_hand():
    # as tight as in 2019 the share itself, or that of what a subsidy bore; three times as tight half of it
    found = chance(np.array([True, False, True]), 0.5, np.array([1.0, 1.0, 3.0]), Displacement(share=0.4))
    np.testing.assert_allclose(found, [0.4, 0.2, 0.2])


@pytest.mark.mechanism("E10")
@given(arrays(st.booleans()), share, arrays(st.floats(0.0, 5.0)), blocks(Displacement))
def test_chances_are_chances_and_scarce_staff_displaces_fewer(on_benefit, subsidy, tightness, p: Displacement):
    found = chance(on_benefit, subsidy, tightness, p)
    assert within(found, 0.0, 1.0)
    assert (chance(on_benefit, subsidy, tightness + 1.0, p) <= found).all()
    assert (chance(np.ones(5, bool), subsidy, tightness, p) >= found).all()
