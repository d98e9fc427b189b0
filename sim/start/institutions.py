"""Which funders, schools, associations, support organisations and orchestrators are there?"""

import numpy as np

from sim.data import numbers, table
from sim.entities import Associations, Funders, Orchestrators, Providers, Supports
from sim.rules import costs
from sim.rules.fragmentation import MOST_POTS
from sim.scenario import Scenario
from sim.start.places import Places
from sim.vocabulary import NOBODY, FunderKind, Sector


def funders(places: Places) -> Funders:
    """The listed pots, scaled to the simulated country, one pot of municipal money a region, and those that may come.

    The last are pots over which general money might be divided further, and the fund in which savings might flow.
    """
    pots = table("funders")
    listed, regions = len(pots["name"]), len(places.regions)
    made = Funders(listed + regions + MOST_POTS)
    made.identity[listed:] = LATER + np.arange(regions + MOST_POTS)
    made.identity[listed : listed + regions] = listed + places.region_numbers
    made.kind[:listed] = [FunderKind[kind.upper()] for kind in pots["kind"]]
    made.sector[:listed] = [NOBODY if name == "any" else Sector[name.upper()] for name in pots["sector"]]
    made.usual[:listed] = numbers("funders", "ceiling") * places.share
    made.kind[listed : listed + regions] = FunderKind.MUNICIPAL
    made.region[listed : listed + regions] = np.arange(regions)
    made.kind[-1] = FunderKind.SHARED
    return made


LATER = 1_000
"""Identities from here on are pots that do not exist in 2021."""


def providers(scenario: Scenario, places: Places) -> Providers:
    """Training providers of each region, with seats in proportion to inhabitants."""
    p = scenario.parameters.schooling
    made = Providers(p.providers * len(places.regions))
    made.region = np.repeat(np.arange(len(places.regions)), p.providers)
    made.identity[:] = np.repeat(places.region_numbers, p.providers) * 100 + made.identity % p.providers
    return made


def associations(scenario: Scenario) -> Associations:
    """One association a sector; the means of its fund follow from its ceiling for each job (S162)."""
    made = Associations(len(Sector))
    pots = table("funders")
    ceilings = dict(zip(pots["sector"], numbers("funders", "ceiling"), strict=True))
    by_sector = np.array([ceilings[sector.name.lower()] for sector in Sector])
    made.means = costs.fund_means(by_sector, numbers("sectors", "job_share"), scenario.parameters.costs)
    return made


def supports(scenario: Scenario, places: Places) -> Supports:
    """One support organisation a region, with coaches in proportion to inhabitants."""
    made = Supports(len(places.regions))
    made.identity[:] = places.region_numbers
    made.coaches = scenario.parameters.guidance.coaches_per_100k * places.regional(places.inhabitants) / 100_000
    return made


def orchestrators(places: Places) -> Orchestrators:
    """One row a region; whether there is an orchestrator is decided month by month."""
    made = Orchestrators(len(places.regions))
    made.identity[:] = places.region_numbers
    return made
