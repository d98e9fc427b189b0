"""Is a question answered by paired cases, until it is sure, with lines that the runs fill in?"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim.month import MONTH
from sim.scenario import Scenario, ScenarioError
from sim.study.ensemble import Ensemble, evenly
from sim.study.limits.kept import LOST, kept
from sim.study.questions import Answered, answered, is_question, read, read_answered, study
from sim.study.questions.compared import best
from sim.study.questions.ordered import Ordered, swapped
from sim.study.questions.study import cases_of, laid_out
from sim.study.questions.told import UnknownPlaceError, Writer, told
from sim.study.replicate import Summary
from sim.study.space import uncertain_space
from sim.vocabulary import Constraint

SPACE = uncertain_space()
ENSEMBLE = Ensemble([SPACE.values(point) for point in SPACE.design(8, 2)], np.full(8, 0.125))
FILES = sorted(path for path in Path("experiments").glob("*.yaml") if is_question(path))
WRITER = Writer(lambda outcome, row, name: f"{row[name]:.1f}", str)

ASKED = """\
title: {en: Grants, nl: Subsidies}
question: {en: Longer or more?, nl: Langer of meer?}
scale: 0.05
months: 3
first: 2
draws: 8
sure: 0.9
outcome: throughput
contexts:
  now: {title: {en: now, nl: nu}}
  slack: {title: {en: slack, nl: ruim}, values: {labour_market.level: 0.5}}
cases:
  as_is: {title: {en: as is, nl: zoals het is}}
  longer: {title: {en: longer, nl: langer}, values: {grants.length: 48}}
  more: {title: {en: more, nl: meer}, extends: budget-one-year}
answer:
  en:
    - "[longer:throughput] and [more@slack:throughput:shift]; best is [best], [best@slack]; [binds@now:as_is]; [draws]"
  nl: ["Na [runs] runs: [sure]"]
"""


@dataclass(frozen=True)
class Made:
    """Stands for a run: longer grants add four, a higher ceiling adds one, a slack market takes away half."""

    pairs: tuple[tuple[str, str], ...] = ()

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        now = scenario.parameters
        longer, more = 4.0 * (now.grants.length == 48), 1.0 * (now.grants.level > 1.0)
        throughput = (10.0 + longer + more + 0.1 * seed) * (0.5 if now.labour_market.level == 0.5 else 1.0)
        lost = {f"{LOST}{each.name.lower()}": 0.0 for each in Constraint} | {f"{LOST}mentors": 6.0}
        return {**lost, "months": 12.0, "durable_a_year": throughput, "most_binding": ""}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "asked.yaml").write_text(ASKED, "utf-8")
    return tmp_path / "asked.yaml"


@pytest.fixture
def found(file: Path, monkeypatch: pytest.MonkeyPatch) -> Answered:
    monkeypatch.setattr(study, "Ordered", Made)
    return answered(read(file), ENSEMBLE, workers=1)


def test_cases_are_compared_with_the_first_of_their_context(found: Answered) -> None:
    rows = found.table.set_index(["context", "case"])
    assert rows.loc[("now", "longer"), "difference"] == pytest.approx(4.0)
    assert rows.loc[("slack", "more"), "difference"] == pytest.approx(0.5)
    assert rows.loc[("slack", "as_is"), "shift"] == pytest.approx(-rows.loc[("now", "as_is"), "mean"] / 2)
    assert rows.loc[("now", "longer"), ["low", "high"]].tolist() == pytest.approx([4.0, 4.0])


def test_it_stops_when_the_best_is_sure_and_not_before(found: Answered, file: Path) -> None:
    assert found.certain and found.draws == 2
    assert found.best["case"].tolist() == ["longer", "longer"]
    assert best(np.array([[1.0, 1.0], [1.0, 1.0]]), least=False)[1] == 0.0


def test_the_answer_is_filled_in_by_the_runs(found: Answered) -> None:
    (line,) = told(found, "en", WRITER)
    shift = found.table.set_index(["context", "case"]).loc[("slack", "more"), "shift"]
    assert line == f"4.0 and {shift:.1f}; best is longer, longer; mentors; 2"
    assert told(found, "nl", WRITER) == ["Na 12 runs: 100%"]


def test_an_answer_that_cannot_be_filled_in_is_told(found: Answered) -> None:
    line = {"en": ("[nobody:throughput]",), "nl": ("",)}
    wrong = Answered(found.question.model_copy(update={"answer": line}), 2, found.runs, {}, 0.0)
    with pytest.raises(UnknownPlaceError, match="nobody:throughput"):
        told(wrong, "en", WRITER)


def test_it_is_written_and_read_to_the_bit(found: Answered, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    found.write(tmp_path / "out")
    again = read_answered(tmp_path / "out")
    for name, table in found.tables.items():
        pd.testing.assert_frame_equal(again.tables[name], table, check_exact=True)


def test_more_draws_begin_with_those_of_fewer(file: Path) -> None:
    asked = read(file)
    (few, cases), (many, more) = laid_out(asked, ENSEMBLE, 2), laid_out(asked, ENSEMBLE, 4)
    assert few == many[: len(few)]
    assert [case.changes for case in cases] == [case.changes for case in more[: len(cases)]]
    assert evenly(8) == [0, 4, 2, 6, 1, 5, 3, 7]
    assert sorted(evenly(12)) == list(range(12))


def test_players_make_every_combination(file: Path) -> None:
    text = ASKED.replace("cases:", "players:").replace("  as_is: {title: {en: as is, nl: zoals het is}}\n", "")
    file.write_text(text, "utf-8")
    assert list(cases_of(read(file))) == ["", "more", "longer", "longer+more"]


def test_two_processes_change_places_and_nothing_else() -> None:
    order = swapped((("renew", "apply"),))
    names = [process.__name__ for process, _ in order]
    usual = [process.__name__ for process, _ in MONTH]
    assert sorted(names) == sorted(usual)
    assert [a for a, b in zip(names, usual, strict=True) if a != b] == ["apply", "renew"]
    with pytest.raises(ValueError, match="no process renow"):
        swapped((("renow", "apply"),))


def test_the_usual_order_gives_the_usual_bits_and_another_does_not(file: Path) -> None:
    from sim.run import prepare

    base = prepare("baseline", scale=0.05, months=18)
    assert Ordered()(base, 1) == kept(base, 1)
    assert Ordered((("take_in", "leave_pool"),))(base, 1) != kept(base, 1)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_shipped_questions_are_right_and_say_five_lines(path: Path) -> None:
    asked = read(path)
    assert all(len(asked.answer[lang]) == 5 for lang in ("en", "nl"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("outcome: throughput", "outcome: troughput", "did you mean throughput"),
        ("grants.length: 48", "grants.lenght: 48", "did you mean 'length'"),
        ("grants.length: 48", "grants.length: 4800", "3 to 120"),
        ("extends: budget-one-year", "extends: budget-one", "budget-one-year"),
        ("first: 2", "first: 1", "greater than or equal to 2"),
        ("{en: Grants, nl: Subsidies}", "{en: Grants}", "must be said as en and as nl"),
        ("  more:", "  more: {title: {en: a, nl: b}, what: 1}\n  other:", "extra inputs"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(file: Path, old: str, new: str, said: str) -> None:
    file.write_text(ASKED.replace(old, new), "utf-8")
    with pytest.raises(ScenarioError) as wrong:
        read(file)
    assert said in str(wrong.value)
    assert all(problem.origin.line or "title" in problem.name for problem in wrong.value.problems)
