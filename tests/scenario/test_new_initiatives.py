"""A scenario chooses which named initiatives exist, and may describe new ones."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from sim.scenario import ScenarioError, load
from sim.scenario.library import _library, home, in_baseline, library

Write = Callable[[str, str], Path]
Wrong = Callable[[str], list[str]]

RECORD = """
    name: Mine
    category: parallel
    sectors: [care]
    level: mbo2
    regions: [Friesland]
    municipalities: [Leeuwarden]
    reach: region
    started: 2020-01
    state_at_start: running
    entry_language: 2
    min_schooling: primary
    max_age: 60
    group_size: 10
    cohorts_per_year: 2
    pre_months: 3
    learn_months: 12
    matching_months: 1
    aftercare_months: 6
    job_guarantee: true
    partners: 8
    employers: 4
    source: a test
    lesson: {en: one, nl: een}
"""
NEW = f"new_initiatives:\n  mine:{RECORD}"


def test_a_new_initiative_exists_beside_those_of_the_baseline(write: Write) -> None:
    scenario = load(write("mine.yaml", NEW))
    assert list(scenario.initiatives) == [*in_baseline(), "mine"]
    assert scenario.initiatives["mine"].regions == ("Friesland",)


def test_a_list_chooses_from_the_library_and_what_was_added_before(write: Write) -> None:
    write("base.yaml", NEW)
    assert list(load(write("a.yaml", "extends: base.yaml\ninitiatives: [mine, ypps]")).initiatives) == ["mine", "ypps"]
    assert load(write("b.yaml", "extends: base.yaml\ninitiatives: []")).initiatives == {}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "category: parallel",
            "category: paralel",
            "5:15  new_initiatives.mine.category: 'paralel' is text; should be",
        ),
        ("[care]", "[care, cares]", "6:21  new_initiatives.mine.sectors: 'cares': unknown; did you mean 'care'?"),
        (
            "[Friesland]",
            "[Frysland]",
            "8:15  new_initiatives.mine.regions: 'Frysland': unknown; did you mean 'Friesland'?",
        ),
        (
            "Leeuwarden",
            "Leeuwrden",
            "9:22  new_initiatives.mine.municipalities: 'Leeuwrden': unknown; did you mean 'Leeuw",
        ),
        ("max_age", "maxage", "15:5  new_initiatives.mine.maxage: unknown; did you mean 'max_age'?"),
        ("{en: one", "{eng: one", "26:14  new_initiatives.mine.lesson.eng: unknown; did you mean 'en'?"),
        (
            "    max_age: 60\n",
            "",
            "3:3  new_initiatives.mine.max_age: is missing; give highest age at entry (years, 18 to 67)",
        ),
        ("group_size: 10", "group_size: 99", "16:17  new_initiatives.mine.group_size: 99 is a number; should be less"),
        ("employers: 4", "employers: 9", "3:3  new_initiatives.mine: 9 employers among 8 partners"),
        ("  mine:", "  ypps:", "3:3  new_initiatives.ypps: is the name of a shipped initiative; choose another"),
        ("  mine:", "  my-own:", "3:3  new_initiatives.my-own: must be a name of letters, digits and underscores"),
    ],
)
def test_one_mistake_in_a_new_initiative_gives_one_line(old: str, new: str, said: str, wrong: Wrong) -> None:
    assert old in NEW
    (line,) = wrong(NEW.replace(old, new))
    assert line.startswith(f"mine.yaml:{said}")


def test_a_new_initiative_must_be_a_mapping(wrong: Wrong) -> None:
    assert wrong("new_initiatives: {mine: 3}") == [
        "mine.yaml:2:25  new_initiatives.mine: 3 is a number; must hold the attributes of an initiative"
    ]
    assert wrong("new_initiatives: 3") == [
        "mine.yaml:2:18  new_initiatives: 3 is a number; must hold a name of your own with its attributes"
    ]


def test_the_form_is_that_of_the_shipped_library() -> None:
    reader = YAML(typ="safe", pure=True)
    records = {slug: reader.load(home(slug))["new_initiatives"][slug] for slug in library()}
    mine = YAML(typ="safe", pure=True).load(NEW)["new_initiatives"]["mine"]
    assert all(mine.keys() <= record.keys() for record in records.values())


def test_a_mapping_chooses_and_says_which_attributes_differ(write: Write) -> None:
    made = load(
        write("a.yaml", "initiatives: {ypps: {}, iamnl: {state_at_start: running, group_size: 20}}")
    ).initiatives
    assert list(made) == ["ypps", "iamnl"]
    assert made["ypps"] == library()["ypps"]
    assert made["iamnl"] == library()["iamnl"].model_copy(update={"state_at_start": "running", "group_size": 20})


def test_what_differs_holds_for_new_ones_too_and_is_inherited(write: Write) -> None:
    write("base.yaml", f"{NEW}initiatives: {{mine: {{group_size: 30}}}}")
    assert load("base.yaml").initiatives["mine"].group_size == 30
    assert load(write("a.yaml", "extends: base.yaml\nmonths: 7")).initiatives["mine"].group_size == 30
    again = load(write("b.yaml", f"extends: base.yaml\n{NEW}"))
    assert again.initiatives["mine"].group_size == 10


def test_an_attribute_may_differ_in_an_override() -> None:
    made = load("baseline", {"initiatives.ypps.group_size": 40}).initiatives
    assert {slug: one.group_size for slug, one in made.items()} == {"ypps": 40}


def test_an_unknown_one_is_told_without_its_record(wrong: Wrong) -> None:
    (line,) = wrong("initiatives: {iamln: {}}")
    assert line.endswith("did you mean 'iamnl'?")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{iamln: {}}", "2:15  initiatives: 'iamln': unknown; did you mean 'iamnl'?"),
        ("{iamnl: }", "2:21  initiatives.iamnl: is empty; must hold the attributes that differ"),
        ("{iamnl: {groupsize: 3}}", "2:23  initiatives.iamnl.groupsize: unknown; did you mean 'group_size'?"),
        ("{iamnl: {group_size: 99}}", "2:35  initiatives.iamnl.group_size: 99 is a number; should be less"),
        ("{iamnl: {employers: 9}}", "2:15  initiatives.iamnl: 9 employers among 6 partners"),
    ],
)
def test_a_wrong_difference_has_one_line(text: str, said: str, wrong: Wrong) -> None:
    (line,) = wrong(f"initiatives: {text}")
    assert line.startswith(f"mine.yaml:{said}")


def test_a_wrong_file_of_an_initiative_is_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "initiatives").mkdir()
    (tmp_path / "initiatives" / "a.yaml").write_text("title: A\n", encoding="utf-8")
    (tmp_path / "initiatives" / "b.yaml").write_text(
        f"title: B\nmonths: 3\n{NEW.replace('mine', 'b')}", encoding="utf-8"
    )
    (tmp_path / "initiatives" / "c.yaml").write_text(
        f"title: C\nmonths: 3\n{NEW.replace('mine', 'c').replace('size: 10', 'size: 99')}", encoding="utf-8"
    )
    monkeypatch.setattr("sim.scenario.library.scenarios_folder", lambda: tmp_path)
    with pytest.raises(ScenarioError) as caught:
        _library.__wrapped__()
    missing, wrong = str(caught.value).splitlines()
    assert missing.endswith("a.yaml  new_initiatives.a: is missing; the file of an initiative holds its record")
    assert "c.yaml:17:17  new_initiatives.c.group_size: 99 is a number" in wrong
