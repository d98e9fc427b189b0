"""Who gets a job after a programme, and does it last?"""

import numpy as np

from sim.processes.guide import floor_inclusion, guidance, in_aftercare
from sim.processes.needs import language_gap
from sim.rules import placement
from sim.table import Rows, count_by
from sim.vocabulary import NEVER, NOBODY, Stage, Why
from sim.world import ALWAYS, World


def match(world: World) -> None:
    """People who completed find a job at their own employer or at another; after some months they give up."""
    p, people = world.parameters.placement, world.participants
    rows = world.staged(Stage.MATCHING)
    rows = rows[people.since[rows] < world.month]
    own = _own_job(world, rows)
    tightness = world.market.tightness[people.sector[rows]] * world.market.regional[people.region[rows]]
    willing = np.where(own, world.employers.willingness[people.employer[rows]], 0.0)
    chance = placement.job_chance(people.skill[rows], language_gap(world, rows), own, willing, tightness, p)
    chance *= placement.followed_up(world.programmes.level[people.programme[rows]], p)
    hired = world.draw("job after programme", rows) < chance
    elsewhere = rows[hired & ~own]
    people.employer[elsewhere] = NOBODY
    firms = world.employers
    firms.hired += count_by(people.employer[rows[hired & own]], firms.size).astype(np.int32)
    world.move(rows[hired], Stage.JOB_AFTERCARE, Why.PLACED)
    people.until[rows[hired]] = NEVER
    _give_up(world, rows[~hired])


def _own_job(world: World, rows: Rows) -> np.ndarray:
    """Whether the employer of the place has a job in prospect: guaranteed, or by the luck of the place (S99, HU58)."""
    people, table, p = world.participants, world.programmes, world.parameters.placement
    promised = world.draw("job in prospect", rows, month=ALWAYS) < p.own_employer
    promised |= table.guarantees_job[people.programme[rows]]
    still_there: np.ndarray = promised & (people.employer[rows] != NOBODY)
    return still_there


def _give_up(world: World, rows: Rows) -> None:
    people = world.participants
    late = rows[people.until[rows] <= world.month]
    world.move(late, Stage.POOL, Why.NOT_PLACED)
    people.employer[late], people.until[late] = NOBODY, NEVER


def keep_job(world: World) -> None:
    """Jobs after a programme end, less often with aftercare and inclusion; those that last are durable (C3, C4)."""
    p, people = world.parameters.placement, world.participants
    rows = world.staged(Stage.JOB_AFTERCARE)
    cared = guidance(world, rows) * in_aftercare(world, rows)
    chance = placement.loss_chance(cared, floor_inclusion(world, rows), language_gap(world, rows), p)
    _lose(world, world.whom("loses job after programme", rows, chance))
    _lose(world, world.whom("loses durable job", world.staged(Stage.DURABLE), p.durable_loss))
    rows = world.staged(Stage.JOB_AFTERCARE)
    lasted = rows[world.month - people.since[rows] >= p.durable_after]
    world.move(lasted, Stage.DURABLE, Why.SUSTAINED)
    world.programmes.durable += count_by(people.programme[lasted], world.programmes.size).astype(np.int32)


def _lose(world: World, rows: Rows) -> None:
    world.move(rows, Stage.POOL, Why.LOST_JOB)
    world.participants.employer[rows] = NOBODY
