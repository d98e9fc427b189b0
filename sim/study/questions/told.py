"""How is the answer to a question told, in words that a person wrote and numbers that the runs gave?"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sim.study.questions.results import Answered

PLACE = re.compile(r"\[([^\[\]]+)\]")
"""What is filled in: [case@context:outcome:what], [best@context], [sure@context], [binds@context:case], [step 1:what],
[draws] and [runs]. Without a context the first one is meant, without `what` the difference with the first case."""


class UnknownPlaceError(ValueError):
    """A line of an answer asks for something that there is none of."""


class Writer(NamedTuple):
    """How numbers and constraints are written."""

    number: Callable[[str, Any, str], str]
    """Of an outcome and a row with its interval, the value of a name."""
    constraint: Callable[[str], str]


def told(of: "Answered", lang: str, write: Writer) -> list[str]:
    """The lines of the answer with their numbers; UnknownPlaceError for a place that nothing can be filled in."""
    return [PLACE.sub(lambda found: _filled(of, found[1], lang, write), line) for line in of.question.answer[lang]]


def _filled(of: "Answered", place: str, lang: str, write: Writer) -> str:
    try:
        return _place(of, place, lang, write)
    except (KeyError, IndexError, ValueError) as error:
        raise UnknownPlaceError(f"[{place}] in an answer cannot be filled in: {error!r}") from None


def _place(of: "Answered", place: str, lang: str, write: Writer) -> str:
    if place in ("draws", "runs"):
        return str(of.draws if place == "draws" else len(of.runs))
    asked, _, rest = place.partition(":")
    name, _, context = asked.partition("@")
    context = context or of.contexts[0]
    if name in ("best", "sure"):
        row: Any = of.best.set_index("context").loc[context]
        return of.question.cases[row["case"]].title[lang] if name == "best" else f"{100.0 * row['sure']:.0f}%"
    if name == "binds":
        return write.constraint(_binds(of, context, rest))
    if name.startswith("step "):
        return _step(of, int(name.removeprefix("step ")), rest, lang, write)
    outcome, _, what = rest.partition(":")
    rows: Any = of.table.set_index(["context", "outcome", "case"])
    return write.number(outcome, rows.loc[(context, outcome, name)], what or "difference")


def _binds(of: "Answered", context: str, case: str) -> str:
    here = of.lost[of.lost["context"].eq(context) & of.lost["case"].eq(case)]
    return str(here.sort_values("persons")["constraint"].iloc[-1])


def _step(of: "Answered", number: int, what: str, lang: str, write: Writer) -> str:
    row: Any = of.order.set_index("step").loc[number]
    if what == "sure":
        return f"{100.0 * row['sure']:.0f}%"
    return write.number(of.question.outcome, row, what) if what else of.question.players[row["player"]].title[lang]
