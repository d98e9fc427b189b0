"""Does `leerwerk describe` tell each mechanism and how well the numbers are supported, in lines that fit?"""

from collections.abc import Callable
from typing import Any

import pytest

from sim import mechanisms
from sim.catalogue import text
from sim.cli.phrases import say
from sim.declare import Grade, Kind
from sim.mechanisms import FAMILIES, MECHANISMS
from sim.mechanisms.mechanism import Mechanism
from sim.parameters import Parameters
from sim.rules import dropout, life
from sim.scenario.declared import parameters
from sim.scenario.told import meaning_of, source_of, unit_of
from sim.vocabulary import Criterion

Ask = Callable[..., Any]

LEAVES = Mechanism(
    code="P10",
    name="dropout for what is missing",
    dutch="uitval door wat ontbreekt",
    statements="S66-S75, HU33",
    criteria=(Criterion.AANDACHT_DOELGROEP,),
    rule=dropout.hazards,
    strength="dropout.fit",
    parameters=("dropout.language", "dropout.strain"),
    shows="without these hazards nobody drops out",
)
FORGETS = Mechanism(
    code="L1",
    name="know-how evaporates",
    dutch="kennis verdampt",
    statements="S4",
    criteria=tuple(Criterion),
    rule=life.evaporated,
    strength="life.evaporation",
    parameters=(),
    shows="where less evaporates, successors know more",
)


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """A register of two mechanisms, of two families."""
    monkeypatch.setattr(mechanisms, "MECHANISMS", (LEAVES, FORGETS))


@pytest.mark.smoke
@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_every_mechanism_is_listed_below_its_family(ask: Ask, lang: str) -> None:
    said = ask("describe", "mechanisms", "--lang", lang).stdout
    for each in (LEAVES, FORGETS):
        part = said.split(say(f"family.{each.code[0]}", lang))[1].split("\n\n\n")[0]
        name, words = (each.dutch if lang == "nl" else each.name), " ".join(part.split())
        declared = parameters()[each.strength].declaration
        assert f"{each.code} {name} (" in words
        assert f"{each.strength} = {declared.default:g} ({unit_of(declared.unit, lang)})" in words
        for fact in (each.statements, text(f"shows.{each.code}", lang), each.test, ", ".join(each.parameters)):
            assert fact in words
    assert say("every_criterion", lang) in said


@pytest.mark.usefixtures("two")
def test_a_letter_asks_for_a_family(ask: Ask) -> None:
    said = ask("describe", "mechanisms", "l").stdout
    assert FORGETS.name in said and LEAVES.name not in said


@pytest.mark.smoke
@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_one_mechanism_is_told_in_full(ask: Ask, lang: str) -> None:
    said = ask("describe", "mechanisms", "p10", "--lang", lang).stdout
    words = " ".join(said.split())
    assert "dropout.hazards, in sim/rules/dropout.py" in words and "drop_out.drop_out" in words
    assert " ".join((dropout.hazards.__doc__ or "").split()) in words
    for name in (LEAVES.strength, *LEAVES.parameters):
        declared = parameters()[name].declaration
        assert meaning_of(name, lang) in words
        assert f"{source_of(declared.source, lang)} ({say(f'grade.{declared.grade}', lang)})" in words
    assert FORGETS.name not in said and FORGETS.dutch not in said


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("mechanisms", "P11"), "there is no mechanism 'P11'; nearest: P10"),
        (("mechanisms", "?"), "there is no mechanism '?'; known are P1 to P10, L1 to L1"),
        (("evidence", "guessed"), "there is no grade 'guessed'; known are stated, "),
        (("evidence", "--write"), "give it without 'evidence'"),
        (("nonsense",), "nonsense"),
    ],
)
def test_a_wrong_question_gets_one_clear_answer(ask: Ask, words: tuple[str, ...], said: str) -> None:
    answer = ask("describe", *words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr and "Traceback" not in answer.stderr


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("words", [("mechanisms",), ("mechanisms", "P10"), ("evidence",)], ids=" ".join)
@pytest.mark.usefixtures("two")
def test_lines_fit_the_screen(ask: Ask, monkeypatch: pytest.MonkeyPatch, columns: int, words: tuple[str, ...]) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for lang in ("en", "nl"):
        lines = ask("describe", *words, "--lang", lang).stdout.splitlines()
        assert max(map(len, lines)) <= columns and not any("…" in line for line in lines)


@pytest.mark.smoke
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_every_parameter_is_counted_and_listed_by_grade(ask: Ask, lang: str) -> None:
    said = ask("describe", "evidence", "--lang", lang).stdout
    for grade in Grade:
        wanted = [name for name, each in parameters().items() if each.declaration.grade is grade]
        part = said.split(f"{say(f'grade.{grade}', lang)} ({len(wanted)})\n")[1].split("\n\n")[0]
        assert [line.split()[0] for line in part.splitlines() if line[:6].strip() and line[2] != " "] == wanted
    for section in Parameters.model_fields:
        assert any(line.split()[:1] == [section] for line in said.splitlines())
    assert all(say(f"kind.{kind}", lang) in said for kind in Kind)


def test_one_grade_can_be_asked_for(ask: Ask) -> None:
    said = ask("describe", "evidence", "Recalled", "--lang", "en").stdout
    assert said.startswith("recalled (") and "assumed" not in said


def test_every_family_has_words() -> None:
    letters = "PCEGFLX"
    assert len(letters) == len(FAMILIES)
    assert all(say(f"family.{letter}", lang) for letter in letters for lang in ("en", "nl"))
    assert {each.code[0] for each in MECHANISMS} <= set(letters)
