"""Which programmes get money, for how long, and what happens when it ends?"""

import numpy as np
from numpy.typing import NDArray

from sim.ledger import Turn
from sim.processes.ask import first_grants, renewed_grants
from sim.processes.plan import completion, enrolled, obligations
from sim.rules import fragmentation, grants, internalisation, procurement
from sim.table import Rows, one_of, sum_by, without
from sim.vocabulary import NEVER, NOBODY, FunderKind, ProgrammeState, Purse, What
from sim.world import OUTSIDE, STATE, Account, World

Floats = NDArray[np.float64]


def end_grants(world: World) -> None:
    """Grants whose last month has passed are closed; what nobody needs any more is paid back (F1)."""
    table, pots = world.programmes, world.funders
    ended = np.flatnonzero((table.funder != NOBODY) & (table.funded_until <= world.month))
    if ended.size:
        spare, private = _spare(world)[ended], pots.private[table.funder[ended]]
        world.pay(Account(Purse.PROGRAMME, ended), STATE, spare * (1.0 - private), What.LAPSED)
        world.pay(Account(Purse.PROGRAMME, ended), OUTSIDE, spare * private, What.LAPSED)
    table.funder[ended], table.grant[ended] = NOBODY, 0.0
    world.ledger.turned(world.month, Turn.EXPIRED, ended, table)
    live = np.flatnonzero(table.funder != NOBODY)
    pots.committed = sum_by(table.funder[live], table.grant[live], pots.size)


def renew(world: World) -> None:
    """Some months before a grant ends it is decided whether it goes on (F1)."""
    p, table = world.parameters.grants, world.programmes
    near = (table.funder != NOBODY) & (table.funded_until - p.notice <= world.month)
    rows = np.flatnonzero(near & (table.renewal_asked != table.funded_until))
    if not rows.size:
        return
    table.renewal_asked[rows] = table.funded_until[rows]
    idle = world.month - np.maximum(table.last_intake, table.since)[rows]
    regular = table.regular[rows] & (world.funders.kind[table.funder[rows]] == FunderKind.MUNICIPAL)
    chance = procurement.odds(
        grants.renewal_chance(completion(world)[rows], idle, p), table.unusual[rows], world.parameters.procurement
    )
    chance = internalisation.renewed(chance, regular)
    renewed = world.whom("renewed", rows, chance, table)
    world.ledger.turned(world.month, Turn.NOT_RENEWED, without(rows, renewed), table)
    in_turn = _in_turn(world, renewed)
    for row, asked in zip(in_turn.tolist(), renewed_grants(world, in_turn).tolist(), strict=True):
        _go_on(world, row, asked)


def apply(world: World) -> None:
    """Programmes without a grant apply where they know a pot with room that fits (F1, S177)."""
    table, every = world.programmes, world.parameters.grants.apply_every
    wants = one_of(table.state, (ProgrammeState.PREPARING, ProgrammeState.RUNNING, ProgrammeState.STALLED))
    their_turn = table.identity % every == world.month % every
    applicants = np.flatnonzero(wants & (table.funder == NOBODY) & their_turn)
    award_odds = np.full(applicants.size, world.parameters.grants.award_odds)
    odds = procurement.odds(award_odds, table.unusual[applicants], world.parameters.procurement)
    heard = world.whom("first award", applicants, odds, table)
    world.ledger.turned(world.month, Turn.REFUSED, without(applicants, heard), table)
    if not heard.size:
        return
    in_turn, free = _in_turn(world, heard), _free(world)
    for row, asked in zip(in_turn.tolist(), first_grants(world, in_turn).tolist(), strict=True):
        if _apply(world, row, asked, free):
            free = _free(world)


def pay_grants(world: World) -> None:
    """Live grants are paid a year ahead, less what was not spent; without a group only for some months (F1)."""
    table = world.programmes
    at_work = enrolled(world) > 0
    waits = (table.paid_until <= world.month) | at_work & (table.paid_until < table.year_until)
    due = np.flatnonzero((table.funder != NOBODY) & waits)
    if not due.size:
        return
    anew = due[table.year_until[due] <= world.month]
    table.year_until[anew] = np.minimum(table.funded_until[anew], world.month + YEAR)
    cautious = np.where(at_work[due], NEVER, world.month + world.parameters.grants.first_advance)
    until = np.minimum(table.year_until[due], cautious)
    months = until - np.maximum(table.paid_until[due], world.month)
    euros = np.maximum(table.grant[due] * months - _spare(world)[due], 0.0)
    world.pay(Account(Purse.FUNDER, table.funder[due]), Account(Purse.PROGRAMME, due), euros, What.GRANT)
    table.paid_until[due] = until


