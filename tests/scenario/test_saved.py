"""A scenario in a record comes back as it was, and a record that was changed is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sim.scenario import Scenario, ScenarioError, load

Write = Callable[[str, str], Path]

TEXT = """
start: 2021-06
months: 30
regions: [Friesland, Twente]
initiatives: [nova_zorg]
sources: [somebody]
dropout: {language: 0.1, guidance: {2021-09: 0.30000000000000004, 2022-01: 2}}
rules: {dual: false, kind: closed, groups: 5, shares: [0.1, 0.9]}
labour_market: {sector_level: {care: {2022-02: 0.7}}}
"""


@pytest.fixture
def saved(write: Write) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(load(write("mine.yaml", TEXT)).to_dict(), allow_nan=False))
    return made


def test_a_saved_scenario_comes_back_without_its_file(saved: dict[str, Any]) -> None:
    scenario = load("mine.yaml")
    Path("mine.yaml").unlink()
    back = Scenario.from_dict(saved)
    assert back.to_dict() == saved == scenario.to_dict()
    assert [back.at(month) for month in range(30)] == [scenario.at(month) for month in range(30)]
    assert (back.regions, back.start, back.initiatives) == (scenario.regions, scenario.start, scenario.initiatives)
    assert back.origin("dropout.guidance") == scenario.origin("dropout.guidance")
    assert load(back, {"months": 4}).at(3).dropout.guidance == 0.30000000000000004


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d.pop("months"), "record  months: Field required"),
        (lambda d: d.update(months=0), "record  months"),
        (lambda d: d.update(extra=1), "record  extra"),
        (lambda d: d["parameters"].pop("rules.dual"), "record  rules.dual: is missing"),
        (
            lambda d: d["parameters"].update({"rules.gone": d["parameters"]["rules.dual"]}),
            "record  rules.gone: unknown",
        ),
        (lambda d: d["parameters"]["rules.groups"][0].update(value=99), "record  rules.groups"),
        (lambda d: d["parameters"]["rules.groups"].clear(), "record  parameters.rules.groups"),
        (lambda d: d["parameters"]["delay.low"][0].update(value=8), "mine  delay: low is above high"),
        (lambda d: d.update(regions=["Nowhere"]), "record  regions.Nowhere: unknown"),
        (lambda d: d["initiatives"]["nova_zorg"].update(group_size=1_000), "record  initiatives.nova_zorg.group_size"),
    ],
)
def test_a_record_that_was_changed_is_refused(
    saved: dict[str, Any], change: Callable[[dict[str, Any]], object], said: str
) -> None:
    change(saved)
    with pytest.raises(ScenarioError) as caught:
        Scenario.from_dict(saved)
    assert str(caught.value).startswith(said)
