"""What does the world look like on day one?"""

import numpy as np
from numpy.typing import NDArray

from sim.entities import Employers, Government, Municipalities, Participants
from sim.rules import municipal_budget, politics
from sim.scenario import Scenario
from sim.start import field, institutions, places, workplaces
from sim.start.draws import by_question
from sim.start.market import market
from sim.start.people import people
from sim.table import Rows
from sim.vocabulary import ProgrammeState, Reach, Sector
from sim.world import Geography, World


def create(scenario: Scenario, seed: int) -> World:
    """Fill every table; the same scenario and seed give the same bits."""
    chosen = places.choose(scenario)
    towns = _towns(scenario, seed, chosen)
    tension = market(scenario, seed, chosen)
    newcomers = people(scenario, seed, chosen, tension)
    firms = workplaces.employers(scenario, seed, chosen)
    made = field.programmes(scenario, seed, chosen, towns, tension)
    towns.hosts = _hosts(made)
    geography = _geography(chosen, newcomers, firms, made)
    return World(
        scenario=scenario,
        seed=seed,
        geography=geography,
        market=tension,
        participants=newcomers,
        employers=firms,
        municipalities=towns,
        funders=institutions.funders(chosen),
        programmes=made.programmes,
        orchestrators=institutions.orchestrators(chosen),
        providers=institutions.providers(scenario, chosen),
        associations=institutions.associations(scenario),
        supports=institutions.supports(scenario, chosen),
        government=Government(1),
    )


def _geography(chosen: places.Places, newcomers: Participants, firms: Employers, made: field.Field) -> Geography:
    return Geography(
        regions=chosen.regions,
        municipalities=chosen.municipalities,
        programmes=made.names,
        share=chosen.share,
        inhabitants=float(chosen.inhabitants.sum()),
        catchment=made.catchment,
        sectors=made.sectors,
        towns_by_region=made.catchment.astype(np.int64) @ (chosen.region_of[:, None] == np.arange(len(chosen.regions))),
        residents=_groups(newcomers.region, len(chosen.regions)),
        townsfolk=_groups(newcomers.municipality, len(chosen.municipalities)),
        workplaces=workplaces.by_region(firms, len(chosen.regions)),
        cells=firms.region * np.intp(len(Sector)) + firms.sector,
        first_partners=made.partners,
        running_at_start=np.flatnonzero(made.programmes.state == ProgrammeState.RUNNING),
    )


def _towns(scenario: Scenario, seed: int, chosen: places.Places) -> Municipalities:
    made = places.municipalities(chosen)
    luck = by_question(seed, made)
    p = scenario.parameters
    made.colour = luck("attitude")
    made.attitude = politics.attitudes(made.colour, made.mandate, p.politics)
    made.generosity = municipal_budget.generosity(luck("generosity"), p.municipal_budget)
    made.dual = luck("dual tracks") < p.population.dual_share
    return made


def _hosts(made: field.Field) -> NDArray[np.bool_]:
    """Municipalities in which a programme runs at the start: its own ones, or its home where it recruits wider."""
    table, hosts = made.programmes, np.zeros(made.catchment.shape[1], bool)
    for row in np.flatnonzero(table.state == ProgrammeState.RUNNING):
        own = made.catchment[row] if table.reach[row] == Reach.MUNICIPALITY else table.municipality[row]
        hosts[own] = True
    return hosts


def _groups(of: np.ndarray, count: int) -> list[Rows]:
    """Rows by the group they belong to, ascending within each."""
    order = of.argsort(kind="stable")
    return np.split(order, np.searchsorted(of[order], np.arange(1, count)))
