"""How many people could a programme take in, by each of its own limits?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.processes.plan import completion, cost_per_head, duration, enrolled, obligations
from sim.rules import ambition, coordination, costs, grants
from sim.table import Rows
from sim.vocabulary import NOBODY, Constraint, Purse
from sim.world import World

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Plans:
    """What all programmes want this month, in people, and the most that money and coordination allow them."""

    wanted: NDArray[np.int64]
    money_now: NDArray[np.int64]
    money_horizon: NDArray[np.int64]
    coordination: NDArray[np.int64]

    def limits(self, row: int) -> NDArray[np.int64]:
        """Most people by each constraint for one programme; what is wanted where only others can tell."""
        most = np.full(len(Constraint), self.wanted[row])
        most[Constraint.MONEY_NOW] = self.money_now[row]
        most[Constraint.MONEY_HORIZON] = self.money_horizon[row]
        most[Constraint.COORDINATION] = self.coordination[row]
        return most


def plans(world: World) -> Plans:
    """Work out for every programme what it wants and what money and coordination allow (F4, L3)."""
    p, size = world.parameters, world.programmes.group_size
    wanted = ambition.wanted_groups(world.programmes.groups.astype(float), completion(world), p.ambition)
    limits = (wanted, _affordable(world), _paid_long_enough(world, wanted), _kept_together(world))
    people = (limits[0] * size, limits[1], limits[2] * size, limits[3] * size)
    return Plans(*(np.floor(most).astype(np.int64) for most in people))


def _secured(world: World) -> Floats:
    """Months for which the grant of each programme is certain."""
    table = world.programmes
    months: Floats = np.maximum(table.funded_until - world.month, 0.0) * (table.funder != NOBODY)
    return months


def _affordable(world: World) -> Floats:
    """People whose selection can be paid at once, and whose whole way through from money that is certain."""
    p, table, cash = world.parameters.costs, world.programmes, world.balance[Purse.PROGRAMME]
    unpaid = np.maximum(table.funded_until - np.maximum(table.paid_until, world.month), 0)
    certain = cash + table.grant * unpaid - obligations(world)
    certain -= p.overhead * np.maximum(_secured(world), duration(world))
    through = certain / np.maximum(cost_per_head(world) * costs.own_share(p), 1.0)
    people: Floats = np.maximum(np.minimum(through, cash / max(p.selection, 1.0)), 0.0)
    return people


def _paid_long_enough(world: World, wanted: Floats) -> Floats:
    """Groups that the reach of the money allows: none, the usual number, or as many as wanted (F4)."""
    p, secured, months = world.parameters, _secured(world), duration(world)
    horizon = grants.expected_horizon(secured, completion(world), p.grants)
    groups = np.where(ambition.may_grow(horizon, months, p.ambition), wanted, world.programmes.groups)
    return np.where(ambition.may_start(secured, months, p.ambition), groups, 0.0)


def _kept_together(world: World) -> Floats:
    """Groups that can still be kept together beside those that run (L3)."""
    p, table = world.parameters, world.programmes
    kept = coordination.groups_kept(table.partners.astype(float), table.steered, p.orchestration.table, p.coordination)
    free: Floats = np.maximum(np.floor(kept - enrolled(world) / table.group_size + 0.5), 0.0)
    return free


def open_employers(world: World, row: int) -> Rows:
    """Employers among which a programme looks for places: of its sector in its region, or of all sectors."""
    table = world.programmes
    return world.geography.workplaces[int(table.region[row])][int(table.sector[row])]


def places(world: World, firms: Rows) -> tuple[int, int]:
    """Free places that employers would give if mentors were no limit, and free places that mentors can carry (E6)."""
    table = world.employers
    taken = table.taken[firms]
    would = table.participates[firms] * table.wanted[firms] - taken
    return int(would[would > 0].sum()), int((table.places[firms] - taken).sum())


def seats(world: World, row: int) -> int:
    """Free seats at the training providers of a programme's region."""
    schools = world.providers
    free = (schools.seats - schools.taken)[schools.region == world.programmes.region[row]]
    return int(free[free > 0].sum())
