"""What holds in a month: the file over what it extends, dates over what went before, overrides over all."""

import datetime
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.scenario import ScenarioError, load, notes
from sim.scenario.problem import DEFAULT, Origin
from sim.scenario.timeline import Change, constant, in_run, over

Write = Callable[[str, str], Path]


def test_a_file_that_says_nothing_gives_the_defaults(write: Write) -> None:
    scenario = load(write("mine.yaml", ""))
    assert scenario.name == "mine"
    assert (scenario.start, scenario.months) == (datetime.date(2021, 1, 1), 120)
    assert scenario.parameters.dropout.language == 0.02
    assert scenario.parameters.labour_market.sector_level == {"ict": 1.5}
    assert len(scenario.regions) == 35
    assert scenario.initiatives and all(initiative.in_baseline for initiative in scenario.initiatives.values())


def test_a_file_states_only_what_differs_from_what_it_extends(write: Write) -> None:
    write("shipped/base.yaml", "months: 24\nrules: {groups: 5}\nlabour_market: {sector_level: {care: 2}}\n")
    scenario = load(write("mine.yaml", "extends: base\nrules: {kind: closed}\nlabour_market: {sector_level: {ict: 1}}"))
    assert scenario.months == 24
    assert (scenario.parameters.rules.groups, scenario.parameters.rules.kind) == (5, "closed")
    assert scenario.parameters.labour_market.sector_level == {"ict": 1.0, "care": 2.0}


def test_a_path_to_extend_counts_from_the_file_that_names_it(write: Write) -> None:
    write("deep/base.yaml", "months: 7")
    write("deep/middle.yaml", "extends: base.yaml")
    assert load(write("mine.yaml", "extends: deep/middle.yaml")).months == 7


def test_a_bare_name_is_sought_in_scenarios_here_and_then_among_the_shipped(write: Write) -> None:
    write("shipped/base.yaml", "months: 7")
    assert load("base").months == 7
    write("scenarios/base.yaml", "months: 8")
    assert load("base").months == 8


def test_dated_values_hold_from_their_month_and_before_it_what_was_inherited(write: Write) -> None:
    write("base.yaml", "dropout: {guidance: {2021-03: 1, 2022-01: 2, 2023-01: 3}}")
    scenario = load(write("mine.yaml", "extends: base.yaml\ndropout: {guidance: {2022-06: 5.5}}"))
    held = [scenario.at(month).dropout.guidance for month in (0, 1, 2, 11, 12, 16, 17, 24, 119)]
    assert held == [4, 4, 1, 1, 2, 2, 5.5, 5.5, 5.5]
    assert scenario.change_months == (2, 12, 17)
    assert scenario.at(3) is scenario.at(11) and scenario.at(3) is not scenario.at(12)


def test_an_undated_value_ends_the_dates_of_what_is_extended(write: Write) -> None:
    write("base.yaml", "dropout: {guidance: {2021-03: 1, 2022-01: 2}}")
    scenario = load(write("mine.yaml", "extends: base.yaml\ndropout: {guidance: 3}"))
    assert scenario.change_months == ()
    assert scenario.at(100).dropout.guidance == 3


def test_a_sector_can_change_by_date_and_be_absent_before(write: Write) -> None:
    scenario = load(write("mine.yaml", "labour_market: {sector_level: {hospitality: {2021-02: 0.8}}}"))
    assert scenario.at(0).labour_market.sector_level == {"ict": 1.5}
    assert scenario.at(1).labour_market.sector_level == {"ict": 1.5, "hospitality": 0.8}


def test_dates_of_what_is_extended_may_fall_outside_a_shorter_or_later_run(write: Write) -> None:
    write("base.yaml", "dropout: {guidance: {2021-03: 1, 2025-01: 2}}")
    scenario = load(write("mine.yaml", "extends: base.yaml\nstart: 2022-01\nmonths: 12"))
    assert scenario.change_months == ()
    assert scenario.at(0).dropout.guidance == 1
    assert load(scenario, {"months": 60}).change_months == (36,)


def test_overrides_lie_on_top_and_leave_the_scenario_as_it_was(write: Write) -> None:
    scenario = load(write("mine.yaml", "dropout: {guidance: 3}"))
    other = load(scenario, {"dropout.guidance": 2, "months": 12, "labour_market.sector_level.care": {"2021-02": 1.1}})
    assert (other.parameters.dropout.guidance, other.months, other.change_months) == (2, 12, (1,))
    assert (scenario.parameters.dropout.guidance, scenario.months) == (3, 120)
    assert other.origin("dropout.guidance") == (Origin("override"),)


