"""What may a line of an answer ask the runs to fill in, and is there such a thing?"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sim.scenario.problem import unknown
from sim.study.questions.asked import Question

PLACE = re.compile(r"\[([^\[\]]+)\]")
"""A place is [case:outcome:what], [best], [sure], [binds:case], [step 1:what], [draws] or [runs]; the first four may
name a context, as in [case@context:outcome] and [best@context]. Without one the first context is meant."""

COUNTS = ("draws", "runs")
OF_BEST = ("best", "sure")
OF_CASE = ("difference", "mean", "shift")
OF_STEP = ("", "gain", "worth", "mean", "sure")
"""What can be told: the first one where nothing is said."""


class Place(NamedTuple):
    """One place: `name` is a case, a step, or one of the words above."""

    name: str
    context: str
    parts: tuple[str, ...]

    @property
    def step(self) -> int | None:
        """The number of the step that is meant, if one is."""
        found = re.fullmatch(r"step (\d+)", self.name)
        return int(found[1]) if found else None

    @property
    def what(self) -> str:
        """What is told of a case (its second part) or of a step (its first)."""
        if self.step is not None:
            return (*self.parts, OF_STEP[0])[0]
        return (*self.parts[1:], OF_CASE[0])[0]


def parsed(text: str) -> Place:
    """The place that stands between brackets."""
    asked, *parts = text.split(":")
    name, _, context = asked.partition("@")
    return Place(name, context, tuple(parts))


def problems(question: Question, line: str) -> Iterator[str]:
    """What is wrong with the places of a line."""
    for found in PLACE.finditer(line):
        wrong = _problem(question, parsed(found[1]))
        if wrong:
            yield f"[{found[1]}]: {wrong}"


def _problem(question: Question, place: Place) -> str:
    if place.name in COUNTS:
        return "" if not place.parts and not place.context else "takes nothing behind it"
    if place.context and place.context not in question.contexts:
        return f"context {place.context}: {unknown(place.context, question.contexts)}"
    if place.step is not None:
        return _of_step(question, place)
    if question.players:
        return f"{place.name}: unknown; of players the places are [step 1:what], {_listed(COUNTS)}"
    if place.name in OF_BEST:
        return "takes nothing behind it but a context" if place.parts else ""
    return _of_binding(question, place) if place.name == "binds" else _of_case(question, place)


def _of_step(question: Question, place: Place) -> str:
    if not question.players or not 1 <= (place.step or 0) <= len(question.players):
        return f"there are {len(question.players)} steps"
    return "" if len(place.parts) < 2 and place.what in OF_STEP else f"say {_listed(OF_STEP[1:])} or nothing"


def _of_binding(question: Question, place: Place) -> str:
    case = "".join(place.parts)
    return "" if case in question.cases else f"case {case}: {unknown(case, question.cases)}"


def _of_case(question: Question, place: Place) -> str:
    if place.name not in question.cases:
        return f"case {place.name}: {unknown(place.name, [*question.cases, *OF_BEST, 'binds', *COUNTS])}"
    if not place.parts or place.parts[0] not in question.outcomes:
        asked = (*place.parts, "")[0]
        return f"outcome {asked}: {unknown(asked, question.outcomes)}"
    return "" if len(place.parts) < 3 and place.what in OF_CASE else f"say {_listed(OF_CASE)}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
