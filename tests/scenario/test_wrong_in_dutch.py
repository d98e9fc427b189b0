"""Every mistake that is told in English is told in Dutch too, with the same place, names and values."""

import ast
import copy
import pickle
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError

import sim
from sim.catalogue import Count, UnknownWordError, text
from sim.initiative import Initiative
from sim.said import Said, SaidError, Unit, joined, message, of_system, verbatim
from sim.scenario import Origin, Problem, Scenario, ScenarioError, load
from sim.scenario.misfit import in_words
from sim.scenario.problem import about, unknown
from sim.study import questions, targets
from sim.study.sweep.read import check as check_experiment
from tests.scenario.test_bad_input import LINES
from tests.scenario.test_criteria import MISTAKES
from tests.scenario.test_new_initiatives import NEW

Wrong = Callable[[str], list[str]]

DUTCH = {
    "dropout:\n  guidence: 3": "3:3  dropout.guidence: onbekend; bedoelt u 'guidance'? (uur per week, 0 tot 6)",
    "dropout: {guidance: 6.01}": "2:21  dropout.guidance: 6.01 ligt buiten de grenzen (uur per week, 0 tot 6)",
    "rules: {kind: ajar}": "2:15  rules.kind: 'ajar' is tekst; moet een van open, closed zijn",
    "months: 0": "2:9  months: 0 ligt buiten de grenzen (maanden, 1 tot 600)",
    "start: 2021": "2:8  start: 2021 is een getal, geen maand; schrijf jaar en maand, zoals 2022-07",
    "rules:\n\tgroups: 4": "3:1  een tab; spring in met spaties",
    "extends: basline": "2:10  extends: 'basline': dit scenario is er niet (meegeleverd: geen)",
}
NO_WORDS_OF_OURS = {"delay: {low: 5}", "delay:\n  low: {2022-01: 5}"}
"""Mistakes that the small tree of these tests tells in words of its own."""

EXPERIMENT = """\
title: {en: One}
scenario: baselin
parameters: [dropout.levl, {grants.length: [60, 12]}, {dropout.*: [0, 1]}, levers, criteria.regie, 3]
metod: sobol
size: many
scale: 2
groups: maybe
outcomes: [durable_a_yeer]
stop: {ranking: 95, larges: 10}
failed: zero
"""
QUESTION = """\
title: {en: One}
question: {en: Which?, nl: Welke?}
scenario: baseline
first: 1
scale: much
cases: {one: {title: {en: One, nl: Een}}}
outcome: troughput
what: 1
answer: {en: ['[drawn]'], nl: []}
"""


@pytest.fixture
def problems(write: Callable[[str, str], Path]) -> Callable[[str], list[Problem]]:
    """The problems of a scenario file with a title and some text."""

    def found(said: str) -> list[Problem]:
        with pytest.raises(ScenarioError) as caught:
            load(write("mine.yaml", said))
        return caught.value.problems

    return found


def in_both(problem: Problem) -> tuple[str, str]:
    """A problem in both languages, which begin alike; the Dutch one leaves nothing open."""
    english, dutch = problem.told("en"), problem.told("nl")
    assert english == str(problem)
    assert dutch.startswith(f"{problem.origin}  ") and "{" not in re.sub(r"\{(en|\d|ranking|month)[^}]*\}", "", dutch)
    return english, dutch


@pytest.mark.parametrize("said", sorted({*LINES, *MISTAKES} - NO_WORDS_OF_OURS), ids=str)
def test_every_mistake_is_told_in_dutch(said: str, problems: Callable[[str], list[Problem]]) -> None:
    for problem in problems(said):
        english, dutch = in_both(problem)
        assert english != dutch


@pytest.mark.parametrize("said", DUTCH, ids=str)
def test_the_dutch_is_this(said: str, problems: Callable[[str], list[Problem]]) -> None:
    assert [problem.told("nl") for problem in problems(said)] == [f"mine.yaml:{DUTCH[said]}"]


@pytest.mark.parametrize(
    ("old", "new", "dutch"),
    [
        ("parallel", "paralel", "'paralel' is tekst; moet 'parallel', 'integrated' of 'bridging' zijn: het soort"),
        ("group_size: 10", "group_size: 99", "99 is een getal; moet 60 of minder zijn: de mensen in een volle groep"),
        ("    max_age: 60\n", "", "ontbreekt; geef de hoogste leeftijd bij de start (jaar, 18 tot 67)"),
        ("employers: 4", "employers: 9", "9 werkgevers onder 8 partijen: werkgevers tellen mee als partij"),
        ("[care]", "[care, cares]", "'cares': onbekend; bedoelt u 'care'?"),
    ],
)  # fmt: skip
def test_an_initiative_is_told_in_dutch(
    old: str, new: str, dutch: str, problems: Callable[[str], list[Problem]]
) -> None:
    (problem,) = problems(NEW.replace(old, new))
    assert f": {dutch}" in in_both(problem)[1]


def test_attributes_are_called_as_the_record_calls_them() -> None:
    for name, field in Initiative.model_fields.items():
        assert text(f"wrong.attribute.{name}", "en") == field.description