def test_wrong_overrides_are_named(write: Write) -> None:
    with pytest.raises(ScenarioError) as caught:
        load(write("mine.yaml", ""), {"dropout.guidence": 3, "rules.groups": 0, "extends": "x", "rules.dual": object()})
    assert str(caught.value).splitlines() == [
        "override  rules.dual: object is not a value that a scenario file can hold",
        "override  extends: cannot be overridden; write it in a file",
        "override  dropout.guidence: unknown; did you mean 'guidance'? (hours a week, 0 to 6)",
        "override  rules.groups: 0 is out of range (groups, 1 to 9)",
        "override  rules.dual: is empty; must be true or false",
    ]


def test_a_mapping_is_a_scenario_and_takes_numbers_of_numpy(write: Write) -> None:
    import numpy as np

    write("shipped/base.yaml", "months: 7")
    scenario = load({"extends": "base", "dropout": {"guidance": np.float64(2.5)}, "rules": {"groups": np.int64(4)}})
    assert (scenario.name, scenario.months, scenario.title) == ("given", 7, {"en": "A", "nl": "A"})
    assert (scenario.parameters.dropout.guidance, scenario.parameters.rules.groups) == (2.5, 4)


def test_origin_says_line_and_column_or_default(write: Write) -> None:
    write("base.yaml", "rules:\n  groups: 4\n")
    scenario = load(write("mine.yaml", "extends: base.yaml\nmonths: 9\ndropout: {guidance: {2021-03: 1}}"))
    assert scenario.origin("rules.groups") == (Origin("base.yaml", 3, 11),)
    assert scenario.origin("dropout.guidance") == (DEFAULT, Origin("mine.yaml", 4, 31))
    assert scenario.origin("months") == (Origin("mine.yaml", 3, 9),)
    with pytest.raises(ScenarioError, match=r"mine  rules.group: unknown; did you mean 'rules.groups'\?"):
        scenario.origin("rules.group")


def test_a_scenario_tells_dates_refuses_the_past_and_travels_between_processes(write: Write) -> None:
    scenario = load(write("mine.yaml", "start: 2021-11\ndropout: {guidance: {2022-01: 1}}"))
    assert scenario.date(2) == datetime.date(2022, 1, 1)
    with pytest.raises(ValueError, match="before the start"):
        scenario.at(-1)
    assert len({scenario, load("mine.yaml")}) == 2
    assert pickle.loads(pickle.dumps(scenario)).at(2) == scenario.at(2)


timelines = st.dictionaries(st.integers(24_000, 24_060), st.integers(), max_size=6).map(
    lambda dated: (*constant(0), *(Change(month, value, DEFAULT) for month, value in sorted(dated.items())))
)


def _held(timeline: tuple[Change, ...], month: int) -> object:
    return [change.value for change in timeline if change.month <= month][-1]


@given(timelines, timelines, st.integers(24_000, 24_060), st.integers(1, 60))
def test_laying_over_and_cutting_to_the_run_change_no_value_that_holds(
    below: tuple[Change, ...], above: tuple[Change, ...], start: int, months: int
) -> None:
    dated = above[1:]
    laid = over(below, dated) if dated else below
    noticed = [change.month for change in in_run(laid, start, months)]
    assert noticed == sorted(set(noticed)) and noticed[-1] < start + months
    assert len({change.month for change in laid}) == len(laid)
    for month in range(start, start + months):
        expected = _held(dated, month) if dated and month >= dated[0].month else _held(below, month)
        assert _held(laid, month) == expected
        assert _held(in_run(laid, start, months), month) == expected


@pytest.mark.usefixtures("write")
def test_one_title_serves_for_both_languages_and_no_other_words_are_needed() -> None:
    Path("quick.yaml").write_text("title: Quick try\n", encoding="utf-8")
    scenario = load("quick.yaml")
    assert scenario.title == {"en": "Quick try", "nl": "Quick try"}
    assert scenario.question == scenario.story == {}
    assert load({"title": "x", "question": "Why?"}).question == {"en": "Why?", "nl": "Why?"}


def test_notes_tell_what_stands_alone_or_begins_elsewhere(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sim.scenario.advice.scenarios_folder", lambda: tmp_path / "shipped")
    base = write("shipped/baseline.yaml", "months: 3")
    assert notes(load(base)) == []
    assert notes(load(write("a.yaml", "months: 3"))) == ["alone"]
    assert notes(load(write("b.yaml", "extends: baseline"))) == []
    assert notes(load(write("c.yaml", "extends: b.yaml\nstart: 2021-07"))) == []
    assert notes(load(write("d.yaml", "extends: baseline\nstart: 2015-01"))) == ["other_start"]
    assert notes(load({"title": "x", "start": "2030-01"})) == ["alone", "other_start"]
