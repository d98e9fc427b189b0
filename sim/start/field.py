"""Which programmes exist at the start, and which might be founded?"""

from dataclasses import dataclass, field
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from sim.entities import PARTIES, Municipalities, Programmes
from sim.initiative import Initiative
from sim.rules import life
from sim.rules import local as rule
from sim.scenario import Scenario
from sim.start.draws import by_question
from sim.start.places import Places
from sim.start.slots import describe
from sim.vocabulary import NEVER, NOBODY, Category, Level, ProgrammeState, Reach, Schooling, Sector
from sim.world import Market

LOCAL = 1_000_000
"""Identities from here on are local programmes, from twice this on possible ones."""


@dataclass
class Field:
    """Programmes, their names, where they recruit (programmes by municipalities) and their first partners."""

    programmes: Programmes
    names: list[str]
    catchment: NDArray[np.bool_]
    partners: dict[int, int] = field(default_factory=dict)


def programmes(scenario: Scenario, seed: int, places: Places, towns: Municipalities, market: Market) -> Field:
    """Named initiatives first, then small local programmes, then those that might be founded (I22, L1)."""
    named = {slug: made for slug, made in scenario.initiatives.items() if _regions(made, places)}
    p = scenario.parameters
    local = round(p.population.local_places * places.share / rule.places_a_year(p.local))
    possible = scenario.parameters.population.possible_programmes * len(places.regions)
    table = Programmes(len(named) + local + possible)
    made = Field(table, list(named), np.zeros((table.size, towns.size), bool))
    for row, (slug, initiative) in enumerate(named.items()):
        table.identity[row] = int.from_bytes(blake2b(slug.encode(), digest_size=4).digest(), "little")
        _fill(made, row, initiative, places, scenario)
    slots = np.arange(len(named), table.size)
    table.identity[slots[:local]] = LOCAL + np.arange(local)
    table.identity[slots[local:]] = 2 * LOCAL + _slot_numbers(
        places, scenario.parameters.population.possible_programmes
    )
    describe(table, slots, local, places, towns, market, scenario, by_question(seed, table))
    table.trust = np.where(table.state == ProgrammeState.RUNNING, p.partnership.usual, 0.0)
    for party in PARTIES:
        table.arrays[party][:] = table.state == ProgrammeState.RUNNING
    made.catchment[slots, table.municipality[slots]] = True
    made.names += [f"local programme {i + 1}" for i in range(local)]
    made.names += [f"possible programme {i + 1}" for i in range(possible)]
    table.unusual = by_question(seed, table)("unusual")
    _first_cohorts(table, by_question(seed, table)("first intake"))
    return made


def _slot_numbers(places: Places, each: int) -> NDArray[np.int64]:
    return (places.region_numbers[:, None] * 1000 + np.arange(each)).ravel()


def _regions(initiative: Initiative, places: Places) -> list[int]:
    """Simulated regions in which an initiative works; empty if it works elsewhere only."""
    names = initiative.regions or (places.regions if initiative.reach == "nation" else ())
    return [places.regions.index(name) for name in names if name in places.regions]


def _fill(made: Field, row: int, initiative: Initiative, places: Places, scenario: Scenario) -> None:
    table, regions = made.programmes, _regions(initiative, places)
    table.category[row] = Category[initiative.category.upper()]
    table.sector[row] = Sector[initiative.sectors[0].upper()] if initiative.sectors else NOBODY
    table.level[row] = Level[initiative.level.upper()]
    table.reach[row] = Reach[initiative.reach.upper()]
    table.region[row] = regions[0]
    table.entry_language[row] = initiative.entry_language
    table.min_schooling[row] = Schooling[initiative.min_schooling.upper()]
    table.max_age[row] = initiative.max_age
    table.group_size[row] = initiative.group_size
    table.interval[row] = max(1, round(12.0 / initiative.cohorts_per_year))
    table.pre_months[row], table.learn_months[row] = round(initiative.pre_months), round(initiative.learn_months)
    table.matching_months[row] = round(initiative.matching_months)
    table.aftercare_months[row] = round(initiative.aftercare_months)
    table.guarantees_job[row] = initiative.job_guarantee
    table.partners[row] = max(initiative.partners - initiative.employers, 2)
    table.founded[row] = -round(12.0 * _years(initiative, scenario))
    years, cohorts = _years(initiative, scenario), initiative.cohorts_per_year
    table.know_how[row] = life.experience(years, cohorts, scenario.parameters.life)
    table.state[row] = ProgrammeState.RUNNING if initiative.state_at_start == "running" else ProgrammeState.ENDED
    made.catchment[row] = np.isin(places.region_of, regions)
    if initiative.municipalities:
        made.catchment[row] = [name in initiative.municipalities for name in places.municipalities]
    table.municipality[row] = int(np.flatnonzero(made.catchment[row])[0])
    made.partners[row] = initiative.employers


def _years(initiative: Initiative, scenario: Scenario) -> float:
    """Years between the start of an initiative and the start of the run, 0 for one that is younger."""
    year, month = map(int, initiative.started.split("-"))
    return max(0.0, scenario.start.year - year + (scenario.start.month - month) / 12.0)


def _first_cohorts(table: Programmes, luck: NDArray[np.float64]) -> None:
    running = table.state == ProgrammeState.RUNNING
    table.next_intake = np.where(running, np.floor(luck * table.interval), NEVER)
