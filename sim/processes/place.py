"""Who gets a job after a programme, and does it last?"""

import numpy as np

from sim.processes import shock
from sim.processes.guide import floor_inclusion, guidance, in_aftercare
from sim.processes.needs import language_gap
from sim.processes.prospects import job_in_prospect, loss_factor
from sim.processes.release import stop_looking
from sim.processes.strain import excess
from sim.rules import certification, displacement, placement, strain, trust
from sim.rules import guidance as care
from sim.table import Rows, count_by
from sim.vocabulary import NEVER, NOBODY, Stage, Why
from sim.world import World


def match(world: World) -> None:
    """People who completed find a job at their own employer or at another; after some months they give up."""
    p, people = world.parameters.placement, world.participants
    rows = world.staged(Stage.MATCHING)
    rows = rows[people.since[rows] < world.month]
    own, tightness = job_in_prospect(world, rows), _tightness(world, rows)
    willing = np.where(own, world.employers.willingness[people.employer[rows]], 0.0)
    chance = placement.job_chance(people.skill[rows], language_gap(world, rows), own, willing, tightness, p)
    chance = chance * placement.followed_up(world.programmes.level[people.programme[rows]], p)
    chance = chance * (1.0 + certification.advantage(people.paper[rows], world.parameters.certification))
    hired = world.draw("job after programme", rows) < chance
    elsewhere = rows[hired & ~own]
    people.employer[elsewhere] = NOBODY
    world.move(rows[hired], Stage.JOB_AFTERCARE, Why.PLACED)
    people.until[rows[hired]] = NEVER
    _give_up(world, rows[~hired])


def _tightness(world: World, rows: Rows) -> np.ndarray:
    """Vacancies in the sector and region of people, relative to 2019."""
    people, market = world.participants, world.market
    tight: np.ndarray = market.tightness[people.sector[rows]] * market.regional[people.region[rows]]
    return tight


def _give_up(world: World, rows: Rows) -> None:
    stop_looking(world, rows[world.participants.until[rows] <= world.month], Why.NOT_PLACED)


def keep_job(world: World) -> None:
    """Jobs after a programme end or last: aftercare, trust, inclusion and firm terms help, late strain does not.

    Mechanisms C3, C4, C6, E5, E8, P5 and P6.
    """
    p, people = world.parameters.placement, world.participants
    rows = world.staged(Stage.JOB_AFTERCARE)
    cared_for = in_aftercare(world, rows)
    cared = guidance(world, rows) * care.cared_for(cared_for, world.parameters.guidance)
    chance = placement.loss_chance(cared, floor_inclusion(world, rows), language_gap(world, rows), p)
    chance = chance * (1.0 - certification.advantage(people.paper[rows], world.parameters.certification))
    chance[cared_for] *= trust.unheeded(people.trust[rows[cared_for]], world.parameters.trust)
    chance *= strain.keeps(excess(world, rows), world.parameters.strain) * loss_factor(world, rows)
    known, subsidy = people.employer[rows] != NOBODY, world.parameters.costs.wage_subsidy
    chance *= placement.temporary(people.skill[rows], known, subsidy, p)
    _lose(world, world.whom("loses job after programme", rows, chance + _hit(world, rows)))
    durable = world.staged(Stage.DURABLE)
    _lose(world, world.whom("loses durable job", durable, p.durable_loss + _hit(world, durable)))
    rows = world.staged(Stage.JOB_AFTERCARE)
    lasted = rows[world.month - people.since[rows] >= p.durable_after]
    world.move(lasted, Stage.DURABLE, Why.SUSTAINED)
    world.programmes.durable += count_by(people.programme[lasted], world.programmes.size).astype(np.int32)
    _displace(world, lasted[people.employer[lasted] != NOBODY])


def _displace(world: World, rows: Rows) -> None:
    """Of those who stay where a subsidised place brought them, some hold a job that another would have had (E10)."""
    p, people, sectors = world.parameters, world.participants, world.associations
    on_benefit = world.programmes.level[people.programme[rows]] < p.costs.paid_from
    chance = displacement.chance(on_benefit, p.costs.wage_subsidy, _tightness(world, rows), p.displacement)
    sectors.displaced = count_by(people.sector[world.whom("displaces another", rows, chance)], sectors.size)


def _hit(world: World, rows: Rows) -> np.ndarray:
    """Chance to lose the job to a shock: after a programme it is not one of the smallest (X2, X3)."""
    return shock.lost_jobs(world, rows, np.zeros(rows.size, bool))


def _lose(world: World, rows: Rows) -> None:
    world.move(rows, Stage.POOL, Why.LOST_JOB)
    world.participants.employer[rows] = NOBODY
