"""Practice at work multiplies lessons and teaches the words of the sector; Dutch falls back when training stops."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.processes import learn
from sim.rules.language import at_work
from sim.table import Rows
from sim.vocabulary import NEVER, Category, Schooling, Stage, Why
from sim.world import World
from tests.conftest import Run
from tests.mechanisms.conftest import SEEDS
from tests.mechanisms.counting import CROWD, moved

TOLD = CROWD | {"dropout.language": 0.1}
"""What is missing in Dutch tells so much that there is something to count."""

OFF, STRONG = TOLD | {"language.practice_boost": 0.0}, TOLD | {"language.practice_boost": 3.0}


def _dutch(run: Run) -> float:
    """Mean level of those who learn at work or have done so."""
    stages = (Stage.LEARN_WORK, Stage.MATCHING, Stage.JOB_AFTERCARE)
    rows = np.concatenate([run.world.staged(stage) for stage in stages])
    return float(run.world.participants.language[rows].mean())


def _on_the_floor(world: World, rows: Rows) -> np.ndarray:
    people = world.participants
    return at_work(people.language[rows], people.vocabulary[rows], world.parameters.language)


@pytest.mark.mechanism("P3")
def test_practice_at_work_multiplies_lessons(rises: Callable[..., None]):
    rises(_dutch, OFF, STRONG)


@pytest.mark.mechanism("P3")
def test_with_practice_fewer_drop_out_for_too_little_dutch(rises: Callable[..., None]):
    rises(moved(Why.DROPPED_LANGUAGE), STRONG, OFF)


@pytest.mark.mechanism("P3")
def test_for_those_with_little_schooling_three_months_of_dual_beat_three_of_course(fresh: Callable[..., World]):
    """The same people on the floor of their sector: in an integrated programme, or at school only."""
    for seed in SEEDS:
        dual, course = (fresh(CROWD, seed=seed) for _ in range(2))
        rows = dual.staged(Stage.LEARN_WORK)
        rows = rows[dual.participants.schooling[rows] <= Schooling.LOWER_SECONDARY]
        for world in (dual, course):
            world.participants.language[rows], world.participants.permit[rows] = 1.0, -1
            world.programmes.category = Category.INTEGRATED
        course.move(rows, Stage.POOL, Why.DROPPED_PRIVATE)
        for _ in range(3):
            learn.learn_in_programme(dual)
            learn.learn_alone(course)
        assert (_on_the_floor(dual, rows) > _on_the_floor(course, rows)).all()


@pytest.mark.mechanism("P3")
def test_who_is_in_the_course_learns_more_beside_work_than_in_the_course_alone(fresh: Callable[..., World]):
    """The same people, three months: at work with lessons and the course beside it, or in the course only (S48)."""
    for seed in SEEDS:
        dual, course = (fresh(CROWD, seed=seed) for _ in range(2))
        rows = dual.staged(Stage.LEARN_WORK)
        for world in (dual, course):
            world.participants.language[rows], world.participants.permit[rows] = 1.0, -1
            world.programmes.category = Category.INTEGRATED
        course.move(rows, Stage.POOL, Why.DROPPED_PRIVATE)
        for _ in range(3):
            learn.learn_in_programme(dual)
            learn.learn_alone(course)
        assert (dual.participants.language[rows] > course.participants.language[rows]).all()


@pytest.mark.mechanism("P3")
def test_more_of_the_course_beside_work_more_dutch(rises: Callable[..., None]):
    rises(_dutch, TOLD | {"language.course_beside": 0.0}, TOLD | {"language.course_beside": 1.0})


@pytest.mark.mechanism("P3")
def test_without_training_dutch_falls_back(run: Callable[..., Run]):
    """Those long in the pool without a course are closer to the floor than when they came."""
    for seed in SEEDS:
        begin, end = (run(CROWD, seed=seed, months=months).world for months in (1, 36))
        rows = np.intersect1d(begin.staged(Stage.POOL), end.staged(Stage.POOL))
        people, p = end.participants, end.parameters.language
        idle = rows[
            (people.permit[rows] < -p.course_months) & (people.since[rows] <= 0) & (people.until[rows] == NEVER)
        ]
        before, after = begin.participants.language[idle], people.language[idle]
        assert (after[before > p.floor] < before[before > p.floor]).all()
        assert (after[before <= p.floor] == before[before <= p.floor]).all()


def _after_a_programme(run: Run) -> float:
    """Mean level of those in a job after a programme."""
    rows = np.concatenate([run.world.staged(stage) for stage in (Stage.JOB_AFTERCARE, Stage.DURABLE)])
    return float(run.world.participants.language[rows].mean())


def _out_of_the_course(run: Run) -> float:
    """Mean level of those in the pool whose course is over."""
    people, rows = run.world.participants, run.world.staged(Stage.POOL)
    over = people.permit[rows] < run.world.month - run.world.parameters.language.course_months
    return float(people.language[rows[over]].mean())


@pytest.mark.mechanism("P3")
def test_in_a_job_without_lessons_dutch_falls_back(rises: Callable[..., None]):
    rises(_after_a_programme, CROWD, CROWD | {"language.fades_at_work": 0.0})


@pytest.mark.mechanism("P3")
def test_language_buddies_keep_up_what_was_learnt(rises: Callable[..., None]):
    rises(_out_of_the_course, CROWD | {"buddies.share": 0.0}, CROWD | {"buddies.share": 1.0})
