"""When does public money come, and what lapses?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.funding import general, owed
from sim.rules import downturn, fragmentation, grants, law, municipal_budget, shared_returns
from sim.table import count_by, one_of, sum_by
from sim.vocabulary import FunderKind, Purse, Sector, Stage, What
from sim.world import OUTSIDE, STATE, Account, World

Floats = NDArray[np.float64]


def set_budgets(world: World) -> None:
    """Each calendar year: what is left lapses, then municipalities, funders and sector funds get their year (G1)."""
    if not (world.is_january or world.month == 0):
        return
    for purse in (Purse.MUNICIPALITY, Purse.FUNDER):
        left = np.maximum(world.balance[purse], 0.0)
        if purse == Purse.FUNDER:
            left[world.funders.kind == FunderKind.SHARED] = 0.0
        private = world.funders.private * left if purse == Purse.FUNDER else np.zeros(left.size)
        world.pay(Account(purse, np.arange(left.size)), STATE, left - private, What.LAPSED)
        world.pay(Account(purse, np.arange(left.size)), OUTSIDE, private, What.LAPSED)
    announce(world)
    _pay_municipalities(world)
    _pay_funders(world)
    _pay_sector_funds(world)


def announce(world: World) -> None:
    """Set the budgets of municipalities and the ceilings of funders for the calendar year, or what is left of it."""
    p, towns, pots = world.parameters, world.municipalities, world.funders
    left, (on_benefit, newcomers) = downturn.spending(p.downturn), _clients(world)
    years = p.language.course_months / YEAR
    for_work = municipal_budget.reintegration_money(on_benefit, towns.attitude, towns.generosity, p.municipal_budget)
    for_dutch = municipal_budget.integration_money(newcomers, years, p.municipal_budget)
    for_work, for_dutch = left * for_work, left * for_dutch
    towns.reintegration, towns.integration = _part(world) * for_work, _part(world) * for_dutch
    pots.ceiling = left * grants.ceiling(pots.usual, world.draw("ceiling", np.arange(pots.size), pots), p.grants)
    local = pots.kind == FunderKind.MUNICIPAL
    pots.ceiling[local] = sum_by(towns.region, for_work * p.municipal_budget.joint_share, local.sum())
    for_all, by_sector = general(world), pots.kind == FunderKind.SECTOR
    freed = fragmentation.from_sectors(pots.ceiling, for_all, by_sector, p.fragmentation)
    pots.ceiling = fragmentation.divided(pots.ceiling, for_all, by_sector, p.fragmentation)
    pots.private = np.where(one_of(pots.kind, PRIVATE), 1.0, freed / np.maximum(pots.ceiling, 1.0))
    _open_shared_fund(world)


def _open_shared_fund(world: World) -> None:
    """Let the fund of shared returns grant what has come in and is not promised (F7)."""
    pots, table = world.funders, world.programmes
    fund = np.flatnonzero(pots.kind == FunderKind.SHARED)
    months = np.maximum(table.funded_until - np.maximum(table.paid_until, world.month), 0)
    for row in fund:
        promised = float((table.grant * months)[table.funder == row].sum())
        held, a_month = float(world.balance[Purse.FUNDER][row]), float(pots.committed[row])
        pots.ceiling[row] = shared_returns.yearly_room(held, promised, a_month, world.parameters.grants.length)


def _part(world: World) -> float:
    """Share of the calendar year that is still to come."""
    return (13 - world.scenario.date(world.month).month) / 12.0


def _clients(world: World) -> tuple[Floats, Floats]:
    """People on benefit, and newcomers in the integration term for whom there is money, by municipality (G6)."""
    people, size, pool = world.participants, world.municipalities.size, world.staged(Stage.POOL)
    new = pool[people.permit[pool] > world.month - world.parameters.language.course_months]
    under_act = new[people.permit[new] >= world.government.act_from[0]]
    on_benefit, newcomers, paid_for = (
        count_by(people.municipality[rows], size).astype(float) for rows in (pool, new, under_act)
    )
    return on_benefit, law.who_bring_money(newcomers, paid_for, world.parameters.law)


YEAR = 12
"""Months."""


def _pay_municipalities(world: World) -> None:
    """The state pays municipalities; those of a region put part of it into their common pot."""
    towns, share = world.municipalities, world.parameters.municipal_budget.joint_share
    everyone = Account(Purse.MUNICIPALITY, np.arange(towns.size))
    world.pay(STATE, everyone, towns.reintegration + towns.integration, What.BUDGET)
    pot = np.flatnonzero(world.funders.kind == FunderKind.MUNICIPAL)[towns.region]
    world.pay(everyone, Account(Purse.FUNDER, pot), towns.reintegration * share, What.BUDGET)
    towns.reintegration = towns.reintegration * (1.0 - share)


def _pay_funders(world: World) -> None:
    """The state fills each pot up to its ceiling, or further where more was promised; private ones others fill."""
    pots = world.funders
    wanted = np.where(one_of(pots.kind, FED_BY_OTHERS), 0.0, pots.ceiling * _part(world))
    _make_up(world)
    missing = np.maximum(np.maximum(wanted, owed(world)) - world.balance[Purse.FUNDER], 0.0)
    every = Account(Purse.FUNDER, np.arange(pots.size))
    world.pay(STATE, every, missing * (1.0 - pots.private), What.BUDGET)
    world.pay(OUTSIDE, every, missing * pots.private, What.BUDGET)


FED_BY_OTHERS = (FunderKind.MUNICIPAL, FunderKind.SHARED)
"""Pots that nobody fills in January, as others feed them."""

PRIVATE = (FunderKind.SECTOR, FunderKind.PRIVATE)
"""Pots of employers of a sector and of private givers, all of them outside the model (S161)."""


def _make_up(world: World) -> None:
    """Municipalities whose common pot owes more than it has put in what they have left, as far as they are liable."""
    towns, pots = world.municipalities, world.funders
    common = np.flatnonzero(pots.kind == FunderKind.MUNICIPAL)
    short = np.maximum(owed(world) - world.balance[Purse.FUNDER], 0.0)[common]
    if not short.any():
        return
    left = sum_by(towns.region, towns.reintegration, common.size)
    asked = np.minimum(short * world.parameters.municipal_budget.liable, left) / np.maximum(left, 1.0)
    euros = towns.reintegration * asked[towns.region]
    world.pay(
        Account(Purse.MUNICIPALITY, np.arange(towns.size)),
        Account(Purse.FUNDER, common[towns.region]),
        euros,
        What.BUDGET,
    )
    towns.reintegration = towns.reintegration - euros


def _pay_sector_funds(world: World) -> None:
    """Employers of a sector, outside the model, fill its training fund."""
    pots = np.flatnonzero(world.funders.kind == FunderKind.SECTOR)
    usual = sum_by(world.funders.sector[pots], world.funders.usual[pots], len(Sector))
    euros = usual * world.parameters.costs.sector_fund_budget * _part(world)
    world.pay(OUTSIDE, Account(Purse.SECTOR_FUND, np.arange(len(Sector))), euros, What.BUDGET)
