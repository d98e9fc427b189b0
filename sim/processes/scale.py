"""How do proven programmes scale beyond more people in place?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.luck import pick
from sim.processes import know_how
from sim.processes.employers import regional_attitude
from sim.processes.guide import coached
from sim.processes.programme_life import prepare
from sim.rules import intelligence, local, replication, transfer
from sim.table import Rows, count_by, sum_by
from sim.vocabulary import NOBODY, Category, Level, ProgrammeState, Schooling, Sector, Way
from sim.world import World

Floats = NDArray[np.float64]


def to_regions(world: World) -> None:
    """Proven programmes with money ahead are set up in another region, where one was only possible (L2)."""
    p, table, running = world.parameters.replication, world.programmes, _with_money(world)
    elsewhere, publicity = float(regional_attitude(world).mean()), float(world.government.publicity[0])
    chance = replication.chance(table.know_how[running], publicity, elsewhere, p)
    for parent in world.whom("replicates", running, chance, table).tolist():
        taken = table.region[[parent, *_family(world, parent, Way.REGION)]]
        _copy(world, parent, ~np.isin(table.region, taken), "copy of", Way.REGION)


def to_sectors(world: World) -> None:
    """They step to another sector of their region, as far as employers there are willing (L2)."""
    p, table, running = world.parameters.replication, world.programmes, _with_money(world)
    # luck first: the exact chances have to be worked out only for those whom the highest could hit
    near = world.whom("tries a sector", running, replication.chance_of_sector(table.know_how[running], 1.0, p), table)
    if not near.size:
        return
    willing, luck = _willing(world), world.draw("tries a sector", near, table)
    for parent, own in zip(near.tolist(), luck, strict=True):
        sector, region = _next_sector(world, parent), table.region[parent]
        chance = replication.chance_of_sector(table.know_how[[parent]], willing[region, sector], p)[0]
        copy = _copy(world, parent, table.region == region, "sector copy of", Way.SECTOR) if own < chance else None
        if copy is not None:
            table.sector[copy], world.geography.sectors[copy] = sector, np.arange(len(Sector)) == sector
            _set_gate(world, copy)


def to_groups(world: World) -> None:
    """They open themselves to another target group in their region, as far as there are coaches for it (L2)."""
    p, table, running = world.parameters.replication, world.programmes, _with_money(world)
    near = world.whom("tries a group", running, replication.chance_of_group(table.know_how[running], 1.0, p), table)
    if not near.size:
        return
    chance = replication.chance_of_group(table.know_how[near], coached(world)[table.region[near]], p)
    for parent in near[world.draw("tries a group", near, table) < chance].tolist():
        alone = not _family(world, parent, Way.GROUP).size
        copy = _copy(world, parent, table.region == table.region[parent], "group copy of", Way.GROUP) if alone else None
        if copy is not None:
            _turn_to_others(world, copy)


def _with_money(world: World) -> Rows:
    table = world.programmes
    return np.flatnonzero((table.state == ProgrammeState.RUNNING) & (table.funder != NOBODY))


def _family(world: World, parent: int, way: Way) -> Rows:
    """Copies of a programme that came about in one way and have not ended."""
    table = world.programmes
    return np.flatnonzero((table.parent == parent) & (table.way == way) & (table.state != ProgrammeState.ENDED))


def _next_sector(world: World, parent: int) -> int:
    """A sector that the family has not yet: with many jobs and vacancies, and shortage where that is known (S104)."""
    p, rate, table = world.parameters.intelligence, world.market.rate, world.programmes
    informed = world.orchestrators.informed[table.region[parent]]
    weights = numbers("sectors", "job_share") * rate * intelligence.aims(rate, float(rate.mean()), informed, p)
    family = np.array([parent, *_family(world, parent, Way.SECTOR)])
    weights[world.geography.sectors[family[table.sector[family] != NOBODY]].any(axis=0)] = 0.0
    return int(pick(weights, world.draw("which sector", np.array([parent]), table))[0])


def _willing(world: World) -> Floats:
    """Mean willingness of employers by region and sector, shape (regions, sectors); 0 where there are none."""
    firms, regions = world.employers, world.orchestrators.size
    cell = firms.region * np.intp(len(Sector)) + firms.sector
    total, count = sum_by(cell, firms.willingness, regions * len(Sector)), count_by(cell, regions * len(Sector))
    return (total / np.maximum(count, 1)).reshape(regions, len(Sector))


def _copy(world: World, parent: int, where: NDArray[np.bool_], question: str, way: Way) -> int | None:
    """Use a possible programme that fits, and whose municipality allows it, for a copy; None if there is none."""
    p, table = world.parameters, world.programmes
    dormant = np.flatnonzero((table.state == ProgrammeState.DORMANT) & where)
    free = dormant[world.municipalities.allows[table.municipality[dormant]]]
    if not free.size:
        return None
    luck = world.draw(f"{question} {world.geography.programmes[parent]}", free, table)
    copy = int(free[np.argmin(luck)])
    for name in _COPIED:
        table.arrays[name][copy] = table.arrays[name][parent]
    world.geography.sectors[copy] = world.geography.sectors[parent]
    steered = bool(world.orchestrators.present[table.region[copy]])
    carried = transfer.carried_over(replication.carried(way, p.replication), p.life.kept, steered, p.transfer)
    table.know_how[copy] = table.know_how[parent] * carried
    table.partners[copy] += replication.added(way, p.replication)
    table.parent[copy], table.way[copy] = parent, way
    know_how.succeed(world, np.array([copy]))
    prepare(world, np.array([copy]))
    return copy


_COPIED = (
    "category", "sector", "level", "entry_language", "min_schooling", "max_age", "group_size", "interval",
    "pre_months", "learn_months", "matching_months", "aftercare_months", "guarantees_job", "learning_paid_by",
    "partners", "unusual",
)  # fmt: skip
"""What a copy takes over from its parent."""


def _turn_to_others(world: World, row: int) -> None:
    """A programme at mbo 3 and higher turns to mbo 2, one below turns to mbo 3: other people, lengths and gate."""
    p, table = world.parameters.local, world.programmes
    low = table.level[row] > Level.MBO2
    table.level[row] = Level.MBO2 if low else Level.MBO3
    table.category[row] = Category.INTEGRATED if low else Category.BRIDGING
    table.pre_months[row] = p.pre_low if low else p.pre_high
    table.learn_months[row] = local.learn_months(table.level[[row]], p)[0]
    table.min_schooling[row] = Schooling.PRIMARY if low else p.schooling_high
    _set_gate(world, row)


def _set_gate(world: World, row: int) -> None:
    """Dutch asked at the gate by its sector and level (C16)."""
    table, needed = world.programmes, np.append(numbers("sectors", "language_needed"), 0.0)
    high = table.level[[row]] > Level.MBO2
    table.entry_language[row] = local.gate(needed[table.sector[[row]]], high, world.parameters.local)[0]
