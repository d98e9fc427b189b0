"""Who misses the integration exam?"""

import numpy as np
import pytest
from hypothesis import given

from sim.rules.exam import Exam, beside_work, result
from sim.vocabulary import Exam as Result
from tests.rules.ranges import blocks, within


def test_by_hand():
    # 0.8 * (1 - 0.5) is crowded out by full-time work, a quarter of that by a small job
    assert beside_work(Exam(crowding=0.8, fitting=0.5, small_job=0.25)) == pytest.approx((0.6, 0.9))
    found = result(np.array([2.0, 1.9, 1.0]), 2.0, np.array([False, False, True]))
    assert found.tolist() == [Result.PASSED, Result.MISSED, Result.EXEMPT]


@pytest.mark.mechanism("P11")
@given(blocks(Exam))
def test_switched_off_the_whole_course_is_followed_beside_work(p: Exam):
    assert beside_work(p.model_copy(update={"crowding": 0.0})) == (1.0, 1.0)


@given(blocks(Exam))
def test_shares_are_shares_and_a_small_job_never_takes_more(p: Exam):
    full, small = beside_work(p)
    assert within(np.array([full, small]), 0.0, 1.0)
    assert small >= full - 1e-12
