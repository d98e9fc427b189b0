"""Which programmes are founded, start, stall, end and spread?"""

import numpy as np

from sim.ledger import Turn
from sim.processes.employers import regional_attitude
from sim.processes.plan import running_costs
from sim.processes.release import leave_programme
from sim.rules import imitation, law, life, replication
from sim.table import Rows, count_by, one_of
from sim.vocabulary import NEVER, NOBODY, ProgrammeState, Purse, Stage, What, Why
from sim.world import STATE, Account, World


def found(world: World) -> None:
    """Where municipalities are willing and staff is short, someone takes the initiative for a programme (L1)."""
    table = world.programmes
    dormant = np.flatnonzero(table.state == ProgrammeState.DORMANT)
    dormant = dormant[world.municipalities.allows[table.municipality[dormant]]]
    attitude = world.municipalities.attitude[table.municipality[dormant]]
    tightness = np.append(world.market.tightness, world.market.tightness.mean())
    shortage = tightness[table.sector[dormant]] * world.market.regional[table.region[dormant]]
    since_act = world.month - int(world.government.act_from[0])
    chance = life.birth_chance(attitude, shortage, world.parameters.life) * law.drive(since_act, world.parameters.law)
    chance *= imitation.encouraged(
        _seen_to_work(world), float(world.government.publicity[0]), world.parameters.imitation
    )
    rivals = count_by(table.region[dormant], world.orchestrators.size)[table.region[dormant]]
    _prepare(world, world.whom("founded", dormant, chance / rivals, table))


def _seen_to_work(world: World) -> float:
    """Share of municipalities in which a proven programme works now (G9)."""
    table, places, p = world.programmes, world.geography, world.parameters.replication
    proven = np.flatnonzero((table.state == ProgrammeState.RUNNING) & (table.know_how >= p.proven))
    here = places.catchment[proven] & (table.region[proven, None] == world.municipalities.region)
    return imitation.share_of(here.any(axis=0))


def replicate(world: World) -> None:
    """Proven programmes with money ahead are set up in another region, where one was only possible (L2)."""
    p, table = world.parameters.replication, world.programmes
    running = np.flatnonzero((table.state == ProgrammeState.RUNNING) & (table.funder != NOBODY))
    elsewhere, publicity = float(regional_attitude(world).mean()), float(world.government.publicity[0])
    chance = replication.chance(table.know_how[running], publicity, elsewhere, p)
    for parent in world.whom("replicates", running, chance, table):
        _copy(world, int(parent))


def open_doors(world: World) -> None:
    """Prepared programmes with money start to recruit (L1)."""
    p, table = world.parameters, world.programmes
    ready_after = life.preparation_months(table.know_how, p.life)
    preparing = table.state == ProgrammeState.PREPARING
    ready = np.flatnonzero(preparing & (world.month - table.since >= ready_after) & (table.funder != NOBODY))
    _enter(world, ready, ProgrammeState.RUNNING, Turn.OPENED)
    table.next_intake[ready] = world.month


def stall(world: World) -> None:
    """Programmes without grant and money stall, revive when money comes, and end when patience is over (L1, F1)."""
    p, table, cash = world.parameters, world.programmes, world.balance[Purse.PROGRAMME]
    broke = (table.funder == NOBODY) & (cash < running_costs(world))
    _stop(world, np.flatnonzero((table.state == ProgrammeState.RUNNING) & broke))
    stalled = table.state == ProgrammeState.STALLED
    revived = np.flatnonzero(stalled & (table.funder != NOBODY))
    _enter(world, revived, ProgrammeState.RUNNING, Turn.REVIVED)
    table.next_intake[revived] = world.month + 1
    waits = stalled | (table.state == ProgrammeState.PREPARING) & (table.funder == NOBODY)
    limit = np.where(stalled, 0, life.preparation_months(table.know_how, p.life)) + p.grants.patience
    _end(world, np.flatnonzero(waits & (world.month - table.since >= limit) & (table.funder == NOBODY)))


def forget(world: World) -> None:
    """Know-how of programmes that stalled or ended evaporates (L1)."""
    table = world.programmes
    gone = np.flatnonzero(one_of(table.state, (ProgrammeState.STALLED, ProgrammeState.ENDED)))
    table.know_how[gone] = life.evaporated(table.know_how[gone], world.parameters.life)


def insolvent(world: World, rows: Rows) -> None:
    """Programmes that cannot pay this month stall at once (F1)."""
    _stop(world, rows)


def _prepare(world: World, rows: Rows) -> None:
    world.programmes.founded[rows] = world.month
    _enter(world, rows, ProgrammeState.PREPARING, Turn.FOUNDED)


def _copy(world: World, parent: int) -> None:
    """Use a possible programme of a region without this one for a copy of it."""
    table = world.programmes
    dormant = np.flatnonzero((table.state == ProgrammeState.DORMANT) & (table.region != table.region[parent]))
    dormant = dormant[world.municipalities.allows[table.municipality[dormant]]]
    family = (table.parent == parent) & (table.state != ProgrammeState.ENDED)
    free = dormant[~np.isin(table.region[dormant], table.region[family])]
    if not free.size:
        return
    luck = world.draw(f"copy of {world.geography.programmes[parent]}", free, table)
    copy = free[np.argmin(luck)]
    for name in _COPIED:
        table.arrays[name][copy] = table.arrays[name][parent]
    table.know_how[copy] = table.know_how[parent] * world.parameters.replication.carried_over
    table.parent[copy] = parent
    _prepare(world, np.array([copy]))


_COPIED = (
    "category", "sector", "level", "entry_language", "min_schooling", "max_age", "group_size", "interval",
    "pre_months", "learn_months", "matching_months", "aftercare_months", "guarantees_job", "partners", "unusual",
)  # fmt: skip
"""What a copy takes over from its parent."""


def _stop(world: World, rows: Rows) -> None:
    if not rows.size:
        return
    _enter(world, rows, ProgrammeState.STALLED, Turn.STALLED)
    world.programmes.next_intake[rows] = NEVER
    for stage in (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK):
        inside = world.staged(stage)
        leave_programme(world, inside[np.isin(world.participants.programme[inside], rows)], Why.PROGRAMME_ENDED)


def _end(world: World, rows: Rows) -> None:
    _enter(world, rows, ProgrammeState.ENDED, Turn.ENDED)
    cash = np.maximum(world.balance[Purse.PROGRAMME][rows], 0.0)
    world.pay(Account(Purse.PROGRAMME, rows), STATE, cash, What.LAPSED)


def _enter(world: World, rows: Rows, state: ProgrammeState, turn: Turn) -> None:
    world.programmes.state[rows] = state
    world.programmes.since[rows] = world.month
    world.ledger.turned(world.month, turn, rows, world.programmes)
