"""What does the labour market look like this month?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.rules import downturn, labour_market, pandemic
from sim.vocabulary import Sector
from sim.world import World


def tighten(world: World) -> None:
    """Set the vacancy rate of each sector, and how tight that is relative to the reference year (X1, X2, X3)."""
    p, market = world.parameters.labour_market, world.market
    months = (world.scenario.start.year - market.first_year) * 12 + world.scenario.start.month - 1 + world.month
    real = labour_market.interpolated(market.table, market.first_year, months)
    by_sector = np.array([p.sector_level.get(sector.name.lower(), 1.0) for sector in Sector])
    here = labour_market.followed(real, market.reference, p)
    market.rate = labour_market.vacancy_rate(here, by_sector, p) * _shocks(world)
    market.tightness = market.rate / market.reference


def _shocks(world: World) -> NDArray[np.float64]:
    """Factor on vacancies by sector of a pandemic, or of what is made up for after one, and of a recession."""
    p, market = world.parameters, world.market
    market.scar = pandemic.made_up(market.scar, p.pandemic)
    flexible = numbers("sectors", "flexible_share")
    return pandemic.vacancies(flexible, market.scar, p.pandemic) * downturn.vacancies(p.downturn)
