"""What is every value of a scenario, where does it come from, and how well is it supported?"""

import datetime
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from sim.said import Said
from sim.scenario.criteria import levers_of, positions
from sim.scenario.declared import Parameter, at_or_below, parameters
from sim.scenario.month import ALWAYS, MOST_MONTHS, month_date, month_text, number_of
from sim.scenario.problem import DEFAULT, Origin, Problem, ScenarioError
from sim.scenario.scenario import Scenario
from sim.scenario.timeline import Change, Moved, unmoved


class Row(NamedTuple):
    """One effective value; `since` is the first day from which it holds, `range` the lowest and highest allowed.

    Of a lever of a criterion `absent` and `ideal` are the ends between which the criterion moves it, and `as_is` is
    what would hold without the criterion.
    """

    name: str
    since: datetime.date
    value: Any
    unit: str
    range: tuple[float, float] | None
    kind: str
    criterion: str
    source: str
    grade: str
    origin: str
    meaning: str
    absent: Any = None
    as_is: Any = None
    ideal: Any = None


def explain(scenario: Scenario, name: str | None = None) -> list[Row]:
    """Every effective value in the order of declaration, or those at and below a dotted name.

    A value that changes has a row for each change within the run; a criterion that is asked for is followed by its
    levers. Raises ScenarioError, with the nearest names, for a name that there is none of.
    """
    every = [*positions().values(), *parameters().values()]
    rows = [*_run(scenario), *(row for parameter in every for row in _rows(scenario, parameter))]
    if name is None:
        return rows
    found = at_or_below(name, dict.fromkeys(row.name for row in rows))
    if not found:
        raise ScenarioError([Problem(Origin(scenario.name), name, _unknown(name, [row.name for row in rows]))])
    asked = [position for position in positions().values() if position.name in found]
    return [*_criteria(scenario, asked)] or [row for row in rows if row.name in found]


def _criteria(scenario: Scenario, asked: list[Parameter]) -> Iterator[Row]:
    """The rows of some criteria, each with those of its levers."""
    for criterion in asked:
        for parameter in (criterion, *levers_of(criterion.declaration.name)):
            yield from _rows(scenario, parameter)


def _unknown(name: str, known: list[str]) -> Said:
    """Says which sections and values may be meant; part of a name, such as `length`, is enough to find it."""
    sections = list(dict.fromkeys(each.split(".")[0] for each in known))
    asked = name.casefold()
    alike = get_close_matches(asked.split(".")[-1], {each.split(".")[-1] for each in known})
    ends = [each for each in known if each.split(".")[-1] in alike]
    near = get_close_matches(asked, [*sections, *known], 1, 0.85) or get_close_matches(asked, ends, 3, 0.0)
    if not near:
        return Said("unknown_sections", known=", ".join(sections))
    *others, last = (f"'{each}'" for each in dict.fromkeys(near))
    return Said("unknown_among", near=Said("or", first=", ".join(others), then=last) if others else last)


def _rows(scenario: Scenario, parameter: Parameter) -> Iterator[Row]:
    declared = parameter.declaration
    about = (declared.unit, declared.range, declared.kind.value, declared.criterion or "", declared.source)
    names = at_or_below(parameter.name, scenario.histories)
    for name in names:
        for change in scenario.history(name):
            since = scenario.start if change.month == ALWAYS else max(scenario.start, month_date(change.month))
            support = (declared.grade.value, _said(change, parameter), declared.meaning)
            yield Row(name, since, change.value, *about, *support, *_scale(change, parameter))
    if not names:
        origin = str(DEFAULT)
        yield Row(parameter.name, scenario.start, {}, *about, declared.grade.value, origin, declared.meaning)


def _said(change: Change, parameter: Parameter) -> str:
    """Who said a value, and at which place."""
    if not isinstance(change, Moved):
        return str(change.origin)
    return f"criteria.{parameter.declaration.criterion}: {change.position} ({change.origin})"


def _scale(change: Change, parameter: Parameter) -> tuple[Any, Any, Any] | tuple[()]:
    """The values of a lever with its criterion absent, as is and ideal."""
    declared = parameter.declaration
    return (declared.absent, unmoved(change).value, declared.ideal) if declared.criterion else ()


def _run(scenario: Scenario) -> Iterator[Row]:
    """The rows about the run itself, which no rule declares."""
    settings: dict[str, tuple[Any, str, tuple[float, float] | None, str]] = {
        "start": (month_text(number_of(scenario.start)), "month", None, "first month of the run"),
        "months": (scenario.months, "months", (1, MOST_MONTHS), "length of the run"),
        "regions": (", ".join(scenario.regions), "names", None, "labour-market regions that take part"),
        "initiatives": (", ".join(scenario.initiatives), "names", None, "named initiatives that exist at the start"),
    }
    for name, (value, unit, limits, about) in settings.items():
        origin = str(scenario.origins.get(name, DEFAULT))
        yield Row(name, scenario.start, value, unit, limits, "run", "", "", "", origin, about)
