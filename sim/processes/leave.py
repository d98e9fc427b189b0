"""Who leaves the target group by another way than work?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.release import leave_programme
from sim.rules import leaving
from sim.stages import IN_PROGRAMME
from sim.table import Rows
from sim.vocabulary import NEVER, Route, Stage, Why
from sim.world import World


def leave(world: World) -> None:
    """From the pool into regular education; from anywhere out of the country, or into pension."""
    p, people, pool = world.parameters.leaving, world.participants, world.staged(Stage.POOL)
    luck = world.draw("leaves", pool)
    away = p.moving + leaving.education_chance(*_student(world, pool), p)
    world.move(pool[(luck >= p.moving) & (luck < away)], Stage.OUT, Why.EDUCATION)
    _depart(world, pool[luck < p.moving], Why.MOVED_AWAY)
    for stage in ELSEWHERE:
        _depart(world, world.whom("leaves", world.staged(stage), p.moving), Why.MOVED_AWAY)
    old = np.flatnonzero(people.born <= world.month - p.pension_age * 12.0)
    _depart(world, old[np.isin(people.stage[old], (Stage.POOL, *ELSEWHERE))], Why.PENSION)


ELSEWHERE = tuple(stage for stage in Stage if stage not in (Stage.NOT_ARRIVED, Stage.POOL, Stage.OUT))
"""Stages of people who are here but not in the pool."""


def _student(world: World, rows: Rows) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Who has a right to study finance, and who is on the education route."""
    people = world.participants
    eldest = world.month - int(world.parameters.leaving.study_age * 12.0)
    return people.born[rows] > eldest, people.route[rows] == Route.EDUCATION


def _depart(world: World, rows: Rows, why: Why) -> None:
    inside = np.isin(world.participants.stage[rows], IN_PROGRAMME)
    leave_programme(world, rows[inside], why, Stage.OUT)
    world.participants.until[rows[~inside]] = NEVER
    world.move(rows[~inside], Stage.OUT, why)
