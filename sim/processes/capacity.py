"""How many people could a programme take in, by each of its own limits?"""

from dataclasses import dataclass

import numpy as np

from sim.processes.plan import cohort_cost, completion, duration, enrolled, obligations
from sim.rules import ambition, coordination, costs, grants
from sim.table import Rows
from sim.vocabulary import NOBODY, Purse
from sim.world import World


@dataclass(frozen=True)
class Plans:
    """What all programmes know about themselves this month."""

    groups_wanted: np.ndarray
    may_start: np.ndarray
    may_grow: np.ndarray
    groups_kept: np.ndarray
    groups_running: np.ndarray
    affordable: np.ndarray


def plans(world: World) -> Plans:
    """Work out for every programme what it wants and what money and coordination allow (F4, L3)."""
    p, table = world.parameters, world.programmes
    done, months = completion(world), duration(world)
    left = np.maximum(table.funded_until - world.month, 0) * (table.funder != NOBODY)
    horizon = grants.expected_horizon(left, done, p.grants)
    running = enrolled(world) / table.group_size
    kept = coordination.groups_kept(table.partners.astype(float), table.steered, p.orchestration.table, p.coordination)
    unpaid = np.maximum(table.funded_until - np.maximum(table.paid_until, world.month), 0)
    certain = world.balance[Purse.PROGRAMME] + table.grant * unpaid - obligations(world)
    certain -= p.costs.overhead * np.maximum(left, months)
    return Plans(
        ambition.wanted_groups(table.groups.astype(float), done, p.ambition),
        ambition.may_start(left, months, p.ambition),
        ambition.may_grow(horizon, months, p.ambition),
        kept,
        running,
        np.maximum(certain, 0.0),
    )


def open_employers(world: World, row: int) -> Rows:
    """Employers among which a programme looks for places: of its sector in its region, or of all sectors."""
    table, cells = world.programmes, world.geography.workplaces[int(world.programmes.region[row])]
    if table.sector[row] == NOBODY:
        return np.concatenate(cells)
    return cells[int(table.sector[row])]


def places(world: World, firms: Rows) -> tuple[int, int]:
    """Free places that employers would give if mentors were no limit, and free places that mentors can carry (E6)."""
    table = world.employers
    would = np.where(table.participates[firms], table.wanted[firms], 0) - table.taken[firms]
    can = table.places[firms] - table.taken[firms]
    return int(would.clip(0).sum()), int(can.clip(0).sum())


def seats(world: World, row: int) -> int:
    """Free seats at the training providers of a programme's region."""
    schools = world.providers
    here = schools.region == world.programmes.region[row]
    return int((schools.seats[here] - schools.taken[here]).clip(0).sum())


def affordable(world: World, plan: Plans, row: int) -> int:
    """People whose whole way through can be paid from money that is certain, after co-financing."""
    own_share = costs.own_share(world.parameters.costs)
    return int(plan.affordable[row] // max(cohort_cost(world, row, 1.0) * own_share, 1.0))


def horizon_limit(world: World, plan: Plans, row: int) -> int:
    """People that the reach of the money allows: none, the usual groups, or as many as wanted (F4)."""
    table = world.programmes
    if not plan.may_start[row]:
        return 0
    groups = plan.groups_wanted[row] if plan.may_grow[row] else table.groups[row]
    return int(groups * table.group_size[row])


def coordination_limit(world: World, plan: Plans, row: int) -> int:
    """People in the groups that can still be kept together beside those that run (L3)."""
    free = np.floor(plan.groups_kept[row] - plan.groups_running[row] + 0.5)
    return int(max(free, 0.0) * world.programmes.group_size[row])
