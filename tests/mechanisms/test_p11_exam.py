"""Full-time work in a job poor in language crowds out the integration course, so that people miss the exam."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Exam, Route, Stage
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS

OFF: dict[str, float] = {"exam.crowding": 0.0}
NOWHERE, EVERYWHERE = {"exam.fitting": 0.0}, {"exam.fitting": 1.0}


def missed(run: Run) -> float:
    """People who missed the exam."""
    return float((run.world.participants.exam == Exam.MISSED).sum())


@pytest.mark.mechanism("P11")
def test_work_that_crowds_out_the_course_makes_people_miss_the_exam(rises: Callable[..., None]):
    rises(missed, OFF, NOWHERE)


@pytest.mark.mechanism("P11")
def test_a_course_that_goes_together_with_work_prevents_it(rises: Callable[..., None]):
    rises(missed, EVERYWHERE, NOWHERE)


@pytest.mark.mechanism("P11")
def test_full_time_work_does_so_more_than_a_small_job(rises: Callable[..., None]):
    rises(missed, {"unassisted.small_job_share": 1.0}, NOWHERE | {"unassisted.small_job_share": 0.0})


@pytest.mark.mechanism("P11")
def test_everyone_whose_term_ended_has_a_result(run: Callable[..., Run]):
    for seed in SEEDS:
        world = run(seed=seed, months=MONTHS).world
        people, term = world.participants, world.parameters.language.course_months
        over = (people.permit >= -term) & (people.permit < MONTHS - term)
        assert not people.exam[~over].any(), "open: not yet over, or over before the start"
        assert (people.stage[over & (people.exam == Exam.OPEN)] == Stage.OUT).all(), "they had left"
        exempt = people.exam == Exam.EXEMPT
        assert (people.route[exempt] == Route.SELF_RELIANCE).all()
        assert set(np.unique(people.exam)) == set(map(int, Exam))


@pytest.mark.mechanism("P11")
def test_switched_off_neither_fitting_courses_nor_small_jobs_change_anything(run: Callable[..., Run]):
    without, fitting = (run(OFF | changes) for changes in (NOWHERE, EVERYWHERE | {"exam.small_job": 1.0}))
    assert (without.history == fitting.history).all()
