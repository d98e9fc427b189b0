"""When does public money come, and what lapses?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.funding import owed
from sim.rules import downturn, grants, municipal_budget
from sim.table import count_by, sum_by
from sim.vocabulary import FunderKind, Purse, Sector, Stage, What
from sim.world import OUTSIDE, STATE, Account, World

Floats = NDArray[np.float64]


def set_budgets(world: World) -> None:
    """Each calendar year: what is left lapses, then municipalities, funders and sector funds get their year (G1)."""
    if not (world.is_january or world.month == 0):
        return
    for purse in (Purse.MUNICIPALITY, Purse.FUNDER):
        left = np.maximum(world.balance[purse], 0.0)
        world.pay(Account(purse, np.arange(left.size)), STATE, left, What.LAPSED)
    announce(world)
    _pay_municipalities(world)
    _pay_funders(world)
    _pay_sector_funds(world)


def announce(world: World) -> None:
    """Set the budgets of municipalities and the ceilings of funders for the calendar year, or what is left of it."""
    p, towns, pots = world.parameters, world.municipalities, world.funders
    left, (on_benefit, newcomers) = downturn.spending(p.downturn), _clients(world)
    for_work = municipal_budget.reintegration_money(on_benefit, towns.attitude, towns.generosity, p.municipal_budget)
    for_work, for_dutch = left * for_work, left * municipal_budget.integration_money(newcomers, p.municipal_budget)
    towns.reintegration, towns.integration = _part(world) * for_work, _part(world) * for_dutch
    pots.ceiling = left * grants.ceiling(pots.usual, world.draw("ceiling", np.arange(pots.size), pots), p.grants)
    local = pots.kind == FunderKind.MUNICIPAL
    pots.ceiling[local] = sum_by(towns.region, for_work * p.municipal_budget.joint_share, local.sum())


def _part(world: World) -> float:
    """Share of the calendar year that is still to come."""
    return (13 - world.scenario.date(world.month).month) / 12.0


def _clients(world: World) -> tuple[Floats, Floats]:
    """People on benefit, and newcomers in the integration term among them, by municipality."""
    people, size, pool = world.participants, world.municipalities.size, world.staged(Stage.POOL)
    new = pool[people.permit[pool] > world.month - world.parameters.language.course_months]
    return count_by(people.municipality[pool], size).astype(float), count_by(people.municipality[new], size).astype(
        float
    )


def _pay_municipalities(world: World) -> None:
    """The state pays municipalities; those of a region put part of it into their common pot."""
    towns, share = world.municipalities, world.parameters.municipal_budget.joint_share
    everyone = Account(Purse.MUNICIPALITY, np.arange(towns.size))
    world.pay(STATE, everyone, towns.reintegration + towns.integration, What.BUDGET)
    pot = np.flatnonzero(world.funders.kind == FunderKind.MUNICIPAL)[towns.region]
    world.pay(everyone, Account(Purse.FUNDER, pot), towns.reintegration * share, What.BUDGET)
    towns.reintegration = towns.reintegration * (1.0 - share)


def _pay_funders(world: World) -> None:
    """The state fills each pot up to its ceiling, or further where more was promised."""
    pots = world.funders
    wanted = np.where(pots.kind == FunderKind.MUNICIPAL, 0.0, pots.ceiling * _part(world))
    missing = np.maximum(np.maximum(wanted, owed(world)) - world.balance[Purse.FUNDER], 0.0)
    world.pay(STATE, Account(Purse.FUNDER, np.arange(pots.size)), missing, What.BUDGET)


def _pay_sector_funds(world: World) -> None:
    """Employers of a sector, outside the model, fill its training fund."""
    pots = np.flatnonzero(world.funders.kind == FunderKind.SECTOR)
    usual = sum_by(world.funders.sector[pots], world.funders.usual[pots], len(Sector))
    euros = usual * world.parameters.costs.sector_fund_budget * _part(world)
    world.pay(OUTSIDE, Account(Purse.SECTOR_FUND, np.arange(len(Sector))), euros, What.BUDGET)
