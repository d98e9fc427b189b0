"""What does a language buddy bring, at work and beside it?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.buddies import Buddies, eased, extra_cost, forgetting
from tests.rules.ranges import arrays, blocks, rising, share, within

P = Buddies(share=0.7, usual=0.2, keeps_up=0.6, eases=0.4, price=10.0)


def test_by_hand():
    # half more have one: 0.3 less is forgotten, and a fifth of what is missing is made up
    assert forgetting(P) == pytest.approx(0.7)
    np.testing.assert_allclose(eased(np.array([0.5, 1.0]), P), [0.6, 1.0])
    assert extra_cost(100.0, P) == pytest.approx(500.0)


@pytest.mark.mechanism("P3")
@pytest.mark.mechanism("C4")
@given(arrays(share), blocks(Buddies))
def test_more_buddies_never_harm_and_the_usual_share_changes_nothing(floors: np.ndarray, p: Buddies):
    less, usual, more = (p.model_copy(update={"share": s}) for s in (0.0, p.usual, 1.0))
    assert forgetting(more) <= forgetting(usual) == 1.0 <= forgetting(less)
    assert (eased(floors, less) <= floors).all() and (floors <= eased(floors, more)).all()
    np.testing.assert_array_equal(eased(floors, usual), floors)
    assert within(eased(floors, p), 0.0, 1.0) and rising(eased(np.sort(floors), p))
    assert extra_cost(10.0, less) == extra_cost(10.0, usual) == 0.0 <= extra_cost(10.0, more)


def test_switched_off_buddies_do_nothing():
    off, floor = P.model_copy(update={"keeps_up": 0.0, "eases": 0.0}), np.array([0.3])
    assert forgetting(off) == 1.0
    assert eased(floor, off).tolist() == [0.3]
