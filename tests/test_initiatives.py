"""Are the named initiatives complete, and does a wrong record say what would be right?"""

from typing import Any, get_args

import pytest
from pydantic import ValidationError
from ruamel.yaml import YAML

from sim.data import table
from sim.initiative import Initiative
from sim.scenario.library import home, library
from sim.vocabulary import Category, Level, Reach, Schooling, Sector

RECORDS: dict[str, dict[str, Any]] = {
    slug: YAML(typ="safe", pure=True).load(home(slug))["new_initiatives"][slug] for slug in library()
}
BASELINE = [slug for slug, record in RECORDS.items() if record["in_baseline"]]


def changed(**attributes: Any) -> Initiative:
    return Initiative.model_validate(RECORDS["nova_zorg"] | attributes)


def test_fourteen_named_initiatives_exist_in_the_baseline():
    assert len(BASELINE) == 14
    assert all(not slug.startswith("hu_") for slug in BASELINE)
    assert [slug for slug in library() if slug not in BASELINE] == [
        "hu_voortrajecten_zorg", "hu_klas", "hu_elektromonteur", "hu_nieuwe_buren", "hu_groen_inclusief",
    ]  # fmt: skip


def test_of_the_fourteen_two_had_ended():
    assert [slug for slug in BASELINE if library()[slug].state_at_start == "ended"] == ["vip2", "iamnl"]


def test_they_stand_in_the_order_of_the_reports():
    assert [made.number for made in library().values()] == list(range(1, 20))
    assert list(library())[:3] == ["taalsnelweg", "leerhuis", "liemers"]


@pytest.mark.parametrize("slug", RECORDS)
def test_every_attribute_is_written_in_the_file(slug: str):
    assert set(RECORDS[slug]) == set(Initiative.model_fields)
    assert {"name", "number", "source", "lesson", "assumed", "in_baseline"}.isdisjoint(RECORDS[slug]["assumed"])


@pytest.mark.parametrize("slug", RECORDS)
def test_assumed_lengths_and_groups_stay_within_what_the_reports_give(slug: str):
    initiative = library()[slug]
    months = dict(zip(table("components")["component"], table("components")["months_max"], strict=True))
    assert initiative.pre_months <= float(months["pre_programme"])
    assert initiative.learn_months <= float(months["learn_work"])
    assert initiative.matching_months <= float(months["matching"])
    assert initiative.aftercare_months <= float(months["guidance"])
    assert 10 <= initiative.group_size <= 25


def test_running_ones_are_small_as_the_reports_found():
    known = [library()[slug] for slug in BASELINE]
    places = [one.group_size * one.cohorts_per_year for one in known if one.state_at_start == "running"]
    assert min(places) >= 10
    assert max(places) <= 60
    assert 150 <= sum(places) <= 1_000


def test_attributes_that_the_reports_give():
    known = library()
    assert known["liander_stedin"].entry_language == 3
    assert known["nova_zorg"].entry_language == 2
    assert (known["nova_zorg"].group_size, known["nova_zorg"].employers) == (22, 9)
    assert (known["vip2"].employers, known["vip2"].partners) == (256, 105 + 256 + 5)
    assert (known["ypps"].pre_months, known["ypps"].learn_months) == (9, 24)
    via = [known[slug].job_guarantee for slug in ("liander_stedin", "nova_zorg", "utrecht", "op_de_rails")]
    assert sum(via) == 2


def test_started_before_the_baseline_does():
    assert all("2017-01" <= library()[slug].started < "2021-01" for slug in BASELINE)


@pytest.mark.parametrize(
    ("attribute", "vocabulary"),
    [("category", Category), ("level", Level), ("reach", Reach), ("min_schooling", Schooling)],
)
def test_choices_are_those_of_the_vocabulary(attribute: str, vocabulary: Any):
    choices = get_args(Initiative.model_fields[attribute].annotation)
    assert list(choices) == [member.name.lower() for member in vocabulary]


def test_every_sector_of_the_vocabulary_is_accepted():
    sectors = tuple(sector.name.lower() for sector in Sector)
    assert changed(sectors=list(sectors)).sectors == sectors


def test_every_number_has_a_unit_and_a_range():
    properties = Initiative.model_json_schema()["properties"]
    counted = {
        name: facts
        for name, facts in properties.items()
        if name != "number" and facts.get("type") in ("number", "integer")
    }
    assert len(counted) == 10
    assert all("minimum" in facts and "maximum" in facts and facts["unit"] for facts in counted.values())
    assert all(facts.get("description") for facts in properties.values())


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"regions": ["Kennemerland"]}, "unknown region 'Kennemerland'; did you mean 'Zuid-Kennemerland en IJmond'"),
        ({"municipalities": ["Harlem"]}, "unknown municipality 'Harlem'; did you mean 'Haarlem'"),
        ({"municipalities": ["haarlem"]}, "unknown municipality 'haarlem'; did you mean 'Haarlem'"),
        ({"sectors": ["hospitallity"]}, "unknown sector 'hospitallity'; did you mean 'hospitality'"),
        ({"assumed": ["agroup_size"]}, "unknown attribute 'agroup_size'; did you mean 'group_size'"),
        ({"municipalities": ["Utrecht"]}, "'Utrecht' lies in 'Midden-Utrecht'"),
        ({"regions": []}, "no region is named"),
        ({"reach": "municipality"}, "no municipality is named"),
        ({"employers": 14}, "14 employers among 13 partners"),
        ({"group_size": 61}, "less than or equal to 60"),
        ({"group_size": "22"}, "valid integer"),
        ({"pre_months": float("nan")}, "finite number"),
        ({"started": "2017-13"}, "should match pattern"),
        ({"level": "mbo5"}, "'mbo1', 'mbo2', 'mbo3', 'mbo4' or 'hbo'"),
        ({"guidance": 3}, "Extra inputs are not permitted"),
        ({"lesson": {"nl": "x"}}, "lesson.en"),
    ],
)
def test_wrong_record_says_what_is_wrong(wrong: dict[str, Any], message: str):
    with pytest.raises(ValidationError) as caught:
        changed(**wrong)
    assert message in str(caught.value)


def test_all_wrong_names_come_at_once():
    with pytest.raises(ValidationError, match=r"unknown sector 'a'.*unknown region 'b'.*unknown municipality 'c'"):
        changed(sectors=["a"], regions=["b"], municipalities=["c"])


def test_record_survives_json_and_cannot_be_changed():
    initiative = library()["utrecht"]
    assert Initiative.model_validate(initiative.model_dump(mode="json")) == initiative
    assert {initiative: 1}[initiative] == 1
    with pytest.raises(ValidationError, match="frozen"):
        initiative.group_size = 3


def test_nobody_can_change_the_library_for_others():
    library().clear()
    assert len(library()) == len(RECORDS)
