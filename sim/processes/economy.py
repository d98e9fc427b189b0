"""What does the labour market look like this month?"""

import numpy as np

from sim.rules import labour_market
from sim.vocabulary import Sector
from sim.world import World


def tighten(world: World) -> None:
    """Set the vacancy rate of each sector, and how tight that is relative to the reference year (X1)."""
    p, market = world.parameters.labour_market, world.market
    months = (world.scenario.start.year - market.first_year) * 12 + world.scenario.start.month - 1 + world.month
    real = labour_market.interpolated(market.table, market.first_year, months)
    by_sector = np.array([p.sector_level.get(sector.name.lower(), 1.0) for sector in Sector])
    market.rate = labour_market.vacancy_rate(real, by_sector, p)
    market.tightness = market.rate / market.reference
