"""How many people could a programme take in, by each of its own limits?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.processes.plan import completion, cost_per_head, duration, enrolled, obligations, running_costs
from sim.rules import (
    ambition,
    coordination,
    costs,
    grants,
    harmonisation,
    life,
    partnership,
    schooling,
    screening,
    tasks,
)
from sim.table import Rows, count_by, sum_by
from sim.vocabulary import NOBODY, Constraint, ProgrammeState, Purse, Reach, Sector
from sim.world import World

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


@dataclass(frozen=True)
class Plans:
    """What all programmes want this month, in people, and the most that money and coordination allow them."""

    wanted: NDArray[np.int64]
    money_now: NDArray[np.int64]
    money_horizon: NDArray[np.int64]
    coordination: NDArray[np.int64]


@dataclass(frozen=True)
class Free:
    """Free places by region and sector (E6, E11).

    `would` counts those that employers would give if mentors were no limit, `can` those that mentors can carry; each of
    shape (2, regions, sectors): without places of single tasks, and with them.
    """

    would: Floats
    can: Floats


def limits(world: World, plan: Plans, free: Free, rows: Rows) -> NDArray[np.int64]:
    """Most people by programme and constraint, shape (rows, constraints); what is wanted where only people can tell."""
    table, most = world.programmes, np.repeat(plan.wanted[rows, None], len(Constraint), axis=1)
    region, eligible = table.region[rows], world.geography.sectors[rows]
    cell = can_fill_tasks(world, rows).astype(int), region
    most[:, Constraint.EMPLOYER_PLACES] = (free.would[cell] * eligible).sum(axis=1)
    most[:, Constraint.MENTORS] = (free.can[cell] * eligible).sum(axis=1)
    most[:, Constraint.SCHOOL_SEATS] = free_seats(world)[region]
    most[:, Constraint.MONEY_NOW] = plan.money_now[rows]
    most[:, Constraint.MONEY_HORIZON] = plan.money_horizon[rows]
    most[:, Constraint.COORDINATION] = plan.coordination[rows]
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
    """People whose selection can be paid beside the month's overhead, and whose whole way from certain money."""
    p, table, cash = world.parameters.costs, world.programmes, world.balance[Purse.PROGRAMME]
    unpaid = np.maximum(table.funded_until - np.maximum(table.paid_until, world.month), 0)
    certain = cash + table.grant * unpaid - obligations(world)
    certain -= running_costs(world) * np.maximum(_secured(world), duration(world))
    through = certain / np.maximum(cost_per_head(world) * costs.own_share(p), 1.0)
    selection = costs.selection_cost(screening.extra_cost(world.parameters.screening), p)
    at_once = cash - running_costs(world)
    people: Floats = np.maximum(np.minimum(through, at_once / max(selection, 1.0)), 0.0)
    return people


def _paid_long_enough(world: World, wanted: Floats) -> Floats:
    """Groups that the reach of the money allows: none, the usual number, or as many as wanted (F4)."""
    p, secured, months = world.parameters, _secured(world), duration(world)
    hoped = grants.expected_horizon(secured, completion(world), p.grants)
    horizon = np.where(world.programmes.regular, secured + p.grants.length, hoped)
    groups = np.where(ambition.may_grow(horizon, months, p.ambition), wanted, world.programmes.groups)
    return np.where(ambition.may_start(secured, months, p.ambition), groups, 0.0)


def _kept_together(world: World) -> Floats:
    """Groups that can still be kept together beside those that run (L3)."""
    p, table = world.parameters, world.programmes
    light, meets = partnership.lightness(table.trust, p.partnership), p.orchestration.table
    partners = table.partners + harmonisation.parties(_differing_rules(world), p.harmonisation)
    kept = coordination.groups_kept(partners, table.attention, meets, light, p.coordination)
    free = coordination.groups_free(kept, enrolled(world) / table.group_size)
    return np.where(_stumbles(world), 0.0, free)


