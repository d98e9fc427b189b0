"""What is told of a question with cases?"""

from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.parts import Block, Grid, Words, cells
from sim.report.question_rows import heads, lines, rows, stopped
from sim.report.said import capital
from sim.scenario import Scenario, load
from sim.show.question import question as draw_question
from sim.show.words import word
from sim.study.questions import Answered, read_answered
from sim.study.questions.study import base_of, changes


def read(folder: Path, record: dict[str, Any]) -> Answered:
    """The answer that was written."""
    return read_answered(folder)


def title(of: Answered, lang: str) -> str:
    """What the question is called."""
    return of.question.title[lang]


def question(of: Answered, lang: str) -> str:
    """The question."""
    return of.question.question[lang]


def answer(of: Answered, lang: str) -> list[str]:
    """The answer in the words of its file, and how sure it is."""
    return [*lines(of, lang), stopped(of, lang)]


def figures(of: Answered, lang: str, mark: str) -> list[Block]:
    """The figure, and a table for each context."""
    first, *others = (_grid(of, context, lang) for context in of.contexts)
    told = word("report.question.outcome", lang).format(
        outcome=word(f"limits.outcome.{of.question.outcome}", lang)
    )  # fmt: skip
    return [Words([told]), picture(draw_question, of, lang, mark, first), *others]


def scenarios(of: Answered, lang: str) -> list[tuple[str, Scenario]]:
    """The scenario of the question, and what each context and each case makes of it."""
    base = base_of(of.question)
    choices = [*of.question.contexts.values(), *(of.question.players or of.question.cases).values()]
    changed = [(capital(choice.title[lang]), load(base, changes(choice))) for choice in choices]
    return [(base.title[lang], base), *changed]


def rests_on(of: Answered) -> list[str]:
    """A question does not tell."""
    return []


def drawn(of: Answered) -> int:
    """Sets of values that were drawn."""
    return of.draws


def commands(of: Answered) -> list[str]:
    """A record does not say where the file of its question is."""
    return []


def _grid(of: Answered, context: str, lang: str) -> Grid:
    title = of.question.settings[context].title[lang] or of.question.title[lang]
    names = [capital(head) for head in heads(lang)]
    return Grid(capital(title), names, [cells(*row) for row in rows(of, context, lang)])
