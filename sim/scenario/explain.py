"""What is every value of a scenario, where does it come from, and how well is it supported?"""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from sim.scenario.declared import Parameter, parameters
from sim.scenario.month import ALWAYS, MOST_MONTHS, month_date, month_text, number_of
from sim.scenario.problem import DEFAULT, Origin, Problem, ScenarioError, unknown
from sim.scenario.scenario import Scenario


class Row(NamedTuple):
    """One effective value; `since` is the first day from which it holds, `range` the lowest and highest allowed."""

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


def explain(scenario: Scenario, name: str | None = None) -> list[Row]:
    """Every effective value in the order of declaration, or those at and below a dotted name.

    A value that changes has a row for each change within the run. Raises ScenarioError, with the nearest names, for a
    name that there is none of.
    """
    rows = [*_run(scenario), *(row for p in parameters().values() for row in _rows(scenario, p))]
    if name is None:
        return rows
    found = [row for row in rows if f"{row.name}.".startswith(f"{name}.")]
    if not found:
        known = {above for row in rows for above in (row.name, row.name.split(".")[0])}
        raise ScenarioError([Problem(Origin(scenario.name), name, unknown(name, sorted(known)))])
    return found


def _rows(scenario: Scenario, parameter: Parameter) -> Iterator[Row]:
    declared = parameter.declaration
    about = (declared.unit, declared.range, declared.kind.value, declared.criterion or "", declared.source)
    names = [n for n in scenario.timelines if n == parameter.name or n.startswith(f"{parameter.name}.")]
    for name in names:
        for change in scenario.history(name):
            since = scenario.start if change.month == ALWAYS else max(scenario.start, month_date(change.month))
            yield Row(name, since, change.value, *about, declared.grade.value, str(change.origin), declared.meaning)
    if not names:
        origin = str(DEFAULT)
        yield Row(parameter.name, scenario.start, {}, *about, declared.grade.value, origin, declared.meaning)


def _run(scenario: Scenario) -> Iterator[Row]:
    """The rows about the run itself, which no rule declares."""
    settings: dict[str, tuple[Any, str, tuple[float, float] | None, str]] = {
        "start": (month_text(number_of(scenario.start)), "month", None, "first month of the run"),
        "months": (scenario.months, "months", (1, MOST_MONTHS), "length of the run"),
        "regions": (", ".join(scenario.regions), "names", None, "labour-market regions that take part"),
        "initiatives": (", ".join(scenario.initiatives), "names", None, "named initiatives that exist at the start"),
    }
    for name, (value, unit, limits, meaning) in settings.items():
        origin = str(scenario.origins.get(name, DEFAULT))
        yield Row(name, scenario.start, value, unit, limits, "run", "", "", "", origin, meaning)
