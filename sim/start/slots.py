"""What are the small local programmes like, and those that might be founded?"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.entities import Municipalities, Programmes
from sim.luck import pick
from sim.rules import local as rule
from sim.scenario import Scenario
from sim.start.places import Places
from sim.table import Rows
from sim.vocabulary import NOBODY, Category, Level, ProgrammeState, Reach
from sim.world import Market

Floats = NDArray[np.float64]
LOW_LEVELS = np.array([Level.MBO1, Level.MBO2])
HIGH_LEVELS = np.array([Level.MBO3, Level.MBO4])
QUESTIONS = ("home", "sector", "any sector", "level", "low or high", "category", "age")
"""What luck decides about a programme that no source describes."""


def describe(
    table: Programmes, slots: Rows, local: int, places: Places, towns: Municipalities, market: Market,
    scenario: Scenario, luck: Callable[[str], Floats],
) -> None:  # fmt: skip
    """Fill the rows `slots`: the first `local` run at the start, the others wait for someone to found them."""
    p = scenario.parameters
    of = {question: luck(question)[slots] for question in QUESTIONS}
    running = np.arange(slots.size) < local
    home = _homes(of["home"], running, places, towns)
    table.municipality[slots], table.region[slots] = home, places.region_of[home]
    high = of["low or high"] < p.population.high_level_share
    open_to_all = ~high & (of["any sector"] < p.population.any_sector_share)
    table.sector[slots] = np.where(open_to_all, NOBODY, pick(_sector_weights(market, p.local), of["sector"]))
    second = (of["level"] >= 1.0 - p.local.second_level).astype(int)
    table.level[slots] = np.where(high, HIGH_LEVELS[second], LOW_LEVELS[second])
    low = np.where(of["category"] < p.local.parallel, Category.PARALLEL, Category.INTEGRATED)
    table.category[slots] = np.where(high, Category.BRIDGING, low)
    table.learn_months[slots] = rule.learn_months(table.level[slots], p.local)
    table.pre_months[slots] = np.where(high, p.local.pre_high, p.local.pre_low)
    needed = np.where(open_to_all, 0.0, numbers("sectors", "language_needed")[table.sector[slots]])
    table.entry_language[slots] = rule.gate(needed, high, p.local)
    table.min_schooling[slots] = np.where(high, p.local.schooling_high, 0)
    table.group_size[slots], table.interval[slots] = p.local.group_size, p.local.interval
    table.partners[slots] = p.local.partners
    table.reach[slots] = Reach.MUNICIPALITY
    table.know_how[slots] = np.where(running, of["age"] * p.life.learning, 0.0)
    table.state[slots] = np.where(running, ProgrammeState.RUNNING, ProgrammeState.DORMANT)


def _homes(luck: Floats, running: NDArray[np.bool_], places: Places, towns: Municipalities) -> NDArray[np.int64]:
    """Home municipality: of running ones drawn among those with dual tracks, of possible ones spread over regions."""
    home = pick(places.inhabitants * towns.dual, luck)
    each = np.flatnonzero(~running)
    if each.size:
        region = np.repeat(np.arange(len(places.regions)), each.size // len(places.regions))
        for number in range(len(places.regions)):
            inside, rows = np.flatnonzero(places.region_of == number), each[region == number]
            home[rows] = inside[pick(places.inhabitants[inside], luck[rows])]
    return home


def _sector_weights(market: Market, p: rule.Local) -> Floats:
    """Sectors that programmes choose: those with many jobs and many vacancies (S104, HU18)."""
    vacancies = np.array([np.mean(row[-p.vacancy_years :]) for row in market.table])
    weights: Floats = numbers("sectors", "job_share") * vacancies
    return weights
