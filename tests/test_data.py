"""Are the tables complete, do their shares add up, and does each say where it comes from?"""

import numpy as np
import pytest

from sim.data import header, names, numbers, table
from sim.shipped import scenarios_folder
from sim.vocabulary import Origin, Schooling, Sector, Sex

TABLES = (
    "age_bands", "components", "costs", "elections", "employment_by_origin", "employment_by_years", "firm_sizes",
    "firm_sizes_by_sector", "funders", "households", "inflow", "municipalities", "origins", "regions",
    "schooling_by_origin", "sectors", "vacancy_rates",
)  # fmt: skip
GRADES = ("stated", "published", "derived", "recalled", "assumed")
SECTORS = [sector.name.lower() for sector in Sector]
ORIGINS = [origin.name.lower() for origin in Origin]
SCHOOLING = [schooling.name.lower() for schooling in Schooling]


def test_exactly_these_tables_exist():
    assert tuple(names()) == TABLES


@pytest.mark.parametrize("name", TABLES)
def test_header_says_what_source_licence_and_grade(name: str):
    lines = header(name)
    for key in ("what: ", "source: ", "licence: ", "grade"):
        assert any(line.startswith(key) and len(line) > len(key) for line in lines), key
    source = next(line for line in lines if line.startswith("source: "))
    licence = next(line for line in lines if line.startswith("licence: "))
    assert ("CC BY 4.0. Bron: CBS" in licence) == ("CBS" in source)


@pytest.mark.parametrize("name", TABLES)
def test_grades_are_grades_of_evidence(name: str):
    graded = table(name).get("grade")
    if graded is None:
        graded = [word for line in header(name) if line.startswith("grade") for word in GRADES if word in line]
    assert graded
    assert set(graded) <= set(GRADES)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_as_long_as_the_titles_and_unique(name: str):
    columns = table(name)
    rows = list(zip(*columns.values(), strict=True))
    assert len(rows) == len(set(rows)) > 0
    assert all(cell == cell.strip() != "" for row in rows for cell in row)


def test_country_is_whole():
    assert len(table("municipalities")["name"]) == len(set(table("municipalities")["name"])) == 345
    assert len(table("regions")["name"]) == len(set(table("regions")["name"])) == 35
    assert numbers("municipalities", "inhabitants").sum() == 17_590_672
    assert numbers("regions", "inhabitants").sum() == 17_590_672


def test_inhabitants_of_a_region_are_those_of_its_municipalities():
    region_of = np.array(table("municipalities")["region"])
    inhabitants = numbers("municipalities", "inhabitants")
    summed = [inhabitants[region_of == region].sum() for region in table("regions")["name"]]
    np.testing.assert_array_equal(summed, numbers("regions", "inhabitants"))


def test_regions_have_own_tile_and_own_centre():
    tiles = list(zip(table("regions")["row"], table("regions")["col"], strict=True))
    assert len(set(tiles)) == 35
    region_of = dict(zip(table("municipalities")["name"], table("municipalities")["region"], strict=True))
    centres = zip(table("regions")["centre"], table("regions")["name"], strict=True)
    assert all(region_of[centre] == region for centre, region in centres)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("sectors", "job_share"), ("sectors", "unaided_early"), ("sectors", "unaided_late"), ("firm_sizes", "share"),
        ("origins", "share_2014_2016"), ("origins", "share_2017_2019"), ("origins", "share_2020_on"),
        ("age_bands", "share"),
    ],
)  # fmt: skip
def test_column_of_shares_sums_to_one(name: str, column: str):
    shares = numbers(name, column)
    assert (shares >= 0).all()
    assert shares.sum() == pytest.approx(1.0, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("schooling_by_origin", SCHOOLING),
        ("firm_sizes_by_sector", ["share_2_49", "share_50_249", "share_250_plus"]),
    ],
)
def test_row_of_shares_sums_to_one(name: str, columns: list[str]):
    shares = np.array([numbers(name, column) for column in columns])
    assert (shares >= 0).all()
    np.testing.assert_allclose(shares.sum(axis=0), 1.0, atol=1e-9)


def test_rows_are_named_and_ordered_as_the_vocabulary():
    assert table("sectors")["sector"] == SECTORS
    assert table("firm_sizes_by_sector")["sector"] == SECTORS
    assert table("vacancy_rates")["sector"] == [*SECTORS, "all"]
    assert table("origins")["origin"] == table("schooling_by_origin")["origin"] == ORIGINS
    assert list(table("employment_by_origin"))[1:] == ORIGINS
    assert list(dict.fromkeys(table("age_bands")["sex"])) == [sex.name.lower() for sex in Sex]
    assert table("households")["age_band"] == table("age_bands")["age_band"]


def test_vacancies_show_the_swing_of_hospitality_and_stay_a_rate():
    rates = np.array([numbers("vacancy_rates", str(year)) for year in range(2014, 2022)])
    assert rates[5:, Sector.HOSPITALITY].tolist() == [47, 18, 57]
    assert rates[5:, Sector.CARE].tolist() == [29, 26, 38]
    assert ((rates.min(axis=1) < rates[:, -1]) & (rates[:, -1] < rates.max(axis=1))).all()


