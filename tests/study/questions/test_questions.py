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
from sim.study.questions.compared import best, chance, compared
from sim.study.questions.ordered import Ordered, swapped
from sim.study.questions.ordering import steps
from sim.study.questions.study import cases_of, laid_out
from sim.study.questions.told import Writer, told
from sim.study.replicate import Summary
from sim.study.space import uncertain_space
from sim.vocabulary import Constraint

SPACE = uncertain_space()
ENSEMBLE = Ensemble([SPACE.values(point) for point in SPACE.design(8, 2)], np.full(8, 0.125))
FILES = sorted(path for path in Path("experiments").glob("*.yaml") if is_question(path))
WRITER = Writer(lambda outcome, row, name: f"{row[name]:.1f}", lambda share: f"{share:.0%}", str)

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


class Idle(Made):
    """Stands for a run that has no number to tell."""

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        return super().__call__(scenario, seed) | {"durable_a_year": None}


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


def test_without_numbers_nothing_is_best_and_nothing_is_written_in_their_place(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(study, "Ordered", Idle)
    none = answered(read(file), ENSEMBLE, workers=1)
    assert none.best["sure"].tolist() == [0.0, 0.0] and none.draws == 8 and not none.certain
    assert none.table[["mean", "difference", "low", "shift"]].isna().all(axis=None)
    assert told(none, "en", WRITER)[0].startswith("nan and nan")


def test_where_less_is_better_the_smallest_is_the_best(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(study, "Ordered", Made)
    file.write_text(ASKED.replace("sure: 0.9", "sure: 0.9\nleast: true"), "utf-8")
    assert answered(read(file), ENSEMBLE, workers=1).best["case"].tolist() == ["as_is", "as_is"]


def test_the_share_of_chance_is_that_within_draws() -> None:
    runs = [(draw, 2 * draw + seed, 3.0 * draw + 2.0 * seed) for draw in range(4) for seed in (0, 1)]
    rows = [{"context": "", "case": "a", "draw": d, "seed": s, "durable_a_year": 0.0} for d, s, _ in runs]
    rows += [{"context": "", "case": "b", "draw": d, "seed": s, "durable_a_year": v} for d, s, v in runs]
    # within each draw two numbers that differ by 2: variance 2; all eight, 0 2 3 5 6 8 9 11: 98 / 7 = 14
    assert chance(pd.DataFrame(rows), "", "throughput", ["a", "b"]) == pytest.approx(2.0 / 14.0)


def test_a_shift_compares_the_draws_that_have_numbers_in_both_contexts() -> None:
    values = {("one", 0): None, ("one", 1): 5.0, ("one", 2): 7.0, ("two", 0): 90.0, ("two", 1): 6.0, ("two", 2): 8.0}
    rows = [
        {"context": context, "case": case, "draw": draw, "seed": draw, "durable_a_year": value}
        for (context, draw), value in values.items()
        for case in ("a", "b")
    ]
    table = compared(pd.DataFrame(rows), ["one", "two"], ["a", "b"], ("throughput",)).set_index(["context", "case"])
    assert table.loc[("two", "b"), "shift"] == pytest.approx(1.0)


def test_the_best_order_is_told_step_by_step() -> None:
    # a alone 1, b alone 0, both 5, in two draws of which the second is twice the first
    values = np.array([[0.0, 0.0, 1.0, 5.0], [0.0, 0.0, 2.0, 10.0]])
    table = steps(values, ["a", "b"])
    assert table["player"].tolist() == ["a", "b"]
    assert table["gain"].tolist() == [1.5, 6.0] and table["mean"].tolist() == [1.5, 7.5]
    assert table["worth"].tolist() == pytest.approx([4.5, 3.0])
    assert table["sure"].tolist() == [1.0, 1.0]
    assert steps(-values, ["a", "b"], least=True)["player"].tolist() == ["a", "b"]
    assert steps(values[:1], ["a", "b"]).empty


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


def test_players_make_every_combination_and_are_told_by_step(file: Path) -> None:
    text = ASKED.replace("cases:", "players:").replace("  as_is: {title: {en: as is, nl: zoals het is}}\n", "")
    file.write_text(text, "utf-8")
    with pytest.raises(ScenarioError, match="of players the places are"):
        read(file)
    file.write_text(text.split("answer:")[0] + 'answer: {en: ["[step 2:worth]"], nl: ["[step 1]"]}\n', "utf-8")
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
        ("[draws]", "[drawn]", "did you mean 'draws'"),
        ("[longer:throughput]", "[longer:reach]", "known are throughput"),
        ("[best@slack]", "[best@slak]", "did you mean 'slack'"),
        ("[binds@now:as_is]", "[binds@now:as_his]", "did you mean 'as_is'"),
        ("[sure]", "[step 1]", "there are 0 steps"),
        ("values: {grants.length: 48}", "month: [[renow, apply]]", "did you mean 'renew'"),
        ("scale: 0.05", "scenario: baselin\nscale: 0.05", "did you mean 'baseline'"),
        ("  more:", "  more: {title: {en: a, nl: b}, what: 1}\n  other:", "extra inputs"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(file: Path, old: str, new: str, said: str) -> None:
    file.write_text(ASKED.replace(old, new), "utf-8")
    with pytest.raises(ScenarioError) as wrong:
        read(file)
    assert said in str(wrong.value)
    assert all(problem.origin.line or "title" in problem.name for problem in wrong.value.problems)
