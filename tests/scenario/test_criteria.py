"""A criterion moves its levers from absent over as is to ideal, and leaves alone what a file says itself."""

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from sim import fingerprint
from sim.declare import Block, lever
from sim.scenario import Scenario, ScenarioError, explain, load, schema
from sim.scenario.criteria import Criteria, levers_of, positions, value_at
from sim.scenario.declared import parameters
from sim.scenario.problem import DEFAULT, Origin
from sim.vocabulary import Criterion

Write = Callable[[str, str], Path]
Wrong = Callable[[str], list[str]]

ALL = list(Criterion)
LEVERS = [
    pytest.param(parameter, id=parameter.name) for parameter in parameters().values() if parameter.declaration.criterion
]


def _of(criterion: Criterion, default: Any, absent: Any, ideal: Any, at_start: bool = False, **more: Any) -> Any:
    return lever(
        default, "m", unit="u", source="test", grade="assumed", criterion=criterion, absent=absent, ideal=ideal,
        at_start=at_start, **more,
    )  # fmt: skip


class Field(Block):
    """What can be done?"""

    reach: float = _of(Criterion.REGIE, 0.4, 0.0, 1, range=(0.0, 1.0))
    tables: int = _of(Criterion.REGIE, 4, 1, 9, range=(0, 20))
    caseload: float = _of(Criterion.REGIE, 150.0, 250.0, 50.0, range=(20.0, 400.0))
    leads: bool = _of(Criterion.REGIE, False, False, True)
    law: Literal["strict", "usual", "mild"] = _of(Criterion.REGIE, "usual", "strict", "mild")
    coaches: float = _of(Criterion.REGIE, 2.0, 1.0, 4.0, at_start=True)
    publicity: float = _of(Criterion.INTERNALISERING, 0.3, None, 0.9)
    by_sector: dict[str, float] = _of(Criterion.FINANCIEN, {"ict": 1.0}, 0.0, 3.0, range=(0.0, 9.0))


