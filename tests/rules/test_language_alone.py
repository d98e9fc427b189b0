"""How does Dutch change in a month outside programmes?"""

import numpy as np
import pytest

from sim.rules.language_alone import Alone, after_month_alone


@pytest.mark.mechanism("P3")
def test_a_month_alone_by_hand():
    alone = Alone(
        pool=2, taught=(0.1, 0.2, 0.3, 0.4), course_since=-36, target_before=2.0, target_since=(3.0, 4.0, 1.3),
        act_from=-5, job=9, practised=(0.01, 0.02, 0.03, 0.04), beside=0.0, beside_small=0.5, floor=1.5, lost=0.5,
        highest=6.0,
    )  # fmt: skip
    # in the course, course over, target reached, in a job, elsewhere, in a job with no course, in a small job with
    # half, not yet at the target of the new act, nor at that of its education route, past that of self-reliance
    stage = np.array([2, 2, 2, 9, 5, 9, 9, 2, 2, 2], np.int8)
    level = np.array([1.9, 1.9, 2.5, 1.0, 3.0, 1.97, 1.97, 2.5, 3.5, 1.4])
    schooling = np.array([0, 1, 2, 3, 0, 2, 2, 2, 2, 0], np.int8)
    permit = np.array([-10, -40, -10, -10, -10, -10, -10, -5, -5, -5], np.int16)
    route = np.array([0, 0, 0, 0, 0, 0, 2, 0, 1, 2], np.int8)
    small_job = np.array([0, 0, 0, 0, 0, 0, 1, 0, 0, 0], np.bool_)
    after = after_month_alone(stage, level, schooling, permit, route, small_job, alone)
    np.testing.assert_allclose(after, [2.0, 1.7, 2.0, 1.04, 3.0, 1.75, 2.15, 2.8, 3.8, 1.4])