def test_an_experiment_is_told_in_dutch(tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text(EXPERIMENT, "utf-8")
    told = dict(map(in_both, check_experiment(tmp_path / "wrong.yaml")))
    assert len(told) > 10 and all(english != dutch for english, dutch in told.items())


def test_a_question_is_told_in_dutch(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(QUESTION, "utf-8")
    told = dict(map(in_both, questions.check(file)))
    assert len(told) > 3 and all(english != dutch for english, dutch in told.items())
    right = QUESTION.replace("troughput", "throughput").replace("what: 1\n", "").replace("first: 1\n", "")
    right = right.replace("title: {en: One}", "title: {en: One, nl: Een}").replace("scale: much\n", "")
    file.write_text(right.replace("cases: {", "cases: {two: {title: {en: Two, nl: Twee}}, "), "utf-8")
    assert [problem.told("nl").partition("  ")[2] for problem in questions.check(file)] == [
        "answer.en: [drawn]: geval drawn: onbekend; bedoelt u 'draws'?"
    ]


def test_targets_that_cannot_be_read_are_told_in_dutch(tmp_path: Path) -> None:
    (problem,) = targets.problems(tmp_path / "none.yaml")
    assert in_both(problem)[1].endswith("kan niet worden gelezen: bestand of map bestaat niet")


def test_a_record_is_told_in_dutch() -> None:
    saved = load("baseline").to_dict()
    saved["months"] = 0
    with pytest.raises(ScenarioError) as caught:
        Scenario.from_dict(saved)
    assert caught.value.told("nl") == "record  months: moet 1 of meer zijn"


def test_a_text_goes_through_a_pickle_and_into_another() -> None:
    inner = Said("or", first="a", then=Said("kind.whole"))
    outer = Said("must_be", kinds=inner, about=about("months", (1, 9)))
    for same in (outer, pickle.loads(pickle.dumps(outer)), copy.deepcopy(outer)):
        assert same == "must be a or a whole number (months, 1 to 9)"
        assert same.told("nl") == "moet a of een heel getal zijn (maanden, 1 tot 9)"


def test_what_is_empty_at_an_end_leaves_no_space() -> None:
    assert Said("must_be", kinds=Said("kind.truth"), about=about("", None)).told("nl") == "moet true of false zijn"


def test_one_is_not_called_several() -> None:
    one, two = (Said("misfit.string_too_short", min_length=Count(n)).told("nl") for n in (1, 2))
    assert one.endswith(" 1 teken hebben") and two.endswith(" 2 tekens hebben")


def test_a_key_without_words_is_refused() -> None:
    with pytest.raises(UnknownWordError):
        Said("no_such_key")


def test_only_its_own_words_stand_behind_what_may_be_meant() -> None:
    assert unknown("one", {"one1": object()}) == "unknown; did you mean 'one1'?"
    assert joined("or", ()) == ""


def test_an_error_says_its_text_in_both_languages() -> None:
    error = pickle.loads(pickle.dumps(SaidError(Unit("months"))))
    assert (str(error), message(error).told("nl")) == ("months", "maanden")
    assert message(KeyError("x")).told("nl") == "'x'"


def test_the_system_is_understood_in_dutch_too(tmp_path: Path) -> None:
    with pytest.raises(OSError) as caught:
        tmp_path.read_text()
    assert message(caught.value) == str(caught.value)
    assert message(caught.value).told("nl") == f"[Errno 21] is een map: '{tmp_path}'"
    assert of_system(OSError("odd")) == verbatim("odd")


class Form(BaseModel):
    """Something with a value of every type of which a file may hold a wrong one."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)

    number: float = 0.0
    count: int = Field(1, ge=1, le=9)
    yes: bool = True
    word: str = Field("x", min_length=1, pattern="^x*$")
    some: list[int] = Field([1], min_length=1, max_length=2)
    both: tuple[int, int] = (1, 2)
    named: dict[str, int] = {}


FORMS: list[dict[str, Any]] = [
    {"number": "much"}, {"number": []}, {"number": float("nan")}, {"count": 0}, {"count": 10}, {"count": "x"},
    {"count": []}, {"count": 1.5}, {"yes": "perhaps"}, {"yes": []}, {"word": 3}, {"word": ""}, {"word": "y"},
    {"some": 3}, {"some": []}, {"some": [1, 2, 3]}, {"both": 3}, {"both": [1]}, {"named": 3}, {"other": 1},
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_what_pydantic_finds_has_words_of_ours(form: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        Form.model_validate(form)
    (detail,) = caught.value.errors()
    said = in_words(detail)
    assert said.key != "verbatim" and said != said.told("nl")
    assert said.split(",")[0].removeprefix("should ").casefold() in detail["msg"].casefold()


ERRORS = re.compile(
    r"(WrongInput|NotReportable|NoRecord|WholeOnly|OtherEnsemble|UnknownName|NobodyStarted|RunFailed|OtherCode|Engine|Gaps"
    r")Error"
)


def raised() -> Iterator[tuple[str, ast.expr]]:
    """Each problem and error that users meet in the source, with what stands there for its text."""
    for path in Path(sim.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                where = f"{path.name}:{node.lineno}"
                if ERRORS.fullmatch(node.func.id):
                    yield where, node.args[0]
                elif node.func.id == "Problem" and len(node.args) == 3:
                    yield where, node.args[2]


def test_no_message_stands_in_the_source() -> None:
    found = list(raised())
    assert len(found) > 100
    assert [where for where, said in found if isinstance(said, ast.Constant | ast.JoinedStr | ast.BinOp)] == []
    assert Problem(Origin("x"), "", Said("missing")).text == "is missing"
