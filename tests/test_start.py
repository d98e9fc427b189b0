"""Is the country of day one the one that the tables describe?"""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from sim.data import numbers, table
from sim.scenario import Scenario
from sim.scenario.library import library
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
)  # fmt: skip
from sim.world import World
from tests.sampling import agree, count


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
    drawn = count(firms.sector.astype(int) * 3 + classes, 3 * len(Sector))
    agree(drawn, _weights(country).ravel())
    assert firms.size_of_staff.min() >= 2
    assert firms.size_of_staff.max() <= 1_000


def test_small_firms_by_size(country: World):
    low, high = numbers("firm_sizes", "lower")[:5], numbers("firm_sizes", "upper")[:5]
    power = country.scenario.parameters.population.size_weight
    size = country.employers.size_of_staff[country.employers.size_of_staff < 50]
    weights = numbers("firm_sizes", "firms")[:5] * np.sqrt(low * high) ** power
    agree(count(np.searchsorted(low, size, side="right") - 1, 5), weights)


def test_employers_are_where_inhabitants_are(country: World):
    by_region = count(country.employers.region, 35)
    inhabitants = numbers("regions", "inhabitants")
    np.testing.assert_allclose(by_region, 10_000 * inhabitants / inhabitants.sum(), atol=0.5)
    for region, rows in enumerate(country.geography.workplaces):
        assert (country.employers.region[rows] == region).all()
    every = np.concatenate(country.geography.workplaces)
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
    eligible = [Sector(s).name.lower() for s in np.flatnonzero(country.geography.sectors[row])]
    assert sorted(eligible) == sorted(made.sectors or [sector.name.lower() for sector in Sector])
    regions = {country.geography.regions[r] for r in country.municipalities.region[country.geography.catchment[row]]}
    assert regions == set(made.regions or country.geography.regions)


def test_a_programme_is_at_home_in_its_region(country: World):
    programmes, towns = country.programmes, country.municipalities
    np.testing.assert_array_equal(towns.region[programmes.municipality], programmes.region)
    for slug, made in library().items():
        if slug not in country.geography.programmes:
            continue
        row = country.geography.programmes.index(slug)
        home = country.geography.municipalities[programmes.municipality[row]]
        here = country.geography.catchment[row] & (towns.region == programmes.region[row])
        assert home in (made.municipalities or country.geography.municipalities), slug
        assert towns.inhabitants[programmes.municipality[row]] == towns.inhabitants[here].max(), slug


def test_named_municipalities_say_in_which_region_a_programme_is(scenario: Callable[..., Scenario]):
    leerhuis = library()["leerhuis"].model_copy(update={"regions": ("Haaglanden", "Rijnmond")})
    given = scenario(regions=["Haaglanden", "Rijnmond"])
    world = create(replace(given, initiatives={"leerhuis": leerhuis}), 1)
    assert world.geography.regions[world.programmes.region[0]] == "Rijnmond"
    assert world.geography.municipalities[world.programmes.municipality[0]] == "Hoeksche Waard"


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
    assert count(country.programmes.region[possible], 35).tolist() == [each] * 35


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
