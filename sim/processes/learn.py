"""What do people learn and forget this month?"""

import numpy as np

from sim.processes.guide import guidance
from sim.rules import language, skill
from sim.table import Rows
from sim.vocabulary import Stage
from sim.world import World


def learn_alone(world: World) -> None:
    """Outside programmes: the integration course raises Dutch, without it Dutch falls back (P3)."""
    p, people = world.parameters.language, world.participants
    pool, alone = world.staged(Stage.POOL), world.staged(Stage.UNASSISTED_JOB)
    in_course = people.permit[pool] > world.month - p.course_months
    in_course &= people.language[pool] < p.course_target
    _speak(world, pool[in_course], p.course_hours * p.course_share, 0.0)
    _forget(world, pool[~in_course])
    _speak(world, alone, 0.0, p.practice_alone)
    _forget(world, alone)


def learn_in_programme(world: World) -> None:
    """In programmes and in jobs after them: lessons and practice raise Dutch, sector words and wage value (P3, P4)."""
    p = world.parameters.language
    pre, learning = world.staged(Stage.PRE_PROGRAMME), world.staged(Stage.LEARN_WORK)
    placed = np.concatenate([world.staged(Stage.JOB_AFTERCARE), world.staged(Stage.DURABLE)])
    _speak(world, pre, p.course_hours, p.practice_preparing)
    _speak(world, learning, p.course_hours * (1.0 - p.practice_learning), p.practice_learning)
    _speak(world, placed, 0.0, p.practice_placed)
    _practise(world, pre, p.practice_preparing)
    _practise(world, learning, p.practice_learning)
    _practise(world, placed, p.practice_placed)


def _speak(world: World, rows: Rows, lessons: float, practice: float) -> None:
    p, people = world.parameters.language, world.participants
    gain = language.growth(lessons, practice, language.hours_per_level(p), p)
    people.language[rows] = np.minimum(people.language[rows] + gain[people.schooling[rows]], p.highest)


def _forget(world: World, rows: Rows) -> None:
    people = world.participants
    people.language[rows] -= language.decay(people.language[rows], world.parameters.language)


def _practise(world: World, rows: Rows, practice: float) -> None:
    p, people = world.parameters, world.participants
    known = people.vocabulary[rows]
    people.vocabulary[rows] = known + language.vocabulary_gain(known, practice, p.schooling.alignment, p.language)
    months = skill.time_constant(world.programmes.level[people.programme[rows]], p.skill)
    lessons = 1.0 - p.language.practice_learning
    people.skill[rows] += skill.growth(people.skill[rows], practice, lessons, guidance(world, rows), months, p.skill)
