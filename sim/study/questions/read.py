"""What is wrong with a file that holds a question, and at which line?"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sim.month import MONTH
from sim.said import Said
from sim.scenario import ScenarioError, load
from sim.scenario.node import Node
from sim.scenario.problem import Problem, Problems, unknown
from sim.scenario.text import read_text
from sim.scenario.yaml_text import parse
from sim.study.questions import places
from sim.study.questions.asked import Choice, Question
from sim.study.said import checked, problem_at


def read(file: Path) -> Question:
    """The question of a file; raises ScenarioError with every problem, each with file, line and column."""
    found: Problems = []
    node = parse(read_text(file), str(file), found)
    if found:
        raise ScenarioError(found)
    question = checked(Question, node)
    wrong = list(_base(question, node)) or [*_choices(question, node), *_answer(question, node)]
    if wrong:
        raise ScenarioError(wrong)
    return question


def check(file: Path) -> Problems:
    """The problems of a file with a question; an empty list when it is right."""
    try:
        read(file)
    except ScenarioError as error:
        return error.problems
    return []


def is_question(file: Path) -> bool:
    """Whether a file says that it is a question: it has an answer, or cases or players to choose from."""
    try:
        top = parse(read_text(file), str(file), []).mapping or {}
    except ScenarioError:
        return False
    return bool({"answer", "cases", "players"} & set(top))


def _base(question: Question, node: Node) -> Iterator[Problem]:
    """What is wrong with the scenario itself, which would be wrong in every case too."""
    yield from _laid(node, ("scenario",), question.scenario, {})


def _choices(question: Question, node: Node) -> Iterator[Problem]:
    """What is wrong with values, scenarios and processes that cases, contexts and players name."""
    for kind in ("contexts", "cases", "players"):
        choices: dict[str, Choice] = getattr(question, kind)
        for name, choice in choices.items():
            if choice.extends:
                yield from _laid(node, (kind, name, "extends"), choice.extends, {})
            yield from _laid(node, (kind, name, "values"), question.scenario, choice.values)
            yield from _processes(node, (kind, name, "month"), choice)


def _laid(node: Node, path: tuple[str, ...], source: str, values: dict[str, Any]) -> Iterator[Problem]:
    try:
        load(source, values)
    except ScenarioError as error:
        yield from (problem_at(node, path, Said("in_place", name=each.name, said=each.text)) for each in error.problems)


def _processes(node: Node, path: tuple[str, ...], choice: Choice) -> Iterator[Problem]:
    known = [process.__name__ for process, _ in MONTH]
    for name in (name for pair in choice.month for name in pair if name not in known):
        yield problem_at(node, path, Said("of", what=name, said=unknown(name, known)))


def _answer(question: Question, node: Node) -> Iterator[Problem]:
    for lang, lines in question.answer.items():
        for line in lines:
            yield from (problem_at(node, ("answer", lang), wrong) for wrong in places.problems(question, line))
