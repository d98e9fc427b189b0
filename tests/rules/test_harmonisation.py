"""How much effort do municipalities cost that each have rules of their own?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.harmonisation import Harmonisation, differing, parties, put_off
from tests.rules.ranges import arrays, blocks

APART, TOGETHER = np.zeros(3, bool), np.ones(3, bool)


def test_by_hand():
    p = Harmonisation(shared=0.5, together=0.4, effort=0.2, employer=0.5, usual=1.0)
    towns = np.array([0.0, 1.0, 11.0])
    np.testing.assert_allclose(differing(towns, APART, p), [0.0, 0.0, 5.0])
    np.testing.assert_allclose(differing(towns, TOGETHER, p), [0.0, 0.0, 2.0])
    np.testing.assert_allclose(parties(np.array([5.0]), p), [1.0])
    np.testing.assert_allclose(put_off(np.array([0.0, 1.0, 5.0]), p), [-0.1, 0.0, 0.4])


@pytest.mark.mechanism("G5")
@given(arrays(st.floats(0.0, 40.0), 3), blocks(Harmonisation))
def test_shared_rules_remove_it_and_cooperation_lessens_it(towns: np.ndarray, p: Harmonisation):
    assert (differing(towns, TOGETHER, p) <= differing(towns, APART, p)).all()
    assert not differing(towns, APART, p.model_copy(update={"shared": 1.0})).any()
    off = p.model_copy(update={"effort": 0.0})
    assert not parties(towns, off).any()
    assert not put_off(towns, off).any()
