"""Lessons and practice strengthen each other; a slower pace with guidance still brings people far."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Stage, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, moved

SLOW = CROWD | {"skill.start": 0.1, "skill.months_low": 20.0, "skill.months_high": 40.0}
"""People begin so low and learn so slowly that the pace tells in who finds a job."""

OFF, STRONG = SLOW | {"skill.synergy": 0.0}, SLOW | {"skill.synergy": 3.0}


def _wage_value(run: Run) -> float:
    """Mean wage value of those who learn at work or have done so."""
    stages = (Stage.LEARN_WORK, Stage.MATCHING, Stage.JOB_AFTERCARE)
    rows = np.concatenate([run.world.staged(stage) for stage in stages])
    return float(run.world.participants.skill[rows].mean())


@pytest.mark.mechanism("P4")
def test_lessons_beside_practice_raise_the_wage_value(rises: Callable[..., None]):
    rises(_wage_value, OFF, STRONG)


@pytest.mark.mechanism("P4")
def test_and_so_more_find_a_job(rises: Callable[..., None]):
    rises(moved(Why.PLACED), OFF, STRONG)


@pytest.mark.mechanism("P4")
def test_guidance_makes_up_for_a_slow_pace(rises: Callable[..., None]):
    rises(_wage_value, SLOW | {"skill.guidance_pace": 0.0}, SLOW | {"skill.guidance_pace": 2.0})
