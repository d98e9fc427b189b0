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
from sim.vocabulary import NEVER, NOBODY, Category, Level, ProgrammeState, Purse, Reach, Schooling, Sector
from sim.world import Market

LOCAL = 1_000_000
"""Identities from here on are local programmes, from twice this on possible ones."""


PAYERS = {"programme": Purse.PROGRAMME, "employers": Purse.EMPLOYER, "education": Purse.STATE}
"""Who pays the learning and working phase, as an initiative says it; the state pays regular education."""


@dataclass
class Field:
    """Programmes, their names, where they recruit (programmes by municipalities) and their first partners.

    `sectors`, shape (programmes, sectors), says where a programme places people: its own sector, further ones, or all.
    """

    programmes: Programmes
    names: list[str]
    catchment: NDArray[np.bool_]
    sectors: NDArray[np.bool_]
    partners: dict[int, int] = field(default_factory=dict)


def programmes(scenario: Scenario, seed: int, places: Places, towns: Municipalities, market: Market) -> Field:
    """Named initiatives first, then small local programmes, then those that might be founded (I22, L1)."""
    named = {slug: made for slug, made in scenario.initiatives.items() if _works_in(made, places).any()}
    p = scenario.parameters
    local = round(p.population.local_places * places.share / rule.places_a_year(p.local))
    possible = scenario.parameters.population.possible_programmes * len(places.regions)
    table = Programmes(len(named) + local + possible)
    no_town, no_sector = np.zeros((table.size, towns.size), bool), np.zeros((table.size, len(Sector)), bool)
    made = Field(table, list(named), no_town, no_sector)
    for row, (slug, initiative) in enumerate(named.items()):
        table.identity[row] = int.from_bytes(blake2b(slug.encode(), digest_size=4).digest(), "little")
        _fill(made, row, initiative, places, scenario)
    slots = np.arange(len(named), table.size)
    table.identity[slots[:local]] = LOCAL + np.arange(local)
    table.identity[slots[local:]] = 2 * LOCAL + _slot_numbers(
        places, scenario.parameters.population.possible_programmes
    )
    describe(table, slots, local, places, towns, market, scenario, by_question(seed, table))
    made.sectors |= (table.sector[:, None] == NOBODY) | (table.sector[:, None] == np.arange(len(Sector)))
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


def _works_in(initiative: Initiative, places: Places) -> NDArray[np.bool_]:
    """Simulated municipalities in which an initiative works: none if it works elsewhere only."""
    if initiative.municipalities:
        return np.isin(places.municipalities, initiative.municipalities)
    if initiative.regions:
        return np.isin(np.array(places.regions)[places.region_of], initiative.regions)
    return np.full(len(places.municipalities), initiative.reach == "nation")


def _home(works_in: NDArray[np.bool_], initiative: Initiative, places: Places) -> int:
    """Where an initiative is at home: the largest of its municipalities in the first region that it names."""
    named = [places.regions.index(name) for name in initiative.regions if name in places.regions]
    first = next(region for region in named or [0] if works_in[places.region_of == region].any())
    return int(np.argmax(places.inhabitants * (works_in & (places.region_of == first))))


def _fill(made: Field, row: int, initiative: Initiative, places: Places, scenario: Scenario) -> None:
    table = made.programmes
    table.category[row] = Category[initiative.category.upper()]
    sectors = [Sector[name.upper()] for name in initiative.sectors]
    table.sector[row] = sectors[0] if sectors else NOBODY
    made.sectors[row, sectors[1:]] = True
    table.level[row] = Level[initiative.level.upper()]
    table.reach[row] = Reach[initiative.reach.upper()]
    table.entry_language[row] = initiative.entry_language
    table.min_schooling[row] = Schooling[initiative.min_schooling.upper()]
    table.max_age[row] = initiative.max_age
    table.group_size[row] = initiative.group_size
    table.interval[row] = max(1, round(12.0 / initiative.cohorts_per_year))
    table.pre_months[row], table.learn_months[row] = round(initiative.pre_months), round(initiative.learn_months)
    table.matching_months[row] = round(initiative.matching_months)
    table.aftercare_months[row] = round(initiative.aftercare_months)
    table.guarantees_job[row] = initiative.job_guarantee
    table.learning_paid_by[row] = PAYERS[initiative.learning_paid_by]
    table.partners[row] = max(initiative.partners - initiative.employers, 2)
    table.founded[row] = -round(12.0 * _years(initiative, scenario))
    years, cohorts = _years(initiative, scenario), initiative.cohorts_per_year
    table.know_how[row] = life.experience(years, cohorts, scenario.parameters.life)
    table.state[row] = ProgrammeState.RUNNING if initiative.state_at_start == "running" else ProgrammeState.ENDED
    made.catchment[row] = _works_in(initiative, places)
    table.municipality[row] = _home(made.catchment[row], initiative, places)
    table.region[row] = places.region_of[table.municipality[row]]
    made.partners[row] = initiative.employers


def _years(initiative: Initiative, scenario: Scenario) -> float:
    """Years between the start of an initiative and the start of the run, 0 for one that is younger."""
    year, month = map(int, initiative.started.split("-"))
    return max(0.0, scenario.start.year - year + (scenario.start.month - month) / 12.0)


def _first_cohorts(table: Programmes, luck: NDArray[np.float64]) -> None:
    running = table.state == ProgrammeState.RUNNING
    table.next_intake = np.where(running, np.floor(luck * table.interval), NEVER)