def _spare(world: World) -> Floats:
    """Euros of each programme beyond what it owes to those it has taken in."""
    spare: Floats = np.maximum(world.balance[Purse.PROGRAMME] - obligations(world), 0.0)
    return spare


def owed(world: World) -> Floats:
    """Euros by funder still to be advanced this calendar year for grants that were promised."""
    table = world.programmes
    year_end = world.month + 13 - world.scenario.date(world.month).month
    live = np.flatnonzero(table.funder != NOBODY)
    this, until = table.year_until[live], table.funded_until[live]
    following = np.where(this < year_end, np.minimum(until - this, YEAR), 0)
    months = np.maximum(this - table.paid_until[live], 0) + np.maximum(following, 0)
    return sum_by(table.funder[live], table.grant[live] * months, world.funders.size)


def promise(world: World, row: int, pot: int, months: int, euros: float) -> None:
    """Grant a programme some euros a month, for some months from a pot."""
    table = world.programmes
    table.funder[row], table.grant[row] = pot, euros
    table.granted[row], table.spent[row] = world.month, 0.0
    table.funded_until[row] = world.month + months
    table.paid_until[row] = table.year_until[row] = world.month
    world.funders.committed[pot] += table.grant[row]
    world.ledger.turned(world.month, Turn.AWARDED, row, table)


def open_to(world: World, row: int) -> NDArray[np.bool_]:
    """Pots with money whose earmark fits a programme: one of its sectors or none, its region or none."""
    table, pots = world.programmes, world.funders
    named = world.geography.sectors[row] & (table.sector[row] != NOBODY)
    sector_fits = (pots.sector == NOBODY) | named[pots.sector]
    region_fits = (pots.kind != FunderKind.MUNICIPAL) | (pots.region == table.region[row])
    fits: NDArray[np.bool_] = sector_fits & region_fits & (pots.ceiling > 0.0)
    return fits


def general(world: World) -> NDArray[np.bool_]:
    """Pots of national and European money, which have no earmark (F3)."""
    return one_of(world.funders.kind, (FunderKind.NATIONAL, FunderKind.EUROPEAN))


def _in_turn(world: World, rows: Rows) -> Rows:
    """Programmes in the order in which funders come to them, which luck decides."""
    return rows[world.draw("turn at the funder", rows, world.programmes).argsort(kind="stable")]


def _go_on(world: World, row: int, asked: float) -> None:
    """Prolong a grant if the pot has room: for as much as is asked now, or else for as much as before."""
    table, pots = world.programmes, world.funders
    pot, free = table.funder[row], _free(world)
    room = pots.ceiling[pot] / 12.0 - pots.committed[pot]
    if asked - table.grant[row] <= room and free[pot] >= YEAR * asked:
        pots.committed[pot] += asked - table.grant[row]
        table.grant[row] = asked
    elif free[pot] < YEAR * table.grant[row]:
        world.ledger.turned(world.month, Turn.NO_ROOM, row, table)
        return
    table.funded_until[row] += world.parameters.grants.length
    world.ledger.turned(world.month, Turn.RENEWED, row, table)


def _apply(world: World, row: int, asked: float, free: Floats) -> bool:
    """Ask the known pot with most room, given what each has `free`, and tell whether there was one."""
    pots, p = world.funders, world.parameters.grants
    yearly = pots.ceiling / 12.0 - pots.committed
    room = open_to(world, row) & (yearly >= asked) & (free >= YEAR * asked)
    question = f"knows pots {world.geography.programmes[row]}"
    rows = np.flatnonzero(room)
    known = world.whom(question, rows, fragmentation.knows(general(world), world.parameters.fragmentation)[rows], pots)
    if known.size:
        promise(world, row, int(known[np.argmax(yearly[known])]), p.length, asked)
    else:
        world.ledger.turned(world.month, Turn.NO_POT, row, world.programmes)
    return bool(known.size)


def _free(world: World) -> Floats:
    """Euros by funder that are there and not promised for this year."""
    return world.balance[Purse.FUNDER] - owed(world)


YEAR = 12
"""Months for which a grant is paid in advance: as long as a budget year, so that each is paid once a year."""
