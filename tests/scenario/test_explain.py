"""Every effective value can be asked for, with its origin and support; editors get the same as a schema."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sim.data import table
from sim.parameters import Parameters
from sim.scenario import ScenarioError, explain, load, schema
from sim.scenario.library import library
from sim.vocabulary import Criterion

Write = Callable[[str, str], Path]


def test_a_row_says_all_about_a_value(write: Write) -> None:
    (row,) = explain(load(write("mine.yaml", "dropout:\n  guidance: 3\n")), "dropout.guidance")
    assert row._asdict() == {
        "name": "dropout.guidance",
        "since": datetime.date(2021, 1, 1),
        "value": 3.0,
        "unit": "hours a week",
        "range": (0, 6),
        "kind": "lever",
        "criterion": "regie",
        "source": "test",
        "grade": "stated",
        "origin": "mine.yaml:3:13",
        "meaning": "time for one",
        "absent": None,
        "as_is": 3.0,
        "ideal": None,
    }


def test_every_value_has_a_row_and_each_change_its_own(write: Write) -> None:
    rows = explain(load(write("mine.yaml", "dropout: {language: {2022-01: 0.1}}")))
    assert [row.name for row in rows] == [
        "start",
        "months",
        "regions",
        "initiatives",
        *(f"criteria.{criterion}" for criterion in Criterion),
        "dropout.language",
        "dropout.language",
        "dropout.guidance",
        "rules.dual",
        "rules.kind",
        "rules.groups",
        "rules.shares",
        "labour_market.sector_level.ict",
        "delay.low",
        "delay.high",
    ]
    changed = [(row.since, row.value, row.origin) for row in rows if row.name == "dropout.language"]
    assert changed == [
        (datetime.date(2021, 1, 1), 0.02, "default"),
        (datetime.date(2022, 1, 1), 0.1, "mine.yaml:2:31"),
    ]


def test_a_section_has_its_rows_and_an_unknown_name_the_nearest_one(write: Write) -> None:
    scenario = load(write("mine.yaml", ""))
    assert [row.name for row in explain(scenario, "delay")] == ["delay.low", "delay.high"]
    assert [row.value for row in explain(scenario, "labour_market.sector_level")] == [1.5]
    for asked, meant in {"delay.lo": "delay.low", "dropuot": "dropout"}.items():
        with pytest.raises(ScenarioError, match=rf"^mine  {asked}: unknown; did you mean '{meant}'\?$"):
            explain(scenario, asked)


def test_the_schema_permits_values_and_dates_and_lists_the_names(write: Write) -> None:
    write("mine.yaml", "")
    made = schema()
    guidance = made["properties"]["dropout"]["properties"]["guidance"]
    assert guidance["description"] == "time for one (hours a week, 0 to 6)"
    number = {"type": "number", "minimum": 0, "maximum": 6}
    value, dated = guidance["anyOf"]
    assert value == number and list(dated["patternProperties"].values()) == [number]
    levels = made["properties"]["labour_market"]["properties"]["sector_level"]["properties"]
    assert "hospitality" in levels and len(levels) == 11
    assert made["properties"]["regions"]["items"]["enum"] == table("regions")["name"]
    assert made["properties"]["initiatives"]["items"]["anyOf"][0]["enum"] == list(library())
    assert made["properties"]["rules"]["properties"]["kind"]["anyOf"][0]["enum"] == ["open", "closed"]


def test_the_schema_of_the_model_is_json_with_a_section_for_each_rule() -> None:
    made = json.loads(json.dumps(schema(), allow_nan=False))
    assert set(Parameters.model_fields) < set(made["properties"])
    text = json.dumps(made)
    used = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert used <= set(made["$defs"])
