"""Are the people of day one those whom the tables describe?"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.data import numbers, table
from sim.scenario import Scenario
from sim.start import create
from sim.vocabulary import NEVER, Schooling, Sex, Stage
from sim.world import World
from tests.sampling import SURE, agree, count


def test_arrivals_follow_the_table_of_permits(country: World):
    permits = dict(zip(table("inflow")["year"], numbers("inflow", "permits"), strict=True))
    arrives = country.participants.arrives
    by_year = count(arrives[arrives < NEVER] // 12, 10)
    adults = country.scenario.parameters.population.adult_share
    np.testing.assert_allclose(by_year, [permits[str(year)] * adults for year in range(2021, 2031)], rtol=2e-3)


def test_everyone_is_in_the_pool_or_waits_or_is_still_to_come(country: World):
    people = country.participants
    assert ((people.stage == Stage.NOT_ARRIVED) == (people.arrives < NEVER)).all()
    assert set(np.unique(people.stage)) == {Stage.NOT_ARRIVED, Stage.WAITING_HOUSING, Stage.POOL}
    stock = people.arrives == NEVER
    assert (people.permit[stock] < 0).all()
    assert (people.permit[~stock] == people.arrives[~stock]).all()


def test_without_a_backlog_nobody_waits_at_the_start(scenario: Callable[..., Scenario]):
    at_once = create(scenario({"arrivals.backlog": 0.0}), 1)
    assert at_once.staged(Stage.WAITING_HOUSING).size == 0


def test_people_live_where_inhabitants_are(country: World):
    agree(count(country.participants.municipality, 345), numbers("municipalities", "inhabitants"))
    region_of = country.municipalities.region[country.participants.municipality]
    np.testing.assert_array_equal(country.participants.region, region_of)


BANDS = 10


def _band(world: World) -> np.ndarray:
    """Row of the table of ages for each person, by age at the permit."""
    people = world.participants
    age = (people.permit - people.born) / 12.0
    band = np.searchsorted(numbers("age_bands", "lower")[:5], age + 1e-9, side="right") - 1
    return band + 5 * (people.sex == Sex.WOMAN)


def test_sex_and_age_agree_with_the_table(country: World):
    # births are rounded to months, which moves a few people over the edge of a band
    drawn = count(_band(country), BANDS)
    np.testing.assert_allclose(drawn / drawn.sum(), numbers("age_bands", "share"), atol=0.004)
    age = (country.participants.permit - country.participants.born) / 12.0
    assert age.min() >= 18.0 - 1 / 24
    assert age.max() <= 65.0 + 1 / 24


@pytest.mark.parametrize("band", range(BANDS))
def test_young_children_by_sex_and_age(country: World, band: int):
    share = numbers("households", "young_children")[band]
    inside = country.participants.cares[_band(country) == band]
    assert inside.mean() == pytest.approx(share, abs=SURE * np.sqrt(share * (1 - share) / inside.size) + 0.004)


@pytest.mark.parametrize(("period", "column"), [(0, "share_2014_2016"), (1, "share_2017_2019"), (2, "share_2020_on")])
def test_origin_by_period_of_the_permit(country: World, period: int, column: str):
    year = 2021 + np.floor(country.participants.permit / 12.0)
    inside = np.digitize(year, (2017, 2020)) == period
    agree(count(country.participants.origin[inside], 6), numbers("origins", column))


@pytest.mark.parametrize("origin", range(6))
def test_schooling_by_origin(country: World, origin: int):
    shares = np.array([numbers("schooling_by_origin", level.name.lower())[origin] for level in Schooling])
    people = country.participants
    agree(count(people.schooling[people.origin == origin], 4), shares)


def test_schooling_opens_fields_that_ask_for_dutch(country: World):
    needed = numbers("sectors", "language_needed")
    asked = [needed[country.participants.prior_field[country.participants.schooling == s]].mean() for s in Schooling]
    assert (np.diff(asked) > 0).all()


def test_dutch_grows_with_schooling_and_years(country: World):
    people, stock = country.participants, country.participants.arrives == NEVER
    by_school = [people.language[stock & (people.schooling == level)].mean() for level in Schooling]
    assert (np.diff(by_school) > 0).all()
    recent, long_ago = people.language[stock & (people.permit > -12)], people.language[stock & (people.permit < -36)]
    assert recent.mean() < long_ago.mean()


def test_traits_that_luck_decides_are_unrelated(country: World):
    people = country.participants
    traits = [people.motivation, people.strain, people.care_rank, people.reserve]
    correlations = np.corrcoef(traits) - np.eye(4)
    assert np.abs(correlations).max() < SURE / np.sqrt(people.size)


def test_mean_strain_is_what_is_declared(country: World):
    assert country.participants.strain.mean() == pytest.approx(
        country.scenario.parameters.population.mean_strain, abs=0.01
    )
