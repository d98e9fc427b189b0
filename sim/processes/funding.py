"""Which programmes get money, for how long, and what happens when it ends?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.plan import cohort_cost, completion
from sim.rules import costs, grants
from sim.table import Rows, sum_by
from sim.vocabulary import NOBODY, FunderKind, ProgrammeState, Purse, What
from sim.world import Account, World


def pay_grants(world: World) -> None:
    """Grants that ended are closed; the others pay their instalment of this month (F1)."""
    table, pots = world.programmes, world.funders
    ended = np.flatnonzero((table.funder != NOBODY) & (table.funded_until <= world.month))
    _close(world, ended)
    paid = np.flatnonzero(table.funder != NOBODY)
    pots.committed = sum_by(table.funder[paid], table.grant[paid], pots.size)
    world.pay(Account(Purse.FUNDER, table.funder[paid]), Account(Purse.PROGRAMME, paid), table.grant[paid], What.GRANT)


def renew(world: World) -> None:
    """Some months before a grant ends it is decided whether it goes on (F1)."""
    p, table = world.parameters.grants, world.programmes
    near = (table.funder != NOBODY) & (table.funded_until - p.notice <= world.month)
    rows = np.flatnonzero(near & (table.renewal_asked != table.funded_until))
    table.renewal_asked[rows] = table.funded_until[rows]
    chance = grants.renewal_chance(completion(world)[rows], p)
    renewed = world.whom("renewed", rows, chance, table)
    table.funded_until[renewed] += p.length


def apply(world: World) -> None:
    """Programmes without a grant apply where they know a pot with room that fits (F1, S177)."""
    table = world.programmes
    wants = np.isin(table.state, (ProgrammeState.PREPARING, ProgrammeState.RUNNING, ProgrammeState.STALLED))
    applicants = np.flatnonzero(wants & (table.funder == NOBODY) & (world.month % APPLY_EVERY == table.identity % APPLY_EVERY))
    granted = world.whom("first award", applicants, world.parameters.grants.award_odds, table)
    for row in granted:
        award(world, int(row), world.parameters.grants.length)


APPLY_EVERY = 3
"""Applications are decided once a quarter; programmes take turns by identity."""


def award(world: World, row: int, months: int) -> None:
    """Grant a programme its monthly need for some months from a pot with room, if there is one that it knows."""
    table, pots = world.programmes, world.funders
    need = costs.monthly_need(cohort_cost(world, row), float(table.interval[row]), world.parameters.costs)
    fits = _open_to(world, row) & (pots.ceiling / 12.0 - pots.committed >= need)
    known = world.whom(f"knows pots {world.geography.programmes[row]}", np.flatnonzero(fits), world.parameters.life.known, pots)
    if known.size:
        chosen = known[np.argmax(pots.ceiling[known] / 12.0 - pots.committed[known])]
        table.funder[row], table.grant[row] = chosen, need
        table.funded_until[row] = world.month + months
        pots.committed[chosen] += need


def _open_to(world: World, row: int) -> NDArray[np.bool_]:
    """Pots whose earmark fits a programme: its sector or none, its region or none."""
    table, pots = world.programmes, world.funders
    sector_fits = (pots.sector == NOBODY) | (pots.sector == table.sector[row])
    region_fits = (pots.kind != FunderKind.MUNICIPAL) | (pots.region == table.region[row])
    fits: NDArray[np.bool_] = sector_fits & region_fits
    return fits


def _close(world: World, rows: Rows) -> None:
    table = world.programmes
    table.funder[rows] = NOBODY
    table.grant[rows] = 0.0
