"""Who leaves the target group by another way than work?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.release import leave_programme
from sim.rules import leaving
from sim.stages import IN_PROGRAMME
from sim.table import Rows
from sim.vocabulary import NEVER, Route, Stage, Why
from sim.world import World

Floats = NDArray[np.float64]


def leave(world: World) -> None:
    """From the pool into regular education; from anywhere out of the country, or into pension."""
    p, people = world.parameters.leaving, world.participants
    # luck first: the chance has to be worked out only for those whom the highest chance could hit
    near = world.whom("leaves", world.staged(Stage.POOL), leaving.most_likely(p))
    luck = world.draw("leaves", near)
    away = luck < p.moving
    world.move(near[~away & (luck < p.moving + _education(world, near))], Stage.OUT, Why.EDUCATION)
    _depart(world, near[away], Why.MOVED_AWAY)
    elsewhere = np.concatenate([world.staged(stage) for stage in ELSEWHERE])
    _depart(world, world.whom("leaves", elsewhere, p.moving), Why.MOVED_AWAY)
    old = people.born <= world.month - int(p.pension_age * 12.0)
    old &= (people.stage != Stage.NOT_ARRIVED) & (people.stage != Stage.OUT)
    _depart(world, np.flatnonzero(old), Why.PENSION)


ELSEWHERE = tuple(stage for stage in Stage if stage not in (Stage.NOT_ARRIVED, Stage.POOL, Stage.OUT))
"""Stages of people who are here but not in the pool."""


def _education(world: World, rows: Rows) -> Floats:
    p, people = world.parameters.leaving, world.participants
    young = people.born[rows] > world.month - int(p.study_age * 12.0)
    return leaving.education_chance(young, people.route[rows] == Route.EDUCATION, p)


def _depart(world: World, rows: Rows, why: Why) -> None:
    inside = np.isin(world.participants.stage[rows], IN_PROGRAMME)
    leave_programme(world, rows[inside], why, Stage.OUT)
    world.participants.until[rows[~inside]] = NEVER
    world.move(rows[~inside], Stage.OUT, why)
