"""Can every named initiative be run alone, under its own name, and does its file say what it rests on?"""

from pathlib import Path
from shutil import copytree

import pytest

from sim import fingerprint
from sim.month import advance
from sim.processes.begin import begin
from sim.run import run
from sim.scenario import Scenario, ScenarioError, check, load
from sim.scenario.layers import initiative_names, shipped_names
from sim.scenario.library import home, library
from sim.shipped import scenarios_folder
from sim.start import create
from sim.vocabulary import NOBODY, ProgrammeState

SMALL = 5
"""Regions; an initiative that works in more is tested in a few of them."""

CASES = list(library())


def alone(slug: str) -> Scenario:
    scenario = load(slug)
    return load(scenario, {"population.scale": 0.1}) if len(scenario.regions) > SMALL else scenario


def test_each_named_initiative_has_a_file_and_the_national_scenarios_are_listed_apart() -> None:
    assert initiative_names() == sorted(CASES)
    assert "baseline" in shipped_names()
    assert not set(shipped_names()) & set(CASES)


def test_a_bare_name_and_the_path_of_the_file_say_the_same() -> None:
    by_name, by_path = load("taalsnelweg"), load(home("taalsnelweg"))
    assert fingerprint.meaning(by_name) == fingerprint.meaning(by_path)
    assert load({"title": "longer", "extends": "taalsnelweg", "months": 130}).initiatives == by_name.initiatives
    assert check(["taalsnelweg"]) == {"taalsnelweg": []}


def test_a_misspelt_name_gives_the_nearest_and_lists_a_few_of_both_kinds() -> None:
    with pytest.raises(ScenarioError) as caught:
        load("taalsnelwg")
    said = str(caught.value)
    assert said.startswith("taalsnelwg  no such scenario; did you mean 'taalsnelweg'? (shipped: ")
    assert "baseline" in said and "; one initiative: beroepentuin, brede_intake_duaal, " in said
    assert said.endswith(f" and {len(CASES) - 8} more)")


def test_the_hash_of_the_data_covers_the_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = copytree(scenarios_folder(), tmp_path / "scenarios")
    monkeypatch.setattr("sim.fingerprint.scenarios_folder", lambda: copy)
    before = fingerprint.data.__wrapped__()
    assert before == fingerprint.data.__wrapped__()
    record = copy / "initiatives" / "ypps.yaml"
    record.write_text(record.read_text("utf-8").replace("group_size: 15", "group_size: 16"), "utf-8")
    assert fingerprint.data.__wrapped__() != before


@pytest.mark.parametrize("slug", CASES)
def test_a_case_tells_its_story_and_its_sources_in_two_languages(slug: str) -> None:
    scenario = load(slug)
    for words in (scenario.title, scenario.question, scenario.story):
        assert words["en"] != words["nl"]
        assert all(text.strip() for text in words.values())
    own = [source for source in scenario.sources if source not in load("baseline").sources]
    assert own and any(source.startswith(("SER 2021", "HU 2022")) for source in own)


@pytest.mark.parametrize("slug", CASES)
def test_a_case_is_its_own_regions_with_nothing_else_in_them(slug: str) -> None:
    scenario = load(slug)
    assert list(scenario.initiatives) == [slug]
    assert scenario.regions == (library()[slug].regions or load("baseline").regions)
    population = scenario.parameters.population
    assert (population.local_places, population.possible_programmes) == (0, 0)


@pytest.mark.parametrize("slug", CASES)
def test_only_a_state_that_is_known_to_have_ended_differs_from_the_record(slug: str) -> None:
    here, record = load(slug).initiatives[slug], library()[slug]
    assert here.state_at_start == "running"
    assert here == record.model_copy(update={"state_at_start": "running"})


@pytest.mark.parametrize("slug", CASES)
def test_it_runs_a_year_and_nobody_is_in_another_programme(slug: str) -> None:
    world = create(alone(slug), 1)
    begin(world)
    assert world.geography.programmes == [slug]
    assert world.programmes.state.tolist() == [ProgrammeState.RUNNING]
    for _ in range(12):
        advance(world)
    assert set(world.participants.programme.tolist()) <= {NOBODY, 0}
    assert world.month == 12


def test_a_case_that_starts_groups_brings_people_into_durable_work() -> None:
    record = run("beroepentuin", seed=2, months=30)
    assert (record.intake["actual"] > 0).sum() >= 3
    assert record.monthly["completed"].sum() > 50
    assert record.monthly["durable_placements"].sum() > 20