class Tree(BaseModel):
    """The tree."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    field: Field = Field()


@pytest.fixture
def mine(write: Write, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Scenario]:
    """Loads a file with this text; the parameters are those of Field, and other files are given by name."""
    monkeypatch.setattr("sim.scenario.declared.Parameters", Tree)

    def loaded(text: str, **others: str) -> Scenario:
        for name, other in others.items():
            write(f"{name}.yaml", other)
        return load(write("mine.yaml", text))

    return loaded


def test_the_ends_and_as_is_are_exact() -> None:
    for absent, as_is, ideal in [
        (0.1, 0.3, 0.7),
        (250.0, 150.0, 50.0),
        (1, 4, 9),
        (False, True, True),
        ("a", "b", "c"),
    ]:
        assert [value_at(position, absent, as_is, ideal) for position in (0.0, 0.5, 1.0)] == [absent, as_is, ideal]


@pytest.mark.parametrize(
    ("position", "value"), [(0.25, 2.0), (0.75, 7.0), (0.625, 5.5), (1e-20, 0.0), (0.5000000000000001, 4.0)]
)
def test_numbers_lie_on_a_straight_line_on_either_side_of_as_is(position: float, value: float) -> None:
    assert value_at(position, 0.0, 4.0, 10.0) == pytest.approx(value)


def test_whole_numbers_are_rounded_and_other_values_are_at_the_nearer_end() -> None:
    assert [value_at(p, 1, 4, 9) for p in (0.1, 0.3, 0.6, 0.9)] == [2, 3, 5, 8]
    assert [value_at(p, "a", "b", "c") for p in (0.49, 0.5, 0.51)] == ["a", "b", "c"]
    assert [value_at(p, False, False, True) for p in (0.2, 0.5, 0.7)] == [False, False, True]


def test_without_an_end_a_lever_stays_as_it_is_in_that_half() -> None:
    assert [value_at(p, None, 0.3, 0.9) for p in (0.0, 0.4, 0.5, 1.0)] == [0.3, 0.3, 0.3, 0.9]
    assert [value_at(p, 0.1, 0.3, None) for p in (0.0, 0.5, 0.8, 1.0)] == [0.1, 0.3, 0.3, 0.3]


numbers = st.floats(-1e12, 1e12) | st.integers(-1_000, 1_000)


@given(st.tuples(numbers, numbers, numbers), st.lists(st.floats(0.0, 1.0), min_size=2))
def test_a_lever_never_turns_back_and_never_leaves_its_ends(
    values: tuple[float, float, float], wanted: list[float]
) -> None:
    absent, as_is, ideal = sorted(values)
    assume(len({type(value) for value in values}) == 1)
    for low, high in ((absent, ideal), (ideal, absent)):
        made = [value_at(position, low, as_is, high) for position in sorted(wanted)]
        ordered = made if low <= high else made[::-1]
        assert all(one <= other for one, other in itertools.pairwise(ordered))
        assert all(absent <= value <= ideal and type(value) is type(as_is) for value in made)


@pytest.mark.parametrize("parameter", LEVERS)
def test_each_lever_has_ends_in_its_range_with_its_default_between(parameter: Any) -> None:
    absent, ideal = (parameter.accept(end) for end in (parameter.declaration.absent, parameter.declaration.ideal))
    assert parameter.default in (absent, sorted((absent, parameter.default, ideal))[1])
    assert absent != ideal
    for position in (0.0, 0.2, 0.5, 0.8, 1.0):
        value = value_at(position, absent, parameter.default, ideal)
        assert parameter.accept(value) == value and type(value) is type(parameter.default)


def test_the_section_has_the_six_criteria_and_each_moves_levers() -> None:
    assert list(Criteria.model_fields) == ALL
    assert all(levers_of(criterion) for criterion in ALL)


def test_one_number_moves_every_lever_of_its_criterion_and_no_other(mine: Callable[..., Scenario]) -> None:
    ideal = mine("criteria: {regie: 1.0}").parameters.field
    assert ideal == Field(reach=1.0, tables=9, caseload=50.0, leads=True, law="mild", coaches=4.0)
    assert type(ideal.reach) is float
    half = mine("criteria: {regie: 0.25}").parameters.field
    assert half == Field(reach=0.2, tables=2, caseload=200.0, leads=False, law="strict", coaches=1.5)
    others = mine("criteria: {internalisering: 0, financien: 1}").parameters.field
    assert others == Field(by_sector={"ict": 3.0})


def test_a_lever_that_changes_over_time_keeps_changing(mine: Callable[..., Scenario]) -> None:
    scenario = mine("extends: base.yaml\ncriteria: {regie: 0.75}", base="field: {reach: {2022-01: 0.6, 2023-01: 1.0}}")
    assert [scenario.at(month).field.reach for month in (0, 11, 12, 24)] == pytest.approx([0.7, 0.7, 0.8, 1.0])
    assert scenario.change_months == (12, 24)


def test_a_position_may_have_dates(mine: Callable[..., Scenario]) -> None:
    scenario = mine("criteria: {regie: {2022-01: 0.5, 2023-01: 1.0, 2024-01: 0}}")
    assert [scenario.at(month).field.tables for month in (0, 12, 23, 24, 35, 36)] == [4, 4, 4, 9, 9, 1]
    assert scenario.change_months == (24, 36)
    assert [change.value for change in scenario.history("criteria.regie")] == [0.5, 0.5, 1.0, 0]


def test_what_is_read_at_the_start_takes_the_position_of_the_first_month(mine: Callable[..., Scenario]) -> None:
    later = mine("criteria: {regie: {2022-01: 1.0}}")
    assert [later.at(month).field.coaches for month in (0, 12)] == [2.0, 2.0]
    begun = mine("start: 2022-06\nextends: base.yaml", base="criteria: {regie: {2022-01: 1.0, 2023-01: 0}}")
    assert [begun.at(month).field.coaches for month in (0, 12)] == [4.0, 4.0]
    assert [begun.at(month).field.tables for month in (0, 12)] == [9, 1]


@pytest.mark.parametrize(
    "text", ["field: {reach: 0.3}\ncriteria: {regie: 1}", "criteria: {regie: 1}\nfield: {reach: 0.3}"]
)
def test_a_lever_that_a_file_sets_wins_over_the_criterion_of_that_file(
    text: str, mine: Callable[..., Scenario]
) -> None:
    assert mine(text).parameters.field.reach == 0.3
    assert mine(text).parameters.field.tables == 9


def test_a_lever_wins_over_the_criteria_of_what_is_extended(mine: Callable[..., Scenario]) -> None:
    scenario = mine("extends: base.yaml\nfield: {reach: {2022-01: 0.3}}", base="criteria: {regie: 1.0}")
    assert [scenario.at(month).field.reach for month in (0, 11, 12)] == [1.0, 1.0, 0.3]


def test_a_criterion_moves_what_is_extended_from_its_value(mine: Callable[..., Scenario]) -> None:
    base = "field: {reach: 0.8, tables: {2022-01: 5}}"
    scenario = mine("extends: base.yaml\ncriteria: {regie: {2021-07: 0.75}}", base=base)
    assert [scenario.at(month).field.reach for month in (0, 5, 6)] == [0.8, 0.8, 0.9]
    assert [scenario.at(month).field.tables for month in (0, 6, 12)] == [4, 6, 7]


def test_the_last_file_that_names_a_criterion_decides_its_position(mine: Callable[..., Scenario]) -> None:
    base = "criteria: {regie: 1.0, financien: 0.0}\nfield: {caseload: 100}"
    scenario = mine("extends: base.yaml\ncriteria: {regie: 0.5}", base=base)
    assert scenario.parameters.field == Field(caseload=100.0, by_sector={"ict": 0.0})
    later = mine("extends: base.yaml\ncriteria: {regie: {2022-01: 0.75}}", base=base)
    assert [later.at(month).field.tables for month in (0, 12)] == [9, 6]
    assert [later.at(month).field.caseload for month in (0, 12)] == [100.0, 75.0]


def test_a_key_that_begins_later_is_moved_from_then_on(mine: Callable[..., Scenario]) -> None:
    scenario = mine("extends: base.yaml\ncriteria: {financien: 1}", base="field: {by_sector: {care: {2022-01: 2}}}")
    assert scenario.at(0).field.by_sector == {"ict": 3.0}
    assert scenario.at(12).field.by_sector == {"ict": 3.0, "care": 3.0}


def test_positions_can_be_laid_on_top_from_python(mine: Callable[..., Scenario]) -> None:
    scenario = mine("field: {reach: 0.6}\ncriteria: {regie: 0.0}")
    raised = load(scenario, {"criteria.regie": 0.75, "field.tables": 3})
    assert (raised.parameters.field.reach, raised.parameters.field.tables) == (0.8, 3)
    assert load(scenario, {"criteria.regie": {"2022-01": 0.5}}).at(12).field == Field(reach=0.6, coaches=1.0)
    assert load(raised, {"criteria": {"regie": 0.5}}).parameters.field == Field(reach=0.6, tables=3)


MISTAKES = {
    "criteria: {rejie: 1}": "2:12  criteria.rejie: unknown; did you mean 'regie'? (position, 0.5 as is, 0 to 1)",
    "criteria: {regie: 1.01}": "2:19  criteria.regie: 1.01 is out of range (position, 0.5 as is, 0 to 1)",
    "criteria: {regie: -0.1}": "2:19  criteria.regie: -0.1 is out of range (position, 0.5 as is, 0 to 1)",
    "criteria: {regie: .nan}": "2:19  criteria.regie: nan is not a finite number (position, 0.5 as is, 0 to 1)",
    "criteria: {regie: ideal}": (
        "2:19  criteria.regie: 'ideal' is text; must be a number (position, 0.5 as is, 0 to 1)"
    ),
    "criteria: {regie: true}": (
        "2:19  criteria.regie: true is a truth value; must be a number (position, 0.5 as is, 0 to 1)"
    ),
    "criteria: {regie: }": "2:18  criteria.regie: is empty; must be a number (position, 0.5 as is, 0 to 1)",
    "criteria: {regie: {}}": "2:19  criteria.regie: is empty; give a value (position, 0.5 as is, 0 to 1)",
    "criteria: {regie: {2031-01: 1}}": "2:20  criteria.regie.2031-01: outside the run (2021-01 to 2030-12)",
    "criteria: {regie: {2022: 1}}": (
        "2:20  criteria.regie.2022: '2022' is not a month; write year and month, such as 2022-07"
    ),
    "criteria: 1": "2:11  criteria: 1 is a number; must hold names with values",
    "criteria: {regie: 1, regie: 0}": "2:22  criteria.regie: duplicate; first given on line 2",
    "critera: {regie: 1}": "2:1  critera: unknown; did you mean 'criteria'? (a section)",
}


@pytest.mark.parametrize("text", MISTAKES, ids=str)
def test_one_mistake_gives_one_line(text: str, wrong: Wrong) -> None:
    assert wrong(text) == [f"mine.yaml:{MISTAKES[text]}"]


def test_all_mistakes_come_at_once(wrong: Wrong) -> None:
    lines = wrong("criteria:\n  regie: 2\n  rejie: 1\n  financien: much\ndropout: {guidance: 9}\n")
    assert [line.split("  ")[0] for line in lines] == [
        f"mine.yaml:{place}" for place in ("3:10", "4:3", "5:14", "6:21")
    ]


def test_explain_tells_which_criterion_moved_a_lever(mine: Callable[..., Scenario]) -> None:
    scenario = mine("field: {tables: 3}\ncriteria:\n  regie: {2022-01: 0.75}")
    (before, after) = explain(scenario, "field.reach")
    assert (before.value, before.origin, before.as_is) == (0.4, "default", 0.4)
    assert (after.value, after.origin, after.as_is) == (0.7, "criteria.regie: 0.75 (mine.yaml:4:20)", 0.4)
    (row,) = explain(scenario, "field.tables")
    assert (row.value, row.origin, row.absent, row.as_is, row.ideal) == (3, "mine.yaml:2:17", 1, 3, 9)
    over = load(scenario, {"criteria.regie": 1})
    assert explain(over, "field.law")[0].origin == "criteria.regie: 1.0 (override)"
    assert over.origin("criteria.regie") == over.origin("field.law") == (Origin("override"),)


def test_explain_lists_a_criterion_with_the_levers_that_it_moves(mine: Callable[..., Scenario]) -> None:
    scenario = mine("criteria: {regie: 0.75}")
    rows = [(row.name, row.value, row.absent, row.as_is, row.ideal) for row in explain(scenario, "criteria.regie")]
    assert rows == [
        ("criteria.regie", 0.75, None, None, None),
        ("field.reach", 0.7, 0.0, 0.4, 1),
        ("field.tables", 6, 1, 4, 9),
        ("field.caseload", 100.0, 250.0, 150.0, 50.0),
        ("field.leads", True, False, False, True),
        ("field.law", "mild", "strict", "usual", "mild"),
        ("field.coaches", 3.0, 1.0, 2.0, 4.0),
    ]
    every = [row.name for row in explain(scenario, "criteria")]
    assert [name for name in every if name.startswith("criteria.")] == [f"criteria.{criterion}" for criterion in ALL]
    assert every.index("field.publicity") == every.index("criteria.internalisering") + 1
    with pytest.raises(ScenarioError, match=r"did you mean 'criteria.regie'\?"):
        explain(scenario, "criteria.regi")


def test_the_schema_takes_a_position_with_or_without_dates() -> None:
    made = schema()["properties"]["criteria"]
    assert set(made["properties"]) == set(ALL) and made["additionalProperties"] is False
    value, dated = made["properties"]["regie"]["anyOf"]
    assert value == {"type": "number", "minimum": 0.0, "maximum": 1.0}
    assert list(dated["patternProperties"].values()) == [value]


def test_a_saved_scenario_keeps_moved_levers_to_the_bit_and_can_be_moved_again(mine: Callable[..., Scenario]) -> None:
    scenario = mine("extends: base.yaml\ncriteria: {regie: {2021-03: 0.7, 2022-01: 0.1}}", base="field: {reach: 0.3}")
    saved = json.loads(json.dumps(scenario.to_dict(), allow_nan=False))
    back = Scenario.from_dict(saved)
    assert back.to_dict() == saved
    assert [back.at(month) for month in range(24)] == [scenario.at(month) for month in range(24)]
    assert explain(back) == explain(scenario)
    assert load(back, {"criteria.regie": 0.5}).parameters.field == Field(reach=0.3)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d.pop("criteria"), "record  criteria: Field required"),
        (lambda d: d["criteria"].pop("criteria.regie"), "record  criteria.regie: is missing"),
        (lambda d: d["criteria"]["criteria.regie"][0].update(value=2), "record  criteria.regie"),
        (lambda d: d["criteria"].update(other=d["criteria"]["criteria.regie"]), "record  other: unknown"),
        (lambda d: d["parameters"]["field.reach"][0].update(position=2), "record  parameters.field.reach"),
        (lambda d: d["parameters"]["field.reach"][0].update(as_is=2), "record  field.reach"),
    ],
)
def test_a_record_that_was_changed_is_refused(
    mine: Callable[..., Scenario], change: Callable[[dict[str, Any]], object], said: str
) -> None:
    saved = mine("criteria: {regie: 0.7}").to_dict()
    change(saved)
    with pytest.raises(ScenarioError) as caught:
        Scenario.from_dict(saved)
    assert str(caught.value).startswith(said)


def test_a_scenario_means_what_it_sets_whoever_sets_it(mine: Callable[..., Scenario]) -> None:
    usual, as_is = mine(""), mine("criteria: {regie: 0.5, financien: {2022-01: 0.5}}")
    assert fingerprint.meaning(usual) == fingerprint.meaning(as_is) != fingerprint.meaning(mine("criteria: {regie: 1}"))
    known, set_itself = mine("criteria: {financien: 1}"), mine("field: {by_sector: {ict: 3}}")
    assert fingerprint.meaning(known) == fingerprint.meaning(set_itself)


months = st.dictionaries(st.sampled_from(["2021-01", "2021-02", "2023-05", "2030-12"]), st.floats(0.0, 1.0), min_size=1)
said_positions = st.dictionaries(st.sampled_from(ALL), st.floats(0.0, 1.0) | months)


@st.composite
def said_levers(draw: st.DrawFn) -> dict[str, Any]:
    """Some levers of the model with values in their range, with and without dates."""
    made: dict[str, Any] = {}
    for parameter in draw(st.lists(st.sampled_from([param.values[0] for param in LEVERS]), max_size=6, unique=True)):
        low, high = parameter.declaration.range
        value = st.integers(int(low), int(high)) if parameter.value_type is int else st.floats(low, high)
        made[parameter.name] = draw(value | st.dictionaries(st.sampled_from(["2021-01", "2024-03"]), value, min_size=1))
    return made


@given(said_levers(), said_positions)
def test_half_way_everywhere_changes_nothing_in_any_scenario(
    levers: dict[str, Any], before: dict[Criterion, Any]
) -> None:
    usual = load("baseline", levers)
    moved = load(usual, {f"criteria.{criterion}": position for criterion, position in before.items()})
    for scenario in (usual, moved):
        as_is = load(scenario, {f"criteria.{criterion}": 0.5 for criterion in ALL})
        for month in {0, *as_is.change_months, *usual.change_months}:
            assert as_is.at(month) == usual.at(month)


@given(said_levers(), said_positions)
def test_every_valid_scenario_stays_valid_and_comes_back_from_its_record(
    levers: dict[str, Any], said: dict[Criterion, Any]
) -> None:
    scenario = load(
        load("baseline", levers), {f"criteria.{criterion}": position for criterion, position in said.items()}
    )
    back = Scenario.from_dict(json.loads(json.dumps(scenario.to_dict(), allow_nan=False)))
    assert back.timelines == scenario.timelines and back.criteria == scenario.criteria
    assert [back.at(month) for month in scenario.change_months] == [
        scenario.at(month) for month in scenario.change_months
    ]


def test_nothing_said_is_as_is_by_default() -> None:
    scenario = load("baseline")
    assert {name: [c.value for c in timeline] for name, timeline in scenario.criteria.items()} == {
        parameter.name: [0.5] for parameter in positions().values()
    }
    assert scenario.origin("criteria.regie") == (DEFAULT,)
