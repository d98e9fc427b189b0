"""Is every target measurable, and is none both fitted and checked, not even through a parameter?"""

import csv
import re
from pathlib import Path

import pytest

from sim.declare import declarations
from sim.parameters import Parameters
from sim.scenario import ScenarioError
from sim.shipped import scenarios_folder
from sim.study.patterns import ALONE, BESIDE
from sim.study.targets import Use, read

CODE = re.compile(r"\b([A-I](?=\d\d\b)|S|HU)(\d{1,3})(?:-(?:[A-I]|S|HU)?(\d{1,3}))?\b")
PATTERNS = {"people", "programmes", "employers", "municipalities", "money", "geography", "shocks"}

WORLDS = "worlds: {baseline: {scenario: baseline}}\n"
TARGET = """targets:
  group:
    title: {{en: People in an intake, nl: Mensen in een groep}}
    use: {use}
    group: programmes
    facts: [D30]
    source: pilots
    grade: derived
    population: intakes
    unit: persons
    value: 17
    band: {band}
    pattern: {pattern}
    world: {world}
"""
RIGHT = {"use": "calibration", "band": "[10, 25]", "pattern": "group", "world": "baseline"}


def codes(text: str) -> set[str]:
    """The codes of facts and statements in a text, those of a range such as A05-A11 included."""
    found = set()
    for kind, first, last in CODE.findall(text):
        found |= {f"{kind}{number:0{len(first)}d}" for number in range(int(first), int(last or first) + 1)}
    return found


@pytest.mark.smoke
def test_codes_by_hand():
    assert codes("A05-A07, S9-S11 and HU20-21") == {"A05", "A06", "A07", "S9", "S10", "S11", "HU20", "HU21"}
    assert codes("as 12 of B17, S120") == {"B17", "S120"}


def cited() -> dict[str, set[str]]:
    """The facts that each parameter and each table of data rests on."""
    sources = {
        f"{section}.{declared.name}": codes(declared.source)
        for section, field in Parameters.model_fields.items()
        for declared in declarations(field.annotation)
    }
    for file in (scenarios_folder() / "data").glob("*.csv"):
        head = [line for line in file.read_text("utf-8").splitlines() if line.startswith("# source")]
        sources[file.name] = codes(" ".join(head))
    return sources


@pytest.mark.smoke
def test_no_parameter_rests_on_what_validates():
    checked = {fact for target in read().of(Use.VALIDATION).values() for fact in target.facts}
    both = {name: facts & checked for name, facts in cited().items() if facts & checked}
    assert both == {}


@pytest.mark.smoke
def test_no_fact_is_fitted_and_checked():
    fitted, checked = (read().of(use).values() for use in (Use.CALIBRATION, Use.VALIDATION))
    assert {fact for one in fitted for fact in one.facts} & {fact for one in checked for fact in one.facts} == set()


def test_no_target_is_asked_twice():
    asked = [(target.pattern, str(target.of), target.world, target.beside) for target in read().targets.values()]
    assert len(set(asked)) == len(asked)


def test_targets_are_about_all_parts_of_the_model():
    assert {target.group for target in read().targets.values()} == PATTERNS


def test_every_target_is_told_in_both_languages_and_its_value_lies_in_its_band():
    for name, target in read().targets.items():
        assert set(target.title) == {"en", "nl"} and all(target.title.values()), name
        assert target.value is None or target.band[0] <= target.value <= target.band[1], name


def test_facts_are_those_of_the_evidence():
    with (scenarios_folder() / "data" / "employment_by_years.csv").open(encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        known = {float(row["years"]): float(row["share_employed"]) for row in rows}
    for target in read().targets.values():
        if target.pattern == "employed" and target.facts == ["B01"]:
            assert target.value == known[target.of["months"] / 12.0]


def test_every_pattern_is_asked_for():
    asked = {target.pattern for target in read().targets.values()}
    assert (set(ALONE) | set(BESIDE)) - asked == HELPERS


HELPERS = {"housed"}
"""Functions beside the patterns that others use."""


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"use": "both"}, "targets.group.use"),
        ({"band": "[25, 10]"}, "the first end of a band lies below the second"),
        ({"pattern": "grup"}, "there is no pattern grup"),
        ({"world": "mars"}, "there is no world mars"),
        ({"band": "[10, .nan]"}, "targets.group.band"),
    ],
)
def test_a_wrong_target_is_told_with_its_place(tmp_path: Path, changed: dict[str, str], said: str):
    file = tmp_path / "targets.yaml"
    file.write_text(WORLDS + TARGET.format(**RIGHT | changed), "utf-8")
    with pytest.raises(ScenarioError) as told:
        read(file)
    assert said in str(told.value)
    assert str(file) in str(told.value)


def test_a_fact_with_two_uses_is_refused(tmp_path: Path):
    file = tmp_path / "targets.yaml"
    twice = TARGET.format(**RIGHT) + TARGET.format(**RIGHT | {"use": "validation"}).replace("targets:\n", "").replace(
        "  group:\n", "  again:\n", 1
    )
    file.write_text(WORLDS + twice, "utf-8")
    with pytest.raises(ScenarioError, match="used for calibration and for validation: D30"):
        read(file)


def test_the_facts_of_every_target_stand_in_the_evidence():
    told = (Path(__file__).resolve().parents[2] / "docs" / "evidence.md").read_text("utf-8")
    for name, target in read().targets.items():
        assert all(f"| {fact} |" in told for fact in target.facts), name
