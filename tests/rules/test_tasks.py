"""What can someone do who cannot do the whole job yet?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.tasks import Tasks, can_fill, places
from tests.rules.ranges import arrays, blocks, share

wanted = arrays(st.integers(0, 200))


def test_by_hand():
    p = Tasks(share=0.5, opened=0.5)
    # 4 places open 2; 1 opens half of one: one more above a rounding of a half; without cutting nothing
    found = places(np.array([4, 1, 1, 4]), np.array([0.1, 0.1, 0.1, 0.6]), np.array([0.0, 0.6, 0.4, 0.9]), p)
    assert found.tolist() == [2, 1, 0, 0]
    assert can_fill(np.array([1, 2, 3, 5]), p).tolist() == [True, True, False, False]


def test_places_are_their_share_on_average():
    luck = (np.arange(1_000) + 0.5) / 1_000
    found = places(np.full(1_000, 3), np.zeros(1_000), luck, Tasks(share=0.2, opened=0.45))
    assert found.mean() == pytest.approx(3 * 0.45, abs=1e-2)


@pytest.mark.mechanism("E11")
@given(wanted, arrays(share), arrays(st.floats(0.0, 1.0, exclude_max=True)), blocks(Tasks))
def test_never_less_than_nothing_and_more_with_more_that_cut(firms, cuts, rounding, p: Tasks):
    found = places(firms, cuts, rounding, p)
    assert (found >= 0).all()
    assert (places(firms, np.zeros(5), rounding, p.model_copy(update={"share": 1.0})) >= found).all()
    assert not places(firms, cuts, rounding, p.model_copy(update={"share": 0.0})).any()
