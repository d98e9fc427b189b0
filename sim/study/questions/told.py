"""How is the answer to a question told, in words that a person wrote and numbers that the runs gave?"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from sim.study.questions.places import COUNTS, PLACE, Place, parsed

if TYPE_CHECKING:
    from sim.study.questions.results import Answered


class Writer(NamedTuple):
    """How what is filled in is written."""

    number: Callable[[str, Any, str], str]
    """Of an outcome and a row with its interval, the value of a name; also where there is none."""
    share: Callable[[float], str]
    constraint: Callable[[str], str]
    nothing: str = "-"
    """What is written where no draw has numbers."""


def told(of: "Answered", lang: str, write: Writer) -> list[str]:
    """The lines of the answer with what the runs gave; `sim.study.questions.read` has refused other places."""
    return [
        PLACE.sub(lambda found: _filled(of, parsed(found[1]), lang, write), line) for line in of.question.answer[lang]
    ]


def _filled(of: "Answered", place: Place, lang: str, write: Writer) -> str:
    context = place.context or of.contexts[0]
    if place.name in COUNTS:
        return str(of.draws if place.name == "draws" else len(of.runs))
    if place.step is not None:
        return _step(of, place, lang, write)
    if place.name == "binds":
        return write.constraint(_binds(of, context, place.parts[0]))
    if place.name in ("best", "sure"):
        row: Any = of.best.set_index("context").loc[context]
        return of.question.cases[row["case"]].title[lang] if place.name == "best" else write.share(row["sure"])
    outcome = place.parts[0]
    rows: Any = of.table.set_index(["context", "outcome", "case"])
    return write.number(outcome, rows.loc[(context, outcome, place.name)], place.what)


def _binds(of: "Answered", context: str, case: str) -> str:
    here = of.lost[of.lost["context"].eq(context) & of.lost["case"].eq(case)]
    return str(here.sort_values("persons")["constraint"].iloc[-1])


def _step(of: "Answered", place: Place, lang: str, write: Writer) -> str:
    steps: Any = of.order.set_index("step")
    if place.step not in steps.index:
        return write.nothing
    row = steps.loc[place.step]
    if place.what == "sure":
        return write.share(row["sure"])
    return (
        write.number(of.question.outcome, row, place.what)
        if place.what
        else of.question.players[row["player"]].title[lang]
    )
