"""Who finds work without a programme, and who loses it?"""

import numpy as np

from sim.data import numbers
from sim.luck import pick
from sim.rules import unassisted
from sim.table import Rows
from sim.vocabulary import Stage, Why
from sim.world import World

LONGEST = 600
"""Months since the permit up to which the curve is tabulated; beyond it is flat."""


def find_work(world: World) -> None:
    """People in the pool find a job by themselves (P2)."""
    p, people, pool = world.parameters.unassisted, world.participants, world.staged(Stage.POOL)
    by_age = unassisted.curve(np.arange(LONGEST), p)
    chance = unassisted.chances(
        pool, world.month, people.permit, people.ease, people.municipality, by_age, _local(world)
    )
    found = world.whom("job alone", pool, chance)
    people.sector[found] = _sector(world, found)
    people.small_job[found] = world.draw("small job", found) < p.small_job_share
    people.vocabulary[found] = 0.0
    world.move(found, Stage.UNASSISTED_JOB, Why.FOUND_JOB)


def _local(world: World) -> np.ndarray:
    """Factor on the chance by municipality: tightness of its region and caseload of its caseworkers."""
    p, towns = world.parameters.unassisted, world.municipalities
    national = numbers("sectors", "job_share") @ world.market.tightness
    tightness = national * world.market.regional[towns.region]
    return unassisted.market(tightness, p) * unassisted.service(towns.caseload, p)


def _sector(world: World, rows: Rows) -> np.ndarray:
    p, people = world.parameters.unassisted, world.participants
    early, late = (numbers("sectors", f"unaided_{when}") for when in ("early", "late"))
    years = (world.month - people.permit[rows]) // 12
    luck, sector = world.draw("sector alone", rows), np.zeros(rows.size, np.int8)
    for year in np.unique(years):
        shares = unassisted.sector_shares(float(year), early, late, world.market.tightness, p)
        sector[years == year] = pick(shares, luck[years == year])
    return sector


def lose_work(world: World) -> None:
    """Jobs found alone end, soonest in the first year (P2)."""
    p, people, at_work = world.parameters.unassisted, world.participants, world.staged(Stage.UNASSISTED_JOB)
    # luck first, as in `leave`
    near = world.whom("loses job alone", at_work, max(p.loss_first_year, p.loss_later))
    chance = unassisted.loss(world.month - people.since[near], p)
    world.move(near[world.draw("loses job alone", near) < chance], Stage.POOL, Why.LOST_JOB)
