"""Does verifying a part of many runs see a change in that part, and compute all tables anew?"""

from pathlib import Path

import pandas as pd
import pytest

from sim.replay import NoRecordError, replay
from sim.run import prepare, run
from sim.study import ensemble
from sim.study.limits import Plan, limits
from sim.study.questions import Question, answered
from sim.study.workshop import Plan as WorkshopPlan
from sim.study.workshop import prepared
from sim.study.workshop import study as workshop

WORDS = {"en": "x", "nl": "x"}
FEW = [(0.5,) * 6, (0.5, 1.0, *(0.5,) * 4), (0.0,) * 6]


def of_limits(folder: Path) -> None:
    limits({"baseline": prepare("baseline", scale=0.05, months=4)}, ensemble.read(), Plan(2, 0, 1), workers=1).write(
        folder
    )


def of_a_question(folder: Path) -> None:
    cases = {"now": {"title": WORDS}, "long": {"title": WORDS, "values": {"grants.length": 60}}}
    asked = Question.model_validate({
        "title": WORDS, "question": WORDS, "scale": 0.05, "months": 4, "first": 2, "draws": 8, "cases": cases,
        "answer": {"en": ("x",), "nl": ("x",)}, "outcome": "reach",
    })  # fmt: skip
    answered(asked, ensemble.read(), workers=1).write(folder)


def of_a_workshop(folder: Path) -> None:
    prepared(prepare("baseline", scale=0.05, months=4), ensemble.read(), WorkshopPlan(2, 1), workers=1).write(folder)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "states", lambda: FEW)


@pytest.mark.parametrize("write", [of_limits, of_a_question, of_a_workshop])
def test_a_part_is_made_again_and_a_change_anywhere_is_seen(write: object, tmp_path: Path) -> None:
    write(tmp_path)  # type: ignore[operator]
    made: list[tuple[int, int]] = []
    verdict = replay(tmp_path, workers=1, share=0.25, progress=lambda done, total: made.append((done, total)))
    assert (verdict.differences, verdict.notes) == ([], [])
    assert verdict.tables == replay(tmp_path, workers=1).tables
    runs = pd.read_parquet(tmp_path / "runs.parquet")
    assert len(made) == round(0.25 * len(runs)), "only a part is made"
    runs.assign(wanted=runs["wanted"] + 1.0).to_parquet(tmp_path / "runs.parquet", index=False)
    assert any("runs" in said for said in replay(tmp_path, workers=1, share=0.25).differences)


def test_a_single_run_is_verified_whole(tmp_path: Path) -> None:
    run("baseline", scale=0.05, months=2).save(tmp_path / "1")
    with pytest.raises(NoRecordError, match="leave --share out"):
        replay(tmp_path / "1", share=0.5)
