"""What do people learn and forget this month?"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.processes.guide import guidance
from sim.rules import buddies, exam, kinds, language, language_alone, law, schooling, skill
from sim.table import Rows
from sim.vocabulary import Stage
from sim.world import World

Floats = NDArray[np.float64]


def learn_alone(world: World) -> None:
    """Outside programmes: the integration course raises Dutch, without it Dutch falls back (P3, P11)."""
    p, people, here = world.parameters.language, world.participants, world.here
    to_b1, to_study, to_manage = law.targets(p.course_target, world.parameters.law).tolist()
    beside, beside_small = exam.beside_work(world.parameters.exam)
    month = language_alone.Alone(
        pool=int(Stage.POOL),
        taught=_by_schooling(world, p.course_hours * p.course_share, 0.0),
        course_since=world.month - p.course_months,
        target_before=p.course_target,
        target_since=(to_b1, to_study, to_manage),
        act_from=int(world.government.act_from[0]),
        job=int(Stage.UNASSISTED_JOB),
        beside=beside,
        beside_small=beside_small,
        practised=_by_schooling(world, 0.0, p.practice_alone),
        floor=p.floor,
        lost=language.monthly_loss(p) * buddies.forgetting(world.parameters.buddies),
        highest=p.highest,
    )
    people.language[here] = language_alone.after_month_alone(
        people.stage[here],
        people.language[here],
        people.schooling[here],
        people.permit[here],
        people.route[here],
        people.small_job[here],
        month,
    )


def _by_schooling(world: World, lessons: float, practice: float) -> language_alone.Steps:
    primary, lower, upper, higher = _gain(world, lessons, practice).tolist()
    return primary, lower, upper, higher


def learn_in_programme(world: World) -> None:
    """In programmes and in jobs after them: lessons and practice raise Dutch, sector words and wage value (P3, P4)."""
    p, people = world.parameters, world.participants
    learning = world.staged(Stage.LEARN_WORK)
    taught = _in_course(world, learning)
    placed = np.concatenate([world.staged(Stage.JOB_AFTERCARE), world.staged(Stage.DURABLE)])
    phases = world.staged(Stage.PRE_PROGRAMME), learning[~taught], learning[taught], placed
    _study(world, np.concatenate(phases), np.arange(len(phases)).repeat([rows.size for rows in phases]))
    known = people.language[placed]
    people.language[placed] = known - language.faded_at_work(known, buddies.forgetting(p.buddies), p.language)


def _in_course(world: World, rows: Rows) -> NDArray[np.bool_]:
    """Who still follows the integration course, beside which they learn and work (P3, G6)."""
    p, people = world.parameters.language, world.participants
    by_route = law.targets(p.course_target, world.parameters.law)[people.route[rows]]
    under_act = people.permit[rows] >= world.government.act_from[0]
    target = np.where(under_act, by_route, p.course_target)
    return language.in_course(people.language[rows], people.permit[rows], world.month - p.course_months, target)


class Phases(NamedTuple):
    """What a month brings in pre-programme, in learn-work, there beside the integration course, and in a job after it.

    Each of shape (phases, categories of programme) (C11).
    """

    practice: Floats
    """Share of full-time work among Dutch speakers."""
    course: Floats
    """Part of the language course."""
    lessons: Floats
    """Lessons beside the practice."""


def _phases(world: World) -> Phases:
    p = world.parameters
    preparing = np.minimum(p.language.practice_preparing * kinds.practice(p.kinds), 1.0)
    working, alike, none = (
        np.full(preparing.size, p.language.practice_learning),
        np.ones(preparing.size),
        np.zeros(preparing.size),
    )
    lessons = (1.0 - working) * schooling.relative_landing(p.schooling) * kinds.lessons(p.kinds)
    beside = lessons + p.language.course_share * p.language.course_beside
    return Phases(
        practice=np.stack([preparing, working, working, p.language.practice_placed * alike]),
        course=np.stack([alike, lessons, beside, none]),
        lessons=np.stack([1.0 - preparing, lessons, lessons, none]),
    )


def _study(world: World, rows: Rows, phase: NDArray[np.integer]) -> None:
    """A month of practice, of a part of the language course, and of lessons beside the practice, by phase."""
    p, people, month = world.parameters, world.participants, _phases(world)
    programme = people.programme[rows]
    kind, known = world.programmes.category[programme], people.vocabulary[rows]
    gain = _gain(world, (p.language.course_hours * month.course)[..., None], month.practice[..., None])
    raised = people.language[rows] + gain[phase, kind, people.schooling[rows]]
    people.language[rows] = np.minimum(raised, p.language.highest)
    practice, landing = month.practice[phase, kind], schooling.landing(p.schooling.alignment, p.schooling)
    people.vocabulary[rows] = known + language.vocabulary_gain(known, practice, landing, p.language)
    months = skill.time_constant(world.programmes.level[programme], p.skill)
    guided = guidance(world, rows)
    people.skill[rows] += skill.growth(
        people.skill[rows], practice, month.lessons[phase, kind], guided, months, p.skill
    )


def _gain(world: World, lessons: float | Floats, practice: float | Floats) -> Floats:
    """Levels gained in a month by schooling; for columns of lessons and practice in as many rows."""
    p = world.parameters.language
    return language.growth(lessons, practice, language.hours_per_level(p), p)
