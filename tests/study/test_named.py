"""Is a question or experiment found by path or by name, and an unknown name told with those there are?"""

from pathlib import Path

import pytest

from sim.scenario import ScenarioError
from sim.shipped import experiments_folder
from sim.study.named import located
from sim.study.questions import is_question
from sim.study.sweep.read import is_experiment


def test_a_name_stands_for_the_shipped_file() -> None:
    assert located("6-dropout", is_question) == experiments_folder() / "6-dropout.yaml"
    assert located(Path("criteria-sobol"), is_experiment) == experiments_folder() / "criteria-sobol.yaml"


def test_a_path_goes_first_even_if_it_is_called_like_a_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "6-dropout").write_text("mine", "utf-8")
    assert located("6-dropout", is_question) == Path("6-dropout")
    assert located("mine/none.yaml", is_question) == Path("mine/none.yaml")


def test_an_unknown_name_is_told_in_one_line_with_the_names_of_the_kind() -> None:
    with pytest.raises(ScenarioError) as told:
        located("7-pandemics", is_question)
    (problem,) = told.value.problems
    assert "did you mean '7-pandemic'?" in problem.text and "4-certainty-or-size" in problem.text
    assert "criteria-sobol" not in problem.text