def test_firm_sizes_touch_and_the_shares_are_of_the_firms():
    lower, upper = numbers("firm_sizes", "lower"), numbers("firm_sizes", "upper")
    assert lower[0] == 2
    assert (lower[1:] == upper[:-1] + 1).all()
    firms = numbers("firm_sizes", "firms")
    np.testing.assert_allclose(numbers("firm_sizes", "share"), firms / firms.sum(), atol=5.1e-5)


def test_shares_by_sector_are_of_the_firms():
    sizes = ("2_49", "50_249", "250_plus")
    firms = np.array([numbers("firm_sizes_by_sector", f"firms_{size}") for size in sizes])
    shares = np.array([numbers("firm_sizes_by_sector", f"share_{size}") for size in sizes])
    np.testing.assert_allclose(shares, firms / firms.sum(axis=0), atol=1e-4)


def test_inflow_reproduces_the_published_cumulative_permits():
    permits = dict(zip(table("inflow")["year"], numbers("inflow", "permits"), strict=True))
    assert list(permits) == [str(year) for year in range(2014, 2031)]
    until_2021 = sum(permits[str(year)] for year in range(2014, 2022))
    assert until_2021 + 20_000 == pytest.approx(215_000, rel=0.01)
    assert until_2021 + permits["2022"] + permits["2023"] + permits["2024"] / 2 == pytest.approx(280_000, rel=0.01)


def test_people_are_as_the_statistics_describe_them():
    shares, lower = numbers("age_bands", "share"), numbers("age_bands", "lower")
    men = np.array(table("age_bands")["sex"]) == "man"
    assert 0.59 <= shares[men].sum() <= 0.64
    assert shares[lower < 35].sum() > 0.5
    assert (shares * numbers("households", "young_children")).sum() == pytest.approx(1 / 3, abs=0.02)


def test_schooling_of_all_is_near_the_suggested_split():
    mix = numbers("origins", "share_2014_2016")
    split = [(mix * numbers("schooling_by_origin", column)).sum() for column in SCHOOLING]
    np.testing.assert_allclose(split, [0.35, 0.25, 0.20, 0.20], atol=0.05)
    assert numbers("schooling_by_origin", "primary").argmax() == Origin.ERITREA


def test_employment_rises_with_the_years_and_flattens():
    years, employed = numbers("employment_by_years", "years"), numbers("employment_by_years", "share_employed")
    assert (np.diff(years) > 0).all()
    assert (np.diff(employed) > 0).all()
    steepest = (np.diff(employed) / np.diff(years)).argmax()
    assert 0 < steepest < len(years) - 2


def test_paths_by_origin_average_to_the_cohort():
    months = numbers("employment_by_origin", "months")
    paths = np.array([numbers("employment_by_origin", origin) for origin in ORIGINS])
    assert months.tolist() == [3, 6, 12, 18, 24, 30]
    assert (np.diff(paths, axis=1) >= 0).all()
    average = (numbers("origins", "share_2014_2016")[:, np.newaxis] * paths).sum(axis=0)
    assert average[-1] == pytest.approx(0.11, abs=0.015)


@pytest.mark.parametrize(
    ("name", "low", "high"), [("components", "months_min", "months_max"), ("costs", "low", "high")]
)
def test_lower_end_is_not_above_the_upper_end(name: str, low: str, high: str):
    assert (numbers(name, low) <= numbers(name, high)).all()


def test_components_in_sequence_take_5_to_60_months():
    in_sequence = [name not in ("language", "guidance") for name in table("components")["component"]]
    assert numbers("components", "months_min")[in_sequence].sum() == 5
    assert numbers("components", "months_max")[in_sequence].sum() == 60


def test_unknown_table_names_those_that_exist():
    with pytest.raises(FileNotFoundError, match=r"no table 'sector'; there are: .*sectors"):
        table("sector")
    with pytest.raises(FileNotFoundError):
        table("../data/sectors")


def test_unknown_column_names_those_that_exist():
    with pytest.raises(KeyError, match=r"no column 'share'; it has: sector, .*job_share"):
        numbers("sectors", "share")


def test_text_is_not_a_number():
    with pytest.raises(ValueError, match="table 'regions', column 'name': 'Noord-Holland Noord' is not a number"):
        numbers("regions", "name")


def test_nobody_can_change_a_table_for_others():
    table("sectors")["sector"][0] = "caring"
    assert table("sectors")["sector"][0] == "care"
    with pytest.raises(ValueError, match="read-only"):
        numbers("sectors", "workload")[0] = 1


@pytest.mark.parametrize("name", TABLES)
def test_no_path_and_no_address_of_a_page_in_a_file(name: str):
    text = (scenarios_folder() / "data" / f"{name}.csv").read_text(encoding="utf-8")
    assert "http" not in text
    assert "/home" not in text
