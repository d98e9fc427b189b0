"""Does a programme start again in another region?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.replication import Replication, chance
from tests.rules.ranges import arrays, blocks, rising, share, within


def test_by_hand():
    p = Replication(drive=0.04, proven=0.6)
    np.testing.assert_allclose(chance(np.array([0.59, 0.6, 1.0]), 0.5, 0.5, p), [0.0, 0.01, 0.01])


@pytest.mark.mechanism("L2")
def test_without_publicity_or_will_elsewhere_nothing_spreads():
    proven = np.ones(1)
    assert chance(proven, 0.0, 0.5, Replication())[0] == 0.0
    assert chance(proven, 0.5, 0.0, Replication())[0] == 0.0
    assert chance(proven, 0.9, 0.5, Replication())[0] > chance(proven, 0.3, 0.5, Replication())[0]


@given(arrays(share), share, share, blocks(Replication))
def test_chance_is_a_chance(know_how: np.ndarray, publicity: float, attitude: float, p: Replication):
    assert within(chance(know_how, publicity, attitude, p), 0.0, 1.0)
    assert rising(chance(np.sort(know_how), publicity, attitude, p))
