"""What may a line of an answer ask the runs to fill in, and is there such a thing?"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sim.said import Said
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


def problems(question: Question, line: str) -> Iterator[Said]:
    """What is wrong with the places of a line."""
    for found in PLACE.finditer(line):
        wrong = _problem(question, parsed(found[1]))
        if wrong is not None:
            yield Said("of", what=f"[{found[1]}]", said=wrong)


def _problem(question: Question, place: Place) -> Said | None:
    if place.name in COUNTS:
        return None if not place.parts and not place.context else Said("place.nothing")
    if place.context and place.context not in question.contexts:
        return Said("place.context", name=place.context, said=unknown(place.context, question.contexts))
    if place.step is not None:
        return _of_step(question, place)
    if question.players:
        return Said("place.of_players", name=place.name, known=_listed(COUNTS))
    if place.name in OF_BEST:
        return Said("place.context_only") if place.parts else None
    return _of_binding(question, place) if place.name == "binds" else _of_case(question, place)


def _of_step(question: Question, place: Place) -> Said | None:
    if not question.players or not 1 <= (place.step or 0) <= len(question.players):
        return Said("place.steps", count=len(question.players))
    return None if len(place.parts) < 2 and place.what in OF_STEP else Said("place.of_step", known=_listed(OF_STEP[1:]))


def _of_binding(question: Question, place: Place) -> Said | None:
    case = "".join(place.parts)
    return None if case in question.cases else Said("place.case", name=case, said=unknown(case, question.cases))


def _of_case(question: Question, place: Place) -> Said | None:
    if place.name not in question.cases:
        known = [*question.cases, *OF_BEST, "binds", *COUNTS]
        return Said("place.case", name=place.name, said=unknown(place.name, known))
    if not place.parts or place.parts[0] not in question.outcomes:
        asked = (*place.parts, "")[0]
        return Said("place.outcome", name=asked, said=unknown(asked, question.outcomes))
    return None if len(place.parts) < 3 and place.what in OF_CASE else Said("place.of_case", known=_listed(OF_CASE))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
