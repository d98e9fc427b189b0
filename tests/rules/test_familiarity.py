"""Does an employer know of this group?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.rules.familiarity import Familiarity, after_month, at_start, hears, pull, reached
from tests.rules.ranges import arrays, blocks, share, within

P = Familiarity(outreach=0.12, meetings=0.06, stories=0.06, fade=0.5, usual=0.4, pull=2.0)


def test_by_hand():
    # 0.12 + 0.06 * 2 + 0.06 = 0.3 times a year, without means 0.18
    np.testing.assert_allclose(reached(np.array([2.0, 0.0]), P), [0.025, 0.015])
    assert hears(np.array([0.0, np.log(2.0)])).tolist() == pytest.approx([0.0, 0.5])
    assert after_month(np.array([0.8, 0.8]), np.array([1]), P).tolist() == [0.4, 1.0]
    np.testing.assert_allclose(pull(np.array([0.4, 1.0, 0.0]), P), [0.0, 1.2, -0.8])


def test_the_start_is_where_hearing_and_forgetting_balance():
    p, times = Familiarity(fade=0.03), np.full(20_000, 0.02)
    known = at_start(times, (np.arange(20_000) + 0.5) / 20_000, p)
    after, spread = known.copy(), np.random.default_rng(1)
    for _ in range(12):
        after = after_month(after, np.flatnonzero(spread.random(20_000) < hears(times)), p)
    assert after.mean() == pytest.approx(known.mean(), abs=0.01)
    np.testing.assert_allclose(np.quantile(after, [0.25, 0.5, 0.75]), np.quantile(known, [0.25, 0.5, 0.75]), atol=0.02)


@pytest.mark.mechanism("E2")
@given(arrays(st.floats(0.0, 2.0)), arrays(st.floats(0.0, 1.0, exclude_max=True)), arrays(share), blocks(Familiarity))
def test_familiarity_stays_0_to_1_and_more_means_reach_more(means, luck, known, p: Familiarity):
    times = reached(means, p)
    assert within(hears(times), 0.0, 1.0)
    assert (reached(means + 0.5, p) >= times).all()
    first = at_start(times, luck, p)
    assert within(first, 0.0, 1.0)
    assert (at_start(times + 0.1, luck, p) >= first).all()
    assert (after_month(known, np.zeros(0, np.intp), p) <= known).all()
    assert (pull(known, p) <= pull(np.ones(5), p)).all()
