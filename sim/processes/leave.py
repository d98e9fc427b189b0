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
    age = (world.month - people.born[pool]) / 12.0
    chance = leaving.education_chance(age, people.route[pool] == Route.EDUCATION, p)
    world.move(world.whom("education", pool, chance), Stage.OUT, Why.EDUCATION)
    present = np.flatnonzero((people.stage > Stage.NOT_ARRIVED) & (people.stage < Stage.OUT))
    _depart(world, world.whom("moves away", present, p.moving), Why.MOVED_AWAY)
    present = np.flatnonzero((people.stage > Stage.NOT_ARRIVED) & (people.stage < Stage.OUT))
    old = present[world.month - people.born[present] >= p.pension_age * 12.0]
    _depart(world, old[people.stage[old] != Stage.WAITING_HOUSING], Why.PENSION)


def _depart(world: World, rows: Rows, why: Why) -> None:
    inside = np.isin(world.participants.stage[rows], (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK))
    leave_programme(world, rows[inside], why, Stage.OUT)
    world.participants.until[rows[~inside]] = NEVER
    world.move(rows[~inside], Stage.OUT, why)
