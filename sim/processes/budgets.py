"""When does public money come, and what lapses?"""

import numpy as np

from sim.data import numbers
from sim.rules import grants, municipal_budget
from sim.table import count_by, sum_by
from sim.vocabulary import FunderKind, Purse, Sector, Stage, What
from sim.world import OUTSIDE, STATE, Account, World


def set_budgets(world: World) -> None:
    """Each calendar year: what is left lapses, then municipalities, funders and sector funds get their year (G1)."""
    if not (world.is_january or world.month == 0):
        return
    part = (13 - world.scenario.date(world.month).month) / 12.0
    _lapse(world)
    _municipalities(world, part)
    _funders(world, part)
    _sector_funds(world, part)


def _lapse(world: World) -> None:
    for purse in (Purse.MUNICIPALITY, Purse.FUNDER):
        left = np.maximum(world.balance[purse], 0.0)
        world.pay(Account(purse, np.arange(left.size)), STATE, left, What.LAPSED)


def _municipalities(world: World, part: float) -> None:
    p, towns = world.parameters.municipal_budget, world.municipalities
    people, rows = world.participants, np.arange(world.municipalities.size)
    pool = world.staged(Stage.POOL)
    new = pool[people.permit[pool] > world.month - world.parameters.language.course_months]
    on_benefit, newcomers = (count_by(people.municipality[who], towns.size) for who in (pool, new))
    towns.reintegration = part * municipal_budget.reintegration_money(on_benefit, towns.attitude, towns.generosity, p)
    towns.integration = part * municipal_budget.integration_money(newcomers, p)
    world.pay(STATE, Account(Purse.MUNICIPALITY, rows), towns.reintegration + towns.integration, What.BUDGET)


def _funders(world: World, part: float) -> None:
    pots, rows = world.funders, np.arange(world.funders.size)
    luck = world.draw("ceiling", rows, pots)
    pots.ceiling = grants.ceiling(pots.usual, luck, world.parameters.grants)
    shared = _joint_money(world, part)
    local = pots.kind == FunderKind.MUNICIPAL
    pots.ceiling[local] = shared / part
    owed = np.maximum(pots.ceiling, 12.0 * pots.committed) * part
    owed[local] -= shared
    world.pay(STATE, Account(Purse.FUNDER, rows), np.maximum(owed, 0.0), What.BUDGET)


def _joint_money(world: World, part: float) -> np.ndarray:
    """Euros that the municipalities of each region put into their common pot, shape (regions,)."""
    towns, rows = world.municipalities, np.arange(world.municipalities.size)
    joint = towns.reintegration * world.parameters.municipal_budget.joint_share
    pot = np.flatnonzero(world.funders.kind == FunderKind.MUNICIPAL)[towns.region]
    world.pay(Account(Purse.MUNICIPALITY, rows), Account(Purse.FUNDER, pot), joint, What.BUDGET)
    towns.reintegration -= joint
    return sum_by(towns.region, joint, world.orchestrators.size)


def _sector_funds(world: World, part: float) -> None:
    usual = numbers("funders", "ceiling")[world.funders.sector[: numbers("funders", "ceiling").size] >= 0]
    euros = usual * world.geography.share * world.parameters.costs.sector_fund_budget * part
    world.pay(OUTSIDE, Account(Purse.SECTOR_FUND, np.arange(len(Sector))), euros, What.BUDGET)
