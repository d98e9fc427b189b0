"""How tight is the labour market to begin with?"""

import numpy as np
from scipy.special import ndtri

from sim.data import numbers, table
from sim.luck import uniform
from sim.scenario import Scenario
from sim.start.places import Places
from sim.vocabulary import Sector
from sim.world import ALWAYS, Market

REFERENCE_YEAR = 2019
"""Tightness is told relative to the last year before the pandemic."""


def market(scenario: Scenario, seed: int, places: Places) -> Market:
    """Vacancy rates by sector and year, and how regions differ from the country."""
    years = [int(name) for name in table("vacancy_rates") if name.isdigit()]
    by_year = np.stack([numbers("vacancy_rates", str(year))[: len(Sector)] for year in years], axis=1)
    luck = uniform(seed, "regional tightness", ALWAYS, places.region_numbers.astype(np.uint32))
    spread = scenario.parameters.labour_market.local_spread
    return Market(
        table=by_year,
        first_year=years[0],
        reference=by_year[:, years.index(REFERENCE_YEAR)],
        rate=np.zeros(len(Sector)),
        tightness=np.ones(len(Sector)),
        regional=np.exp(spread * ndtri(np.clip(luck, 1e-9, 1 - 1e-9))),
    )
