"""Is every mistake in an experiment file told at once, with its place and with what would be right?"""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from sim.scenario import ScenarioError
from sim.study.sweep import Experiment, Stop, read_experiment
from sim.study.sweep.factors import MEMBER, known
from sim.study.sweep.read import check, is_experiment
from sim.study.sweep.schema import schema
from tests.sweeps import experiment

SHIPPED = Path(__file__).resolve().parents[3] / "experiments"

WRONG = """\
title: {en: One}
scenario: baselin
parameters:
  - dropout.levl
  - grants.length: [60, 12]
  - dropout.*: [0, 1]
  - levers
  - criteria.regie
metod: sobol
size: 100
outcomes: [durable_a_yeer]
stop: {ranking: 95, larges: 10}
failed: zero
"""


def problems(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "wrong.yaml").write_text(text, "utf-8")
    return [str(problem).replace(f"{tmp_path}/", "") for problem in check(tmp_path / "wrong.yaml")]


def test_all_mistakes_are_told_with_their_place(tmp_path: Path):
    told = "\n".join(problems(tmp_path, WRONG))
    for part in (
        "wrong.yaml:1:1  title.nl: is missing", "wrong.yaml:2:11  scenario: no such scenario; did you mean 'baseline'?",
        "wrong.yaml:4:5  parameters: 'dropout.levl': unknown; did you mean 'dropout.level'?",
        "wrong.yaml:5:20  parameters.grants.length: [60, 12] must rise", "parameters.dropout.*: stands for several",
        "is moved by criteria.regie, which varies too", "wrong.yaml:9:1  metod: unknown; did you mean 'method'?",
        "outcomes: 'durable_a_yeer': unknown; did you mean 'durable_a_year'?", "stop.ranking: 95 is out of range",
        "stop.larges: unknown; did you mean 'largest'?", "failed: 'zero'",
    ):  # fmt: skip
        assert part in told, told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("size: 100", "is no power of two; take 64 or 128"),
        ("size: 4", "below the smallest"),
        ("size: 64\nstop: {ranking: 0.9, largest: 32}", "32 is below the size"),
        ("replicates: 0", "0 is out of range (1 to 1000)"),
        ("groups: yes", "must be true or false"),
        ("scale: 2", "2 is out of range (0.01 to 1)"),
    ],
)
def test_what_does_not_fit_the_method_is_told(tmp_path: Path, text: str, said: str):
    told = problems(tmp_path, f"title: One\nparameters: [criteria.*]\nmethod: sobol\n{text}\n")
    assert len(told) == 1 and said in told[0], told


def test_what_is_fixed_does_not_vary(tmp_path: Path):
    told = problems(tmp_path, "title: One\nparameters: [population.scale]\nmethod: sobol\n")
    assert "is fixed" in told[0]


def test_parameters_stand_for_what_they_say():
    of = experiment(parameters=["criteria.*", {"dropout.level": [0.7, 1.4]}, "dropout"], ensemble=True)
    assert of.names[:6] == [name for name in known() if name.startswith("criteria.")]
    level = next(factor for factor in of.factors if factor.name == "dropout.level")
    assert (level.low, level.high, level.group) == (0.7, 1.4, "dropout.level")
    assert of.names[-1] == MEMBER
    assert sum(factor.group == "dropout" for factor in of.factors) > 5
    assert len(experiment(parameters=["levers"]).factors) > 50


def test_whole_numbers_get_equal_parts():
    factor = experiment(parameters={"grants.length": [12, 14]}).factors[0]
    assert factor.whole
    assert [factor.value(x) for x in (12.0, 12.6, 12.7, 13.3, 13.4, 14.0)] == [12, 12, 13, 13, 14, 14]
    assert [factor.value(float(n)) for n in (12, 13, 14)] == [12, 13, 14]
    with pytest.raises(ValueError, match="outside"):
        factor.value(15.0)


def test_it_is_the_same_after_a_record():
    of = experiment(stop={"ranking": 0.9, "largest": 64}, groups=False)
    again = Experiment.from_dict(of.to_dict())
    assert again.identity() == of.identity() and again.stop == Stop(0.9, 64)


@pytest.mark.parametrize("file", sorted(filter(is_experiment, SHIPPED.glob("*.yaml"))), ids=lambda file: file.stem)
def test_shipped_experiments_are_right_and_the_schema_knows_their_names(file: Path):
    assert is_experiment(file) and set(read_experiment(file).title) == {"en", "nl"}
    said = YAML(typ="safe").load(file)
    assert set(said) <= set(schema()["properties"]) and set(schema()["required"]) <= set(said)


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(ScenarioError, match="no such file"):
        read_experiment("none.yaml")
