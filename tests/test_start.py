"""Is the country of day one the one that the tables describe?"""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from sim.data import numbers, table
from sim.initiative import library
from sim.scenario import Scenario, load
from sim.start import create
from sim.start.places import choose
from sim.vocabulary import (
    NEVER,
    Category,
    FunderKind,
    Level,
    ProgrammeState,
    Reach,
    Schooling,
    Sector,
    Sex,
    Stage,
)  # fmt: skip
from sim.world import World

SURE = 4.5
"""Standard errors that a right share stays within, but for a few in a million."""


@pytest.fixture(scope="module")
def country() -> World:
    """The whole country on day one."""
    return create(load("baseline"), 1)


def _agree(drawn: np.ndarray, shares: np.ndarray) -> None:
    """The counts of categories are what a sample with these shares gives."""
    total, shares = drawn.sum(), shares / shares.sum()
    error = np.sqrt(total * shares * (1.0 - shares))
    np.testing.assert_array_less(np.abs(drawn - total * shares), SURE * error + 1e-6)


def _count(values: np.ndarray, size: int) -> np.ndarray:
    return np.bincount(values, minlength=size)


@pytest.mark.parametrize("scale", [0.01, 0.06, 0.2, 0.5, 1.0])
def test_a_scale_is_whole_regions_up_to_the_share(scenario: Callable[..., Scenario], scale: float):
    chosen = choose(scenario({"population.scale": scale}))
    region_of = dict(zip(table("municipalities")["name"], table("municipalities")["region"], strict=True))
    whole = [name for name, region in region_of.items() if region in chosen.regions]
    assert sorted(chosen.municipalities) == sorted(whole)
    told = [chosen.regions[number] for number in chosen.region_of]
    assert told == [region_of[name] for name in chosen.municipalities]
    largest = numbers("regions", "inhabitants").max() / numbers("regions", "inhabitants").sum()
    assert scale - 1e-9 <= chosen.share <= scale + largest
    assert chosen.share == pytest.approx(chosen.inhabitants.sum() / numbers("regions", "inhabitants").sum())


def test_a_smaller_scale_lies_within_a_larger(scenario: Callable[..., Scenario]):
    chosen = [set(choose(scenario({"population.scale": s})).regions) for s in np.linspace(0.02, 1.0, 25)]
    assert all(small <= large for small, large in pairwise(chosen))
    assert len(chosen[-1]) == 35


def test_a_smaller_scale_has_small_and_large_regions(scenario: Callable[..., Scenario]):
    names, inhabitants = table("regions")["name"], numbers("regions", "inhabitants")
    chosen = [names.index(name) for name in choose(scenario({"population.scale": 0.3})).regions]
    rank = inhabitants.argsort().argsort()[chosen]
    assert rank.min() < 8
    assert rank.max() > 26


def test_named_regions_are_the_country(scenario: Callable[..., Scenario]):
    chosen = choose(scenario({"population.scale": 0.5}, regions=["Zeeland", "Twente"]))
    assert chosen.regions == ["Twente", "Zeeland"]


def test_effective_share_scales_people_places_and_pots(start: World, country: World):
    share = start.geography.share
    assert country.geography.share == 1.0
    assert start.geography.inhabitants == pytest.approx(share * country.geography.inhabitants)
    in_stock = (start.participants.arrives == NEVER).sum()
    assert in_stock == round(75_000 * share)
    named = country.funders.kind != FunderKind.MUNICIPAL
    scaled = start.funders.kind != FunderKind.MUNICIPAL
    np.testing.assert_allclose(start.funders.usual[scaled], country.funders.usual[named] * share)
    assert start.employers.size == pytest.approx(10_000 * share, abs=len(start.geography.regions))
    assert country.municipalities.size == 345


def test_the_stock_is_what_the_scenario_says(scenario: Callable[..., Scenario], start: World):
    low = create(scenario({"population.stock": 24_000}), 1)
    assert (low.participants.arrives == NEVER).sum() == round(24_000 * low.geography.share)
    assert (low.participants.arrives < NEVER).sum() == (start.participants.arrives < NEVER).sum()


