"""Does `leerwerk workshop` write a page, and refuse what it would spoil?"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sim.scenario import Scenario
from sim.study import workshop
from sim.study.workshop import Plan, identity
from tests.workshop.known import PLAN, known

Ask = Callable[..., Any]
SHORTLY = ("--draws", PLAN["draws"], "--trials", PLAN["trials"], "--scale", "0.05", "--months", "36")
FOLDER = "results/workshop/baseline-scale0.05-months36"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Scenario]:
    """Stands for the runs; what they were asked for."""
    made: list[Scenario] = []

    def prepared(base: Scenario, members: Any, plan: Plan, **how: Any) -> object:
        made.append(base)
        return replace(known(), scenario=base, identity=identity(base, members, plan))

    monkeypatch.setattr(workshop, "prepared", prepared)
    return made


def test_a_page_is_written_and_the_other_language_needs_no_runs(ask: Ask, asked: list[Scenario], here: Path) -> None:
    answer = ask("workshop", "baseline", *SHORTLY)
    assert answer.exit_code == 0, answer.output
    page = here / f"{FOLDER}.nl.html"
    assert page.as_uri() in answer.stdout and f"verify {FOLDER}" in answer.stderr
    assert "Wat beperkt opschaling?" in page.read_text("utf-8")
    assert ask("workshop", "baseline", *SHORTLY, "--lang", "en").exit_code == 0
    assert "What limits scaling up?" in (here / f"{FOLDER}.en.html").read_text("utf-8")
    assert len(asked) == 1


def test_a_page_of_an_earlier_time_is_replaced_but_no_other_file(ask: Ask, asked: list[Scenario], here: Path) -> None:
    ask("workshop", "baseline", *SHORTLY, "--out", "page.html")
    assert ask("workshop", "baseline", *SHORTLY, "--out", "page.html", "--quiet").exit_code == 0
    (here / "mine.html").write_text("mine")
    refused = ask("workshop", "baseline", *SHORTLY, "--out", "mine.html")
    assert (refused.exit_code, (here / "mine.html").read_text()) == (2, "mine")
    assert "geen pagina van leerwerk" in refused.stderr
    assert ask("workshop", "baseline", *SHORTLY, "--out", ".").exit_code == 2


@pytest.mark.parametrize("wrong", [("--draws", 1), ("--trials", 65), ("--scale", 3)])
def test_what_cannot_be_is_refused_before_a_run(ask: Ask, asked: list[Scenario], here: Path, wrong: tuple[str, int]):
    answer = ask("workshop", "baseline", *SHORTLY, *wrong)
    assert (answer.exit_code, asked, list(here.iterdir())) == (2, [], [])
