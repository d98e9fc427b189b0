"""Who leaves the target group from elsewhere than the pool, and who grows too old?"""

import numpy as np

from sim.processes.release import leave_programme
from sim.stages import IN_PROGRAMME
from sim.table import Rows, one_of
from sim.vocabulary import NEVER, Stage, Why
from sim.world import World

ELSEWHERE = tuple(
    stage for stage in Stage if stage not in (Stage.NOT_ARRIVED, Stage.POOL, Stage.UNASSISTED_JOB, Stage.OUT)
)
"""Stages of people who are here, but not in the pool or in a job found alone."""


def move_away(world: World) -> None:
    """Some who wait for a home, take part in a programme or work after one leave the country or the register."""
    elsewhere = np.concatenate([world.staged(stage) for stage in ELSEWHERE])
    _depart(world, world.whom("moves away", elsewhere, world.parameters.leaving.moving), Why.MOVED_AWAY)


def retire(world: World) -> None:
    """Who reaches the age of the state pension leaves the target group, wherever he or she stands."""
    people, age = world.participants, int(world.parameters.leaving.pension_age * 12.0)
    old = world.births.until(world.month - age)
    here = old[~one_of(people.stage[old], (Stage.NOT_ARRIVED, Stage.OUT))]
    _depart(world, np.sort(here), Why.PENSION)


def _depart(world: World, rows: Rows, why: Why) -> None:
    inside = one_of(world.participants.stage[rows], IN_PROGRAMME)
    leave_programme(world, rows[inside], why, Stage.OUT)
    world.participants.until[rows[~inside]] = NEVER
    world.move(rows[~inside], Stage.OUT, why)
