"""Who could come to a programme, and at which gate do they fall out?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.rules import care, screening
from sim.table import Rows
from sim.vocabulary import NOBODY, Level, Reach, Sex, Stage
from sim.world import World

ADULT = 12
"""Months in a year, for ages."""


@dataclass(frozen=True)
class Gates:
    """People left after each gate, each a subset of the one before."""

    willing: Rows
    speaking: Rows
    permitted: Rows
    known: Rows


def gates(world: World, row: int) -> Gates:
    """People in the catchment of a programme, gate by gate: target group, language, benefit, knowing (G3, S140)."""
    people, table, p = world.participants, world.programmes, world.parameters
    willing = _willing(world, row, _catchment(world, row))
    speaking = willing[people.language[willing] >= table.entry_language[row]]
    permitted = speaking[world.municipalities.allows[people.municipality[speaking]]]
    known = world.whom(f"knows {world.geography.programmes[row]}", permitted, p.life.known)
    return Gates(willing, speaking, permitted, known)


def _catchment(world: World, row: int) -> Rows:
    """People in the pool of the area where a programme recruits; regions that pool recruit together (G4)."""
    table, places = world.programmes, world.geography
    if table.reach[row] == Reach.NATION:
        return world.staged(Stage.POOL)
    region = int(table.region[row])
    if table.reach[row] == Reach.MUNICIPALITY and world.orchestrators.pools[region]:
        everyone = places.residents[region]
    else:
        everyone = np.concatenate([places.townsfolk[town] for town in np.flatnonzero(places.catchment[row])])
    pool: Rows = everyone[world.participants.stage[everyone] == Stage.POOL]
    return pool


def _willing(world: World, row: int, pool: Rows) -> Rows:
    """Those who belong to the target group of the programme, are not resting, and would consider its sector."""
    people, table, p = world.participants, world.programmes, world.parameters
    fits = people.born[pool] >= world.month - table.max_age[row] * ADULT
    fits &= people.schooling[pool] >= table.min_schooling[row]
    fits &= people.rests_until[pool] <= world.month
    if table.sector[row] != NOBODY:
        own_field = people.prior_field[pool] == table.sector[row]
        fits &= own_field | (people.reserve[pool] < p.screening.openness)
    some = pool[fits]
    carers = np.flatnonzero(people.cares[some])
    kept = world.draw("can come despite care", some[carers]) < barrier(world, some[carers])
    return np.delete(some, carers[kept])


def barrier(world: World, rows: Rows) -> NDArray[np.float64]:
    """Barrier 0-1 from care duties (P10)."""
    people = world.participants
    woman = people.sex[rows] == Sex.WOMAN
    return care.barrier(people.cares[rows], woman, people.care_rank[rows], world.parameters.care)


def aptitude(world: World, row: int, rows: Rows, sector: NDArray[np.integer]) -> NDArray[np.float64]:
    """True fit 0-1 of people with a programme and the sector of their place (C1)."""
    people, level = world.participants, int(world.programmes.level[row])
    asked = max(level - Level.MBO2, 0)
    short = np.maximum(asked - people.schooling[rows], 0).astype(float)
    return screening.aptitude(
        people.motivation[rows], people.prior_field[rows] == sector, short, world.parameters.screening
    )