def test_arrivals_follow_the_table_of_permits(country: World):
    permits = dict(zip(table("inflow")["year"], numbers("inflow", "permits"), strict=True))
    arrives = country.participants.arrives
    by_year = _count(arrives[arrives < NEVER] // 12, 10)
    adults = country.scenario.parameters.population.adult_share
    np.testing.assert_allclose(by_year, [permits[str(year)] * adults for year in range(2021, 2031)], rtol=2e-3)


def test_everyone_is_in_the_pool_or_waits_or_is_still_to_come(country: World):
    people = country.participants
    assert ((people.stage == Stage.NOT_ARRIVED) == (people.arrives < NEVER)).all()
    assert set(np.unique(people.stage)) == {Stage.NOT_ARRIVED, Stage.WAITING_HOUSING, Stage.POOL}
    stock = people.arrives == NEVER
    assert (people.permit[stock] < 0).all()
    assert (people.permit[~stock] == people.arrives[~stock]).all()


def test_a_home_at_once_means_that_nobody_waits(scenario: Callable[..., Scenario]):
    at_once = create(scenario({"arrivals.housing_wait": 0.0}), 1)
    assert at_once.staged(Stage.WAITING_HOUSING).size == 0


def test_people_live_where_inhabitants_are(country: World):
    _agree(_count(country.participants.municipality, 345), numbers("municipalities", "inhabitants"))
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
    drawn = _count(_band(country), BANDS)
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
    _agree(_count(country.participants.origin[inside], 6), numbers("origins", column))


@pytest.mark.parametrize("origin", range(6))
def test_schooling_by_origin(country: World, origin: int):
    shares = np.array([numbers("schooling_by_origin", level.name.lower())[origin] for level in Schooling])
    people = country.participants
    _agree(_count(people.schooling[people.origin == origin], 4), shares)


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


def _weights(world: World) -> np.ndarray:
    """Firms of each sector below 50 and by two larger classes, weighed by size to the declared power (F08-F10)."""
    power = world.scenario.parameters.population.size_weight
    low, high, firms = (numbers("firm_sizes", name)[:5] for name in ("lower", "upper", "firms"))
    small = (firms / firms.sum() * np.sqrt(low * high) ** power).sum() * numbers("firm_sizes_by_sector", "firms_2_49")
    middle = numbers("firm_sizes_by_sector", "firms_50_249") * np.sqrt(50.0 * 249.0) ** power
    large = numbers("firm_sizes_by_sector", "firms_250_plus") * np.sqrt(250.0 * 1000.0) ** power
    return np.stack([small, middle, large], axis=1)


def test_employers_by_sector_and_size(country: World):
    firms = country.employers
    classes = np.digitize(firms.size_of_staff, (50, 250))
    drawn = _count(firms.sector.astype(int) * 3 + classes, 3 * len(Sector))
    _agree(drawn, _weights(country).ravel())
    assert firms.size_of_staff.min() >= 2
    assert firms.size_of_staff.max() <= 1_000


def test_small_firms_by_size(country: World):
    low, high = numbers("firm_sizes", "lower")[:5], numbers("firm_sizes", "upper")[:5]
    power = country.scenario.parameters.population.size_weight
    size = country.employers.size_of_staff[country.employers.size_of_staff < 50]
    weights = numbers("firm_sizes", "firms")[:5] * np.sqrt(low * high) ** power
    _agree(_count(np.searchsorted(low, size, side="right") - 1, 5), weights)


def test_employers_are_where_inhabitants_are(country: World):
    by_region = _count(country.employers.region, 35)
    inhabitants = numbers("regions", "inhabitants")
    np.testing.assert_allclose(by_region, 10_000 * inhabitants / inhabitants.sum(), atol=0.5)
    for region, cells in enumerate(country.geography.workplaces):
        rows = np.concatenate(cells)
        assert (country.employers.region[rows] == region).all()
    every = np.concatenate([rows for cells in country.geography.workplaces for rows in cells])
    np.testing.assert_array_equal(np.sort(every), np.arange(country.employers.size))


@pytest.mark.parametrize("slug", [slug for slug, made in library().items() if made.in_baseline])
def test_named_initiative_exists_with_its_attributes(country: World, slug: str):
    made, programmes = library()[slug], country.programmes
    row = country.geography.programmes.index(slug)
    assert Category(programmes.category[row]).name.lower() == made.category
    assert Level(programmes.level[row]).name.lower() == made.level
    assert Reach(programmes.reach[row]).name.lower() == made.reach
    assert Schooling(programmes.min_schooling[row]).name.lower() == made.min_schooling
    assert (programmes.state[row] == ProgrammeState.RUNNING) == (made.state_at_start == "running")
    assert programmes.group_size[row] == made.group_size
    assert programmes.max_age[row] == made.max_age
    assert programmes.entry_language[row] == made.entry_language
    assert programmes.guarantees_job[row] == made.job_guarantee
    assert programmes.learn_months[row] == round(made.learn_months)
    if made.sectors:
        assert Sector(programmes.sector[row]).name.lower() in made.sectors
    regions = {country.geography.regions[r] for r in country.municipalities.region[country.geography.catchment[row]]}
    assert regions == set(made.regions or country.geography.regions)


def test_fourteen_named_initiatives_are_in_the_baseline(country: World):
    named = [name for name in country.geography.programmes if name in library()]
    assert len(named) == sum(made.in_baseline for made in library().values()) >= 14


def test_initiatives_of_other_regions_do_not_exist(scenario: Callable[..., Scenario]):
    zeeland = create(scenario(regions=["Zeeland"]), 1)
    baseline = {slug: made for slug, made in library().items() if made.in_baseline}
    here = [slug for slug, made in baseline.items() if "Zeeland" in made.regions or not made.regions]
    assert [name for name in zeeland.geography.programmes if name in library()] == here


def test_local_programmes_offer_the_declared_places(country: World):
    programmes = country.programmes
    local = [i for i, name in enumerate(country.geography.programmes) if name.startswith("local")]
    places = (programmes.group_size[local] * 12.0 / programmes.interval[local]).sum()
    assert places == pytest.approx(country.scenario.parameters.population.local_places, rel=0.05)
    assert (programmes.state[local] == ProgrammeState.RUNNING).all()
    assert country.municipalities.dual[programmes.municipality[local]].all()


def test_possible_programmes_wait_in_every_region(country: World):
    possible = [i for i, name in enumerate(country.geography.programmes) if name.startswith("possible")]
    each = country.scenario.parameters.population.possible_programmes
    assert (country.programmes.state[possible] == ProgrammeState.DORMANT).all()
    assert _count(country.programmes.region[possible], 35).tolist() == [each] * 35


def test_every_identity_is_of_one_row(country: World):
    for kind in ("participants", "employers", "municipalities", "funders", "programmes", "providers", "supports"):
        identity = getattr(country, kind).identity
        assert np.unique(identity).size == identity.size, kind


def test_rows_of_a_smaller_country_are_the_same_ones(start: World, country: World):
    small, large = start.employers, country.employers
    rows = np.flatnonzero(np.isin(large.identity, small.identity))
    assert rows.size == small.size
    for name in ("sector", "size_of_staff", "inclusion", "mentors"):
        np.testing.assert_array_equal(np.sort(large.arrays[name][rows]), np.sort(small.arrays[name]))


def test_the_same_scenario_and_seed_give_the_same_bits(scenario: Callable[..., Scenario], start: World):
    again = create(scenario(), 1)
    for name, column in start.participants.arrays.items():
        np.testing.assert_array_equal(column, again.participants.arrays[name])
    np.testing.assert_array_equal(start.geography.catchment, again.geography.catchment)
