"""Does everything that a story says have words in both languages, and only that?"""

import ast
import csv
import re
from itertools import product
from pathlib import Path

import pytest

import sim.story
from sim.catalogue import CATALOGUE, LANGUAGES
from sim.ledger import Turn
from sim.story.programme import TOLD
from sim.story.words import Words
from sim.vocabulary import (
    DROPOUT_CAUSES,
    Constraint,
    Level,
    Origin,
    ProgrammeState,
    Reach,
    Schooling,
    Stage,
    Why,
)
from sim.world import World

KINDS = (Level,)
PLURALS = {
    "months", "programme.interval", "programme.groups", "programme.start.running", "programme.dropped",
    "programme.left", "programme.screened_out", "employer.about", "employer.start.in", "employer.now.in",
    "employer.learning", "employer.joined",
    *(f"programme.{why.name.lower()}" for why in TOLD if why != Why.MOVED_AWAY),
    *(f"programme.reach.{reach.name.lower()}" for reach in Reach),
    *(f"employer.{why.name.lower()}" for why in (
        Why.SELECTED, Why.NO_GO, Why.COMPLETED, Why.PLACED, Why.NOT_PLACED, Why.SUSTAINED, Why.LOST_JOB,
        Why.MOVED_AWAY, Why.PENSION, Why.PROGRAMME_ENDED,
    )),
    *(f"employer.{what}.{stage}" for what, stage in product(("started", "dropped"), ("pre_programme", "learn_work"))),
    "employer.lost_durable",
}  # fmt: skip
"""What is said of one and of many."""
PAID = ("grant", "co_financing", "selection", "pre_programme", "budget", "lessons", "guidance", "overhead", "lapsed")


def rows() -> list[dict[str, str]]:
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        every = list(csv.DictReader(file))
    return [row | {"key": row["key"].removeprefix("story.")} for row in every if row["key"].startswith("story.")]


def literals() -> set[str]:
    """Every key that stands in the source as a whole."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in Path(sim.story.__file__).parent.glob("*.py"))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    keys = {row["key"] for row in rows()}
    return {node.value for node in nodes if isinstance(node, ast.Constant) and node.value in keys}


def asked_for() -> set[str]:
    """The keys that must exist: those of every kind of event, and those that the source names."""
    singly = [why for why in Why if why not in (*DROPOUT_CAUSES, Why.STARTED, Why.PLACED)]
    turns = [turn for turn in Turn if turn not in (Turn.JOINED, Turn.STOPPED)]
    return {
        *literals(),
        *(f"{key}.{number}" for key, number in product(PLURALS, ("one", "many"))),
        *(f"{kind.__name__.lower()}.{member.name.lower()}" for kind in KINDS for member in kind),
        *(f"{word}.{sex}" for word, sex in product(("she", "her", "him", "person.kind"), ("woman", "man"))),
        *(f"cause.{why.name.lower()}" for why in DROPOUT_CAUSES),
        *(f"person.now.{stage.name.lower()}" for stage in Stage),
        *(f"person.{why.name.lower()}" for why in singly),
        *("person.dropped", "person.started.pre_programme", "person.started.learn_work"),
        *("person.placed.own", "person.placed.elsewhere", "person.placed.aftercare"),
        *(f"person.origin.{origin.name.lower()}" for origin in Origin),
        *(f"person.schooling.{schooling.name.lower()}" for schooling in Schooling),
        *(f"person.{what}.{answer}" for what, answer in product(("children", "benefit"), ("yes", "no"))),
        *(f"programme.{turn.name.lower()}" for turn in turns),
        *(f"programme.now.{state.name.lower()}" for state in ProgrammeState),
        *(f"programme.lack.{constraint.name.lower()}" for constraint in Constraint),
        *(f"programme.what.{what}" for what in PAID),
        *("programme.has_grant", "programme.phases.pre", "programme.phases.none"),
        *("programme.intake.all", "programme.intake.some", "programme.intake.none"),
        *("programme.intake.some.because", "programme.intake.none.because"),
        *("name.local", "name.possible"),
    }  # fmt: skip


def test_no_key_is_missing_and_none_unused() -> None:
    keys = {row["key"] for row in rows()}
    assert keys - asked_for() == set(), "nobody asks for these"
    assert asked_for() - keys == set(), "these have no words"


def test_each_key_stands_there_once_with_both_languages() -> None:
    keys = [row["key"] for row in rows()]
    assert len(keys) == len(set(keys))
    for row in rows():
        assert set(row) == {"key", "en", "nl"}, f"{row['key']}: a comma too many"
        assert row["en"] != "" and row["nl"] != "", row["key"]


def test_both_languages_fill_in_the_same_names() -> None:
    for row in rows():
        english, dutch = (set(re.findall(r"{(\w+)}", row[lang].lower())) for lang in LANGUAGES)
        assert english - dutch <= {"she", "him", "her"} >= dutch - english, row["key"]


@pytest.mark.parametrize(
    ("count", "english", "dutch"),
    [(None, "", ""), (0, " within a month", " binnen een maand"), (1, " after 1 month", " na 1 maand"),
     (14, " after 14 months", " na 14 maanden")],
)  # fmt: skip
def test_time_is_told_in_words(start: World, count: int | None, english: str, dutch: str) -> None:
    assert [Words(start, lang).after(count) for lang in LANGUAGES] == [english, dutch]


def test_of_many_participants_a_few_are_named(start: World) -> None:
    words = Words(start, "en")
    assert words.participants([5]) == "participant 5"
    assert words.participants([9, 5]) == "participants 5 and 9"
    assert words.participants([4, 3, 2, 1]) == "participants 1, 2, 3 and 4"
    assert words.participants(range(10)) == "10 participants (0, 1, 2 and 7 others)"


def test_euros_do_not_break_over_a_line(start: World) -> None:
    assert Words(start, "nl").euros(12345.6) == "€\N{NO-BREAK SPACE}12.346"