def _stumbles(world: World) -> NDArray[np.bool_]:
    """Programmes that cannot bring a group together this month: not settled enough, or left by their municipality.

    Mechanisms C8 and L11.
    """
    p, table = world.parameters, world.programmes
    stumbles = np.zeros(table.size, bool) if not p.involvement.withdraws else ~table.with_municipality
    if p.life.stumbles:
        running = np.flatnonzero(table.state == ProgrammeState.RUNNING)
        stumbles[world.whom("stumbles", running, life.stumble_chance(table.know_how[running], p.life), table)] = True
    return stumbles


def _differing_rules(world: World) -> Floats:
    """Municipalities with rules of their own in which each programme recruits now, besides its first (G5)."""
    table, places = world.programmes, world.geography
    pooled = (table.reach == Reach.MUNICIPALITY) & world.orchestrators.pools[table.region]
    all_towns = count_by(world.municipalities.region, world.orchestrators.size)
    towns = np.where(pooled, all_towns[table.region], places.towns_by_region[np.arange(table.size), table.region])
    return harmonisation.differing(towns, world.orchestrators.pools[table.region], world.parameters.harmonisation)


def open_employers(world: World, row: int) -> Rows:
    """Employers among which a programme looks for places now: of its sectors, in the region in which it works."""
    return in_sectors(world, row, int(world.programmes.region[row]))


def in_sectors(world: World, row: int, region: int) -> Rows:
    """Employers of a region that belong to one of the sectors of a programme."""
    there, sectors = world.geography.workplaces[region], world.geography.sectors[row]
    eligible: Rows = there[sectors[world.employers.sector[there]]]
    return eligible


def room(world: World, row: int, near: Rows) -> tuple[int, int, int]:
    """Free places of the employers near a programme, those of them that mentors can carry, and free seats at school."""
    schools = world.providers
    would, can = open_to(world, row, near)
    seats = np.maximum(schools.seats - schools.taken, 0)[schools.region == world.programmes.region[row]].sum()
    return int(would.sum()), int(can.sum()), int(seats)


def open_to(world: World, row: int, near: Rows) -> tuple[Ints, Ints]:
    """Free places of some employers for one programme: those they would give, and those that mentors can carry."""
    firms = world.employers
    single = can_fill_tasks(world, row) * firms.tasks[near]
    return _free(firms.participates[near], firms.wanted[near] + single, firms.places[near], firms.taken[near])


def can_fill_tasks(world: World, rows: Rows | int) -> NDArray[np.bool_]:
    """Whether the learners of programmes can fill places of single tasks (E11)."""
    return tasks.can_fill(world.programmes.level[rows], world.parameters.tasks)


def free_places(world: World) -> Free:
    """Count the free places of all employers by region and sector."""
    firms = world.employers
    some = np.flatnonzero(firms.participates | (firms.places > 0))  # of the others none is free
    willing, wanted, places, taken = (of[some] for of in (firms.participates, firms.wanted, firms.places, firms.taken))
    whole = _free(willing, wanted, places, taken)
    every = _free(willing, wanted + firms.tasks[some], places, taken)
    return Free(*(np.stack([_by_cell(world, some, of) for of in both]) for both in zip(whole, every, strict=True)))


def _free(willing: NDArray[np.bool_], wanted: Ints, places: Ints, taken: Ints) -> tuple[Ints, Ints]:
    """Places beside those taken that employers would give of `wanted`, and that they can; whole jobs go first."""
    return np.maximum(willing * wanted - taken, 0), np.maximum(np.minimum(places, wanted) - taken, 0)


def _by_cell(world: World, firms: Rows, places: Ints) -> Floats:
    shape = world.orchestrators.size, len(Sector)
    return sum_by(world.geography.cells[firms], places.astype(float), shape[0] * shape[1]).reshape(shape)


def smallest_group(world: World, rows: Rows, own: NDArray[np.int64]) -> NDArray[np.int64]:
    """Fewest people with which programmes can start, given their own minimum: their schools may want more (L9)."""
    schools = world.providers
    modular = np.zeros(world.orchestrators.size, bool)
    modular[schools.region[schools.modular]] = True
    return schooling.smallest_group(own, modular[world.programmes.region[rows]], world.parameters.schooling)


def free_seats(world: World) -> Floats:
    """Free seats at training providers by region."""
    schools = world.providers
    return sum_by(schools.region, np.maximum(schools.seats - schools.taken, 0), world.orchestrators.size)
