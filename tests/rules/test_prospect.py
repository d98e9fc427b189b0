"""What does the prospect of a job, and a clear contract, do to those who have it?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.prospect import Prospect, clear, on_dropout, on_loss
from tests.rules.ranges import arrays, blocks

flags = arrays(st.booleans())
NO, YES = np.array([False]), np.array([True])


def test_by_hand():
    p = Prospect(clear_terms=0.25, usual=0.6, usual_terms=0.5, effect=0.5)
    assert [on_dropout(prospect, p)[0] for prospect in (NO, YES)] == pytest.approx([1.3, 0.8])
    assert clear(np.array([0.24, 0.25]), p).tolist() == [True, False]
    # loose: 1 + 0.5 * 0.5; own employer or clear terms alone: the average; both: 1 - 0.5 * 0.5
    found = [on_loss(own, terms, p)[0] for own, terms in ((NO, NO), (YES, NO), (NO, YES), (YES, YES))]
    assert found == pytest.approx([1.25, 1.0, 1.0, 0.75])


@pytest.mark.mechanism("E8")
@given(flags, flags, blocks(Prospect))
def test_factors_are_never_negative_and_what_is_firm_never_hurts(own, terms, p: Prospect):
    assert (on_dropout(own, p) >= 0.0).all()
    assert (on_loss(own, terms, p) >= 0.0).all()
    assert (on_dropout(np.ones(5, bool), p) <= on_dropout(own, p)).all()
    assert (on_loss(np.ones(5, bool), terms, p) <= on_loss(own, terms, p)).all()
    assert (on_loss(own, np.ones(5, bool), p) <= on_loss(own, terms, p)).all()
