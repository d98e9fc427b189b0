"""What do people learn and forget this month?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.guide import guidance
from sim.rules import exam, language, law, skill
from sim.table import Rows
from sim.vocabulary import Stage
from sim.world import World

Floats = NDArray[np.float64]


def learn_alone(world: World) -> None:
    """Outside programmes: the integration course raises Dutch, without it Dutch falls back (P3, P11)."""
    p, people, here = world.parameters.language, world.participants, world.here
    beside, beside_small = exam.beside_work(world.parameters.exam)
    alone = language.Alone(
        pool=int(Stage.POOL),
        taught=_by_schooling(world, p.course_hours * p.course_share, 0.0),
        course_since=world.month - p.course_months,
        target_before=p.course_target,
        target_since=law.target(p.course_target, world.parameters.law),
        act_from=int(world.government.act_from[0]),
        job=int(Stage.UNASSISTED_JOB),
        beside=beside,
        beside_small=beside_small,
        practised=_by_schooling(world, 0.0, p.practice_alone),
        floor=p.floor,
        lost=language.monthly_loss(p),
        highest=p.highest,
    )
    people.language[here] = language.after_month_alone(
        people.stage[here],
        people.language[here],
        people.schooling[here],
        people.permit[here],
        people.small_job[here],
        alone,
    )


def _by_schooling(world: World, lessons: float, practice: float) -> language.Steps:
    primary, lower, upper, higher = _gain(world, lessons, practice).tolist()
    return primary, lower, upper, higher


def learn_in_programme(world: World) -> None:
    """In programmes and in jobs after them: lessons and practice raise Dutch, sector words and wage value (P3, P4)."""
    p = world.parameters.language
    pre, learning = world.staged(Stage.PRE_PROGRAMME), world.staged(Stage.LEARN_WORK)
    placed = np.concatenate([world.staged(Stage.JOB_AFTERCARE), world.staged(Stage.DURABLE)])
    _speak(world, pre, p.course_hours, p.practice_preparing)
    _speak(world, learning, p.course_hours * (1.0 - p.practice_learning), p.practice_learning)
    _speak(world, placed, 0.0, p.practice_placed)
    _practise(world, pre, p.practice_preparing, 1.0 - p.practice_preparing)
    _practise(world, learning, p.practice_learning, 1.0 - p.practice_learning)
    _practise(world, placed, p.practice_placed, 0.0)


def _speak(world: World, rows: Rows, lessons: float, practice: float) -> None:
    people, gain = world.participants, _gain(world, lessons, practice)
    raised = people.language[rows] + gain[people.schooling[rows]]
    people.language[rows] = np.minimum(raised, world.parameters.language.highest)


def _gain(world: World, lessons: float, practice: float) -> Floats:
    """Levels gained in a month by schooling."""
    p = world.parameters.language
    return language.growth(lessons, practice, language.hours_per_level(p), p)


def _practise(world: World, rows: Rows, practice: float, lessons: float) -> None:
    p, people = world.parameters, world.participants
    known = people.vocabulary[rows]
    people.vocabulary[rows] = known + language.vocabulary_gain(known, practice, p.schooling.alignment, p.language)
    months = skill.time_constant(world.programmes.level[people.programme[rows]], p.skill)
    people.skill[rows] += skill.growth(people.skill[rows], practice, lessons, guidance(world, rows), months, p.skill)
