"""Who leaves the target group by another way than work?"""

import numpy as np

from sim.processes.release import leave_programme
from sim.rules import leaving
from sim.table import Rows
from sim.vocabulary import NEVER, Route, Stage, Why
from sim.world import World


def leave(world: World) -> None:
    """From the pool into regular education; from anywhere out of the country, or into pension."""
    p, people, pool = world.parameters.leaving, world.participants, world.staged(Stage.POOL)
    young = people.born[pool] > world.month - p.study_age * 12.0
    chance = leaving.education_chance(young, people.route[pool] == Route.EDUCATION, p)
    world.move(world.whom("education", pool, chance), Stage.OUT, Why.EDUCATION)
    _depart(world, world.whom("moves away", _present(world), p.moving), Why.MOVED_AWAY)
    old = np.flatnonzero(people.born <= world.month - p.pension_age * 12.0)
    _depart(world, old[np.isin(people.stage[old], PRESENT)], Why.PENSION)


PRESENT = tuple(stage for stage in Stage if stage not in (Stage.NOT_ARRIVED, Stage.OUT))
"""Stages of people who are here."""


def _present(world: World) -> Rows:
    return np.flatnonzero((world.participants.stage != Stage.NOT_ARRIVED) & (world.participants.stage != Stage.OUT))


def _depart(world: World, rows: Rows, why: Why) -> None:
    inside = np.isin(world.participants.stage[rows], (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK))
    leave_programme(world, rows[inside], why, Stage.OUT)
    world.participants.until[rows[~inside]] = NEVER
    world.move(rows[~inside], Stage.OUT, why)
