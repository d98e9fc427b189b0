"""Do `leerwerk limits` and `leerwerk question` tell what came of them, and refuse what cannot be?"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sim.scenario import Scenario
from sim.study.ensemble import table_of
from sim.study.limits import study
from sim.study.limits.kept import BY_REGION, BY_SECTOR, LOST, SHORT
from sim.study.limits.levels import CRITERIA
from sim.study.questions import study as questions
from sim.study.replicate import How, Summary
from sim.study.space import uncertain_space
from sim.vocabulary import Constraint, Sector

Ask = Callable[..., Any]

SHORTLY = ("--scale", "0.05", "--months", "12", "--workers", "1", "--draws", "2", "--replicates", "1")


@dataclass(frozen=True)
class Made:
    """Stands for a run: law counts most upwards, money most downwards; mentors hold intake back."""

    pairs: tuple[tuple[str, str], ...] = ()

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        level = [float(scenario.criteria[f"criteria.{name}"][0].value) for name in CRITERIA]
        up, down = (1.0, 2.0, 3.0, 8.0, -1.0, 0.0), (1.0, 9.0, 1.0, 1.0, 1.0, 1.0)
        came = 20.0 + sum(2.0 * (x - 0.5) * (u if x > 0.5 else d) for x, u, d in zip(level, up, down, strict=True))
        lost = {f"{LOST}{each.name.lower()}": 1.0 for each in Constraint} | {f"{LOST}mentors": 240.0}
        places = {f"{BY_SECTOR}{each.name.lower()}": came / 11.0 for each in Sector} | {f"{BY_SECTOR}any": 0.0}
        there = dict.fromkeys(SHORT.values(), came + 0.1 * seed) | {"completion": 0.5, "employed_share": 0.6}
        about = {"months": 12.0, "inhabitants": 1e6, "wanted": 1.0, "taken_in": 1.0, "most_binding": ""}
        return {**about, **there, **lost, **places, f"{BY_REGION}Zeeland": came}


@pytest.fixture
def ensemble(here: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Four sets of values, and stand-ins for runs."""
    monkeypatch.setattr(study, "HOW", How(make=Made()))
    monkeypatch.setattr(questions, "Ordered", Made)
    space = uncertain_space()
    sets = [space.values(point) for point in space.design(4, 1)]
    table_of(sets, np.full(4, 0.25)).to_parquet(here / "mine.parquet", index=False)
    return "mine.parquet"


def test_limits_tells_the_ranking_and_writes_it_in_both_languages(ask: Ask, ensemble: str, here: Path) -> None:
    answer = ask("limits", "baseline", *SHORTLY, "--below", 2, "--ensemble", ensemble, "--out", "found", "--lang", "en")
    assert answer.exit_code == 0, answer.output
    assert "law and regulation counts most: 8.0 extra durable placements" in " ".join(answer.stdout.split())
    assert "no mentor free (240 persons a year)" in " ".join(answer.stdout.split())
    assert "report found" in answer.stderr
    assert "telt wet- en regelgeving het meest: 8,0 extra" in (here / "found/table.nl.md").read_text("utf-8")
    assert "finances" in (here / "found/table.md").read_text("utf-8").split("to absent")[1].splitlines()[4]
    files = {path.name for path in (here / "found").rglob("*") if path.is_file()}
    assert {"criteria.csv", "runs.parquet", "weakest.json", "record.json", "limits_waterfall.svg"} <= files
    assert not (here / "found.unfinished").exists()
    record = json.loads((here / "found/record.json").read_text("utf-8"))
    assert record["kind"] == "limits" and record["draws"] == 2 and record["certain"]


def test_other_outcomes_and_places_come_from_the_same_runs(ask: Ask, ensemble: str) -> None:
    first = ask("limits", "baseline", *SHORTLY, "--below", 0, "--ensemble", ensemble, "--out", "found", "--no-figures")
    assert first.exit_code == 0, first.output
    again = ("limits", "baseline", *SHORTLY, "--below", 0, "--ensemble", ensemble, "--out", "found", "--no-figures")
    reach = ask(*again, "--outcome", "reach", "--lang", "nl")
    assert "mensen die per jaar starten" in " ".join(reach.stdout.split())
    assert "already holds" in ask(*again).stdout
    region = ask(*again, "--by", "region")
    assert "Zeeland" in region.stdout
    assert "care" in ask(*again, "--by", "sector", "--lang", "en").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--below", "3"), "--below 3: must be 0, or 2 to as many as --draws (2)"),
        (("--outcome", "troughput"), "troughput"),
        (("--by", "colour"), "colour"),
    ],
)
def test_wrong_sizes_and_names_are_refused(ask: Ask, ensemble: str, words: tuple[str, str], said: str) -> None:
    answer = ask("limits", "baseline", *SHORTLY, *words, "--ensemble", ensemble)
    assert answer.exit_code == 2
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr


QUESTION = """\
title: {en: Law or money, nl: Recht of geld}
question: {en: Law or money?, nl: Recht of geld?}
scale: 0.05
months: 12
first: 2
draws: 4
cases:
  as_is: {title: {en: as is, nl: zoals het is}}
  law: {title: {en: law, nl: recht}, values: {criteria.wet_en_regelgeving: 1.0}}
  money: {title: {en: money, nl: geld}, values: {criteria.financien: 1.0}}
answer:
  en: ["Law brings [law:throughput], best is [best]."]
  nl: ["Recht brengt [law:throughput], het beste is [best]."]
"""


def test_a_question_is_answered_in_both_languages(ask: Ask, ensemble: str, here: Path) -> None:
    (here / "law.yaml").write_text(QUESTION, "utf-8")
    answer = ask("question", "law.yaml", "--ensemble", ensemble, "--workers", 1, "--lang", "nl")
    assert answer.exit_code == 0, answer.output
    assert "Recht brengt +8,00 (+8,00 tot +8,00), het beste is recht." in " ".join(answer.stdout.split())
    told = (here / "results/questions/law/table.md").read_text("utf-8")
    assert "best is law" in told and "as sure as was asked" in told
    assert (here / "results/questions/law/figures/question.png").stat().st_size > 10_000
    assert "same code" in ask("question", "law.yaml", "--ensemble", ensemble).stdout


def test_a_wrong_question_is_told_with_its_place(ask: Ask, ensemble: str, here: Path) -> None:
    (here / "law.yaml").write_text(QUESTION.replace("financien", "financiem"), "utf-8")
    answer = ask("question", "law.yaml", "--ensemble", ensemble)
    assert answer.exit_code == 2
    assert "law.yaml:10:" in answer.stderr and "did you mean 'financien'" in answer.stderr
    assert ask("question", "none.yaml").exit_code == 2


def test_results_of_another_version_of_the_code_are_shown_and_said_to_be(ask: Ask, ensemble: str, here: Path) -> None:
    (here / "law.yaml").write_text(QUESTION, "utf-8")
    asked = ("question", "law.yaml", "--ensemble", ensemble, "--workers", 1)
    assert ask(*asked).exit_code == 0
    file = here / "results/questions/law/record.json"
    record = json.loads(file.read_text("utf-8"))
    record["identity"]["code"] = "another"
    file.write_text(json.dumps(record), "utf-8")
    again = ask(*asked)
    assert again.exit_code == 0 and "best is law" in again.stdout and "another version of the code" in again.stdout
    record["identity"]["question"] = "another"
    file.write_text(json.dumps(record), "utf-8")
    assert ask(*asked).exit_code == 2
    assert ask(*asked, "--force").exit_code == 0
    assert json.loads(file.read_text("utf-8"))["identity"]["code"] != "another"
