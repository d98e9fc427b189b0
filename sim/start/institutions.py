"""Which funders, schools, associations, support organisations and orchestrators are there?"""

import numpy as np

from sim.data import numbers, table
from sim.entities import Associations, Funders, Orchestrators, Providers, Supports
from sim.scenario import Scenario
from sim.start.places import Places
from sim.vocabulary import NOBODY, FunderKind, Sector


def funders(places: Places) -> Funders:
    """The listed pots, scaled to the simulated country, then one pot of municipal money a region."""
    pots = table("funders")
    listed = len(pots["name"])
    made = Funders(listed + len(places.regions))
    made.identity[listed:] = listed + places.region_numbers
    made.kind[:listed] = [FunderKind[kind.upper()] for kind in pots["kind"]]
    made.sector[:listed] = [NOBODY if name == "any" else Sector[name.upper()] for name in pots["sector"]]
    made.usual[:listed] = numbers("funders", "ceiling") * places.share
    made.kind[listed:] = FunderKind.MUNICIPAL
    made.region[listed:] = np.arange(len(places.regions))
    return made


def providers(scenario: Scenario, places: Places) -> Providers:
    """Training providers of each region, with seats in proportion to inhabitants."""
    p = scenario.parameters.schooling
    made = Providers(p.providers * len(places.regions))
    made.region = np.repeat(np.arange(len(places.regions)), p.providers)
    made.identity[:] = np.repeat(places.region_numbers, p.providers) * 100 + made.identity % p.providers
    return made


def associations() -> Associations:
    """One association a sector; the means of its fund follow from its ceiling for each job (S162)."""
    made = Associations(len(Sector))
    pots = table("funders")
    ceilings = dict(zip(pots["sector"], numbers("funders", "ceiling"), strict=True))
    by_job = np.array([ceilings[sector.name.lower()] for sector in Sector]) / numbers("sectors", "job_share")
    made.means = np.clip(by_job / np.median(by_job), 0.25, 2.0)
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
