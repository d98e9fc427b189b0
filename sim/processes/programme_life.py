"""Which programmes are founded, start, stall, end and spread?"""

import numpy as np
from numpy.typing import NDArray

from sim.ledger import Turn
from sim.processes import know_how
from sim.processes.involve import complete
from sim.processes.plan import running_costs
from sim.processes.release import leave_programme
from sim.rules import creaming, imitation, intelligence, law, life, orchestration, wishes
from sim.table import Rows, count_by, one_of
from sim.vocabulary import NEVER, NOBODY, Level, ProgrammeState, Purse, Sector, Stage, What, Why
from sim.world import ALWAYS, STATE, Account, World


def found(world: World) -> None:
    """Where municipalities are willing and staff is short, someone takes the initiative for a programme (L1)."""
    table = world.programmes
    dormant = np.flatnonzero(table.state == ProgrammeState.DORMANT)
    dormant = dormant[(world.municipalities.allows & world.municipalities.dual)[table.municipality[dormant]]]
    attitude = world.municipalities.attitude[table.municipality[dormant]]
    tightness = np.append(world.market.tightness, world.market.tightness.mean())
    shortage = tightness[table.sector[dormant]] * world.market.regional[table.region[dormant]]
    since_act = world.month - int(world.government.act_from[0])
    chance = life.birth_chance(attitude, shortage, world.parameters.life) * law.drive(since_act, world.parameters.law)
    chance *= imitation.encouraged(
        _seen_to_work(world), float(world.government.publicity[0]), world.parameters.imitation
    )
    chance *= _aims(world, dormant) * _wished_for(world, dormant)
    rivals = count_by(table.region[dormant], world.orchestrators.size)[table.region[dormant]]
    low, p = table.level[dormant] <= Level.MBO2, world.parameters
    chance = chance * creaming.founding_weight(low, 1.0 - p.population.high_level_share, p.creaming)
    founded = world.whom("founded", dormant, chance / rivals, table)
    know_how.succeed(world, founded)
    know_how.borrow(world, founded)
    prepare(world, founded)


def _aims(world: World, rows: Rows) -> NDArray[np.float64]:
    """How much likelier each possible programme is founded for the shortage of its sector, where that is known (L6)."""
    p, table, market = world.parameters.intelligence, world.programmes, world.market
    region, usual = table.region[rows], float(market.rate.mean())
    rate = np.append(market.rate, usual)[table.sector[rows]]
    aims = intelligence.aims(rate, usual, world.orchestrators.informed[region], p)
    return intelligence.evened(aims, region, world.orchestrators.size)


def _wished_for(world: World, rows: Rows) -> NDArray[np.float64]:
    """How much likelier each is founded for what people in the pool want and can, where they were asked (C1)."""
    table, people, regions, p = world.programmes, world.participants, world.orchestrators, world.parameters.wishes
    if not p.follow:
        return np.ones(rows.size)
    asked = wishes.asked(world.draw("asked what they want", np.arange(regions.size), regions, ALWAYS), p)
    if not asked.any():
        return np.ones(rows.size)
    here = np.zeros((regions.size, len(Sector)), np.int64)
    for each in np.flatnonzero(asked):
        here[each] = world.roll.by_group(world.residents(int(each)), (Stage.POOL,), people.prior_field, len(Sector))
    weights = np.column_stack([wishes.followed(here, asked, p), np.ones(regions.size)])
    region = table.region[rows]
    return intelligence.evened(weights[region, table.sector[rows]], region, regions.size)


def _seen_to_work(world: World) -> float:
    """Share of municipalities in which a proven programme works now (G9)."""
    table, places, p = world.programmes, world.geography, world.parameters.replication
    proven = np.flatnonzero((table.state == ProgrammeState.RUNNING) & (table.know_how >= p.proven))
    here = places.catchment[proven] & (table.region[proven, None] == world.municipalities.region)
    return imitation.share_of(here.any(axis=0))


def open_doors(world: World) -> None:
    """Prepared programmes with money and all parties start to recruit (L1, L11)."""
    table = world.programmes
    prepared = (table.state == ProgrammeState.PREPARING) & (world.month - table.since >= _preparation_months(world))
    ready = np.flatnonzero(prepared & (table.funder != NOBODY) & complete(world))
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
    limit = np.where(stalled, 0, _preparation_months(world)) + p.grants.patience
    _end(world, np.flatnonzero(waits & (world.month - table.since >= limit) & (table.funder == NOBODY)))


def forget(world: World) -> None:
    """Know-how of programmes that stalled or ended evaporates (L1)."""
    table = world.programmes
    gone = np.flatnonzero(one_of(table.state, (ProgrammeState.STALLED, ProgrammeState.ENDED)))
    p, hub = world.parameters, world.orchestrators.present[table.region[gone]]
    table.know_how[gone] = life.evaporated(table.know_how[gone], orchestration.retained(hub, p.orchestration), p.life)


def _preparation_months(world: World) -> NDArray[np.int64]:
    """Months that each programme has to prepare (L1, L4)."""
    p, table = world.parameters, world.programmes
    return life.preparation_months(table.know_how, orchestration.saved(table.attention, p.orchestration), p.life)


def insolvent(world: World, rows: Rows) -> None:
    """Programmes that cannot pay this month stall at once; who learns at the cost of others goes on (F1)."""
    _stop(world, rows)


def prepare(world: World, rows: Rows) -> None:
    """Begin to prepare programmes that were only possible."""
    world.programmes.founded[rows] = world.month
    _enter(world, rows, ProgrammeState.PREPARING, Turn.FOUNDED)


def _stop(world: World, rows: Rows) -> None:
    if not rows.size:
        return
    _enter(world, rows, ProgrammeState.STALLED, Turn.STALLED)
    world.programmes.next_intake[rows] = NEVER
    for stage, lost in (
        (Stage.RECRUITED, rows),
        (Stage.PRE_PROGRAMME, rows),
        (Stage.LEARN_WORK, rows[world.programmes.learning_paid_by[rows] == Purse.PROGRAMME]),
    ):
        inside, stops = world.staged(stage), np.zeros(world.programmes.size, bool)
        stops[lost] = True
        leave_programme(world, inside[stops[world.participants.programme[inside]]], Why.PROGRAMME_ENDED)


def _end(world: World, rows: Rows) -> None:
    _enter(world, rows, ProgrammeState.ENDED, Turn.ENDED)
    cash = np.maximum(world.balance[Purse.PROGRAMME][rows], 0.0)
    world.pay(Account(Purse.PROGRAMME, rows), STATE, cash, What.LAPSED)


def _enter(world: World, rows: Rows, state: ProgrammeState, turn: Turn) -> None:
    world.programmes.state[rows] = state
    world.programmes.since[rows] = world.month
    world.ledger.turned(world.month, turn, rows, world.programmes)
