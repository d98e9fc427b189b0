"""Who is in the target group at the start, and who arrives later?"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers, table
from sim.entities import Participants
from sim.luck import pick, pick_given
from sim.rules import arrivals, language, law, population, unassisted
from sim.scenario import Scenario
from sim.start.draws import by_question
from sim.start.places import Places
from sim.table import count_by
from sim.vocabulary import NEVER, Schooling, Sex, Stage
from sim.world import Market

Floats = NDArray[np.float64]
Months = NDArray[np.int64]
NEWCOMERS = 5_000_000
"""Identities kept for each month of arrival; those of the stock lie below the first."""


def people(scenario: Scenario, seed: int, places: Places, market: Market) -> Participants:
    """Everyone who is in the target group or will be: the stock first, then by month of arrival."""
    arriving = _arrival_months(scenario, places.share)
    stock = round(scenario.parameters.population.stock * places.share)
    made = Participants(stock + arriving.size)
    made.identity[stock:] = _identities(arriving)
    luck = by_question(seed, made)
    made.arrives[stock:] = arriving
    made.permit[stock:] = arriving
    made.permit[:stock] = _permits_of_stock(scenario, luck("permit")[:stock])
    _place(made, scenario, places, market, luck("municipality"))
    _describe(made, scenario, luck)
    made.ease[:stock] *= 1.0 - _employed_after(-made.permit[:stock])
    _seat(made, scenario, stock, luck("still waiting"))
    return made


def _arrival_months(scenario: Scenario, share: float) -> Months:
    """Month of arrival of everyone who arrives after the start, ascending; then those whom a higher level adds."""
    adults = scenario.parameters.population.adult_share * share
    usual, more = np.zeros((2, scenario.months), np.int64)
    permits = dict(zip(table("inflow")["year"], numbers("inflow", "permits"), strict=True))
    last = max(permits)
    for month in range(scenario.months):
        a_month = permits.get(str(scenario.date(month).year), permits[last]) / 12.0 * adults
        level = scenario.at(month).arrivals.level
        usual[month] = round(a_month * min(level, 1.0))
        more[month] = round(a_month * level) - usual[month]
    return np.tile(np.arange(scenario.months), 2).repeat(np.concatenate([usual, more]))


def _identities(arriving: Months) -> NDArray[np.uint32]:
    """A number that stays with a newcomer whatever the stock or the inflow: month and place within the month."""
    order, a_month = arriving.argsort(kind="stable"), count_by(arriving, 1)
    within = np.empty_like(arriving)
    within[order] = np.arange(arriving.size) - (a_month.cumsum() - a_month)[arriving[order]]
    return ((arriving + 1) * NEWCOMERS + within).astype(np.uint32)


def _permits_of_stock(scenario: Scenario, luck: Floats) -> Months:
    """Permit months of the stock: cohorts weighed by who is still looking for work (A05, B01)."""
    start = scenario.start.year * 12 + scenario.start.month - 1
    months = np.arange(scenario.parameters.population.first_cohort * 12, start) - start
    years = numbers("inflow", "year")
    a_month = np.interp((start + months) // 12, years, numbers("inflow", "permits"))
    return months[pick(population.still_looking(a_month, _employed_after(-months)), luck)]


def _employed_after(months: Months) -> Floats:
    """Share of a permit cohort at work after so many months (B01); who is still in the stock is the harder to place."""
    shares = numbers("employment_by_years", "share_employed")
    return np.interp(months / 12.0, numbers("employment_by_years", "years"), shares, left=0.0)


def _place(made: Participants, scenario: Scenario, places: Places, market: Market, luck: Floats) -> None:
    """The stock was placed by inhabitants only (A14); newcomers are placed by the rule that holds when they arrive."""
    made.municipality = pick(places.inhabitants, luck)
    tightness = market.regional[places.region_of]
    begins = np.array([0, *scenario.change_months])
    period = np.searchsorted(begins, made.arrives, side="right") - 1
    for number, month in enumerate(begins):
        rows = np.flatnonzero((period == number) & (made.arrives != NEVER))
        weights = arrivals.placement_weights(places.inhabitants, tightness, scenario.at(int(month)).arrivals)
        made.municipality[rows] = pick(weights, luck[rows])
    made.region = places.region_of[made.municipality]


def _describe(made: Participants, scenario: Scenario, luck: Callable[[str], Floats]) -> None:
    p = scenario.parameters
    start = scenario.start.year + (scenario.start.month - 1) / 12.0
    period = np.digitize(start + made.permit / 12.0, _periods("origins")[1:])
    made.origin = pick_given(_columns("origins").T, period, luck("origin"))
    made.schooling = pick_given(_columns("schooling_by_origin"), made.origin, luck("schooling"))
    band = pick(numbers("age_bands", "share"), luck("sex and age"))
    made.sex = np.where(np.array(table("age_bands")["sex"]) == "man", Sex.MAN, Sex.WOMAN)[band]
    age = _within(numbers("age_bands", "lower")[band], numbers("age_bands", "upper")[band], luck("age"))
    made.born = np.round(made.permit - age * 12.0)
    made.cares = luck("young children") < numbers("households", "young_children")[band]
    made.prior_field = pick_given(_fields(p.population), made.schooling, luck("prior field"))
    made.route = population.integration_route(
        age, _study_age(made, scenario), made.schooling, luck("route"), p.population
    )
    made.motivation = population.motivation(luck("motivation"), luck("motivation, second"))
    made.reserve, made.care_rank = luck("open to other sectors"), luck("childcare")
    made.strain = population.strain(luck("strain"), p.population)
    made.ease = unassisted.ease(
        made.motivation, made.schooling, made.sex == Sex.WOMAN, made.cares, _by_origin()[made.origin], p.unassisted
    )
    per_level = language.hours_per_level(p.language)[made.schooling]
    under_act = made.permit >= law.first_month(scenario.start.year, scenario.start.month, p.law)
    before, since = p.language.course_target, law.targets(p.language.course_target, p.law)[made.route]
    made.language = language.after_course(
        np.maximum(-made.permit, 0), per_level, np.where(under_act, since, before), luck("language"), p.language
    )
    went_on = (
        (made.arrives == NEVER) & (made.permit <= -p.language.course_months) & (made.schooling == Schooling.HIGHER)
    )
    made.language = language.after_test(made.language, went_on, luck("studied on"), p.language)
    made.skill = p.skill.start


def _study_age(made: Participants, scenario: Scenario) -> Floats:
    """Age up to which there is study finance when each gets the permit; for the stock as it is at the start."""
    begins = np.array([0, *scenario.change_months])
    ages = np.array([scenario.at(int(month)).leaving.study_age for month in begins])
    period = np.searchsorted(begins, made.arrives, side="right") - 1
    return ages[np.where(made.arrives == NEVER, 0, period)]


def _within(lower: Floats, upper: Floats, luck: Floats) -> Floats:
    return lower + (upper + 1.0 - lower) * luck


def _columns(name: str) -> Floats:
    """All number columns of a table, shape (rows, columns)."""
    names = list(table(name))[1:]
    return np.stack([numbers(name, column) for column in names], axis=1)


def _periods(name: str) -> list[int]:
    """First years of the periods that the columns of a table stand for (`share_2017_2019`)."""
    return [int(column.split("_")[1]) for column in list(table(name))[1:]]


def _fields(p: population.Population) -> Floats:
    jobs, needed = numbers("sectors", "job_share"), numbers("sectors", "language_needed")
    return np.stack([population.field_weights(jobs, needed, step, p) for step in range(4)])


def _by_origin() -> Floats:
    """Employment of each country group at 30 months relative to all (B07, weighed by the cohort of 2014)."""
    at_30_months = _columns("employment_by_origin")[-1]
    relative: Floats = at_30_months / (numbers("origins", "share_2014_2016") @ at_30_months)
    return relative


def _seat(made: Participants, scenario: Scenario, stock: int, luck: Floats) -> None:
    """Put the stock in the pool, or among those who wait for a home (A13)."""
    waiting = luck[:stock] < arrivals.still_waiting(-made.permit[:stock], scenario.parameters.arrivals)
    made.stage[:stock] = np.where(waiting, Stage.WAITING_HOUSING, Stage.POOL)
    made.on_benefit[:stock] = ~waiting
