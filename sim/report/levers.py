"""In which values do scenarios differ?"""

from collections.abc import Sequence
from typing import Any

from sim.catalogue import number
from sim.report.parts import Block, Cell, Grid, Part, Words, cells
from sim.scenario import Scenario
from sim.scenario.criteria import positions
from sim.scenario.declared import Parameter, parameter_of
from sim.scenario.month import ALWAYS, month_date, number_of
from sim.scenario.problem import DEFAULT
from sim.scenario.timeline import Moved
from sim.scenario.told import meaning_of, source_of, unit_of
from sim.show.words import date, word

LONG = 14
"""Rows beyond which a table of values is folded."""
SHOWN = 8
"""Changes of a scenario that its row tells when there are many scenarios."""
MOST = 6
"""Scenarios beyond which every table of values is folded, and not on paper."""


def part(of: Sequence[tuple[str, Scenario]], lang: str) -> Part | None:
    """What every scenario after the first sets otherwise than the first, with source; None when there is one only."""
    if len(of) < 2:
        return None
    (name, first), *others = of
    many = len(others) > MOST
    told = [word("report.levers.about", lang).format(first=name)]
    blocks: list[Block] = [Words([*told, word("report.levers.screen", lang)] if many else told)]
    if many:
        blocks.append(_short(of, lang))
    for title, scenario in others:
        rows = differences(first, scenario, lang)
        blocks.append(_grid(title, rows, lang, many) if rows else _same(title, lang))
    return Part(word("report.levers.title", lang), blocks)


def set_by(scenario: Scenario) -> list[str]:
    """Values that a scenario sets itself, by dotted name; what a criterion moves is told by the criterion."""
    return [
        name
        for name, timeline in scenario.histories.items()
        if any(change.origin != DEFAULT and not isinstance(change, Moved) for change in timeline)
    ]


def _short(of: Sequence[tuple[str, Scenario]], lang: str) -> Grid:
    """A row for each scenario: what it sets itself otherwise than the first, without what criteria move."""
    (_, first), *others = of
    rows = []
    for title, scenario in others:
        own = [name for name in set_by(scenario) if _held(first, name) != _held(scenario, name)]
        texts = [_changed(name, first, scenario, lang) for name in own]
        more = [word("report.more", lang).format(count=len(own) - SHOWN)] if len(own) > SHOWN else []
        rows.append(cells(title, "; ".join([*texts[:SHOWN], *more]) or word("report.levers.other", lang)))
    names = [word("report.scenario", lang), word("report.levers.changes", lang)]
    return Grid(word("report.levers.short", lang), names, rows, words=2)


def differences(first: Scenario, other: Scenario, lang: str) -> list[list[Cell]]:
    """A row for each value that differs: what it is, what it was and becomes, unit and source."""
    names = [name for name in {**first.histories, **other.histories} if _held(first, name) != _held(other, name)]
    rows = [about(name, lang, [value_of(scenario, name, lang) for scenario in (first, other)]) for name in names]
    return rows + _apart(first, other, lang)


def _changed(name: str, first: Scenario, other: Scenario, lang: str) -> str:
    return f"{_called(name, lang)} {value_of(first, name, lang)} → {value_of(other, name, lang)}"


def _called(name: str, lang: str) -> str:
    criterion = name.removeprefix("criteria.")
    return name if criterion == name else word(f"criterion.{criterion}", lang)


def about(name: str, lang: str, values: Sequence[str]) -> list[Cell]:
    """The row of a value: its name and meaning, values, unit, and source with its grade."""
    parameter = _parameter(name)
    declared = parameter.declaration
    if parameter.name.startswith("criteria."):
        called = Cell(word("report.criterion", lang).format(name=word(f"criterion.{declared.name}", lang)))
        return [called, *cells(*values, word("report.position", lang), word("report.choice", lang))]
    grade = word(f"report.grade.{declared.grade}", lang)
    return [
        Cell(name, meaning_of(name, lang)), *cells(*values, unit_of(declared.unit, lang)),
        Cell(source_of(declared.source, lang), f"({grade})"),
    ]  # fmt: skip


def value_of(scenario: Scenario, name: str, lang: str) -> str:
    """The value of a name in a scenario over the months."""
    told = [f"{_since(month, lang)}{_written(value, lang)}" for month, value in _held(scenario, name)]
    return "; ".join(told) or word("report.absent", lang)


def ideal_of(name: str, lang: str) -> str:
    """The value of a lever when its criterion is ideal; nothing for what no criterion moves."""
    ideal = _parameter(name).declaration.ideal
    return "" if ideal is None or isinstance(ideal, dict) else _written(ideal, lang)


def heads(lang: str, *values: str) -> list[str]:
    """What stands above the cells of `about`."""
    return [word(f"report.levers.{name}", lang) for name in ("value", *values, "unit", "source")]


def _grid(title: str, rows: list[list[Cell]], lang: str, many: bool) -> Grid:
    """A table that is folded when it or their number is large, and left out on paper when they are many."""
    told = word("report.levers.count", lang).format(title=title, count=len(rows))
    folded = many or len(rows) > LONG
    return Grid(told, heads(lang, "was", "becomes"), rows, words=5, folded=folded, printed=not many)


def _same(title: str, lang: str) -> Words:
    return Words([word("report.levers.none", lang).format(title=title)])


def _held(scenario: Scenario, name: str) -> list[tuple[int, Any]]:
    """What holds at the start of the run (ALWAYS), and every other value after it with its month."""
    held: list[tuple[int, Any]] = []
    for change in scenario.histories.get(name, ()):
        if not held or change.value != held[-1][1]:
            held.append((ALWAYS if change.month <= number_of(scenario.start) else change.month, change.value))
    return held


def _since(month: int, lang: str) -> str:
    """The month from which a value holds, unless it does from the start."""
    if month == ALWAYS:
        return ""
    return f"{word('report.since', lang).format(month=date(month_date(month), lang))} "


def _written(value: Any, lang: str) -> str:
    """A value with as many decimals as it needs, four at most; a year as it is."""
    if isinstance(value, bool):
        return word("report.yes" if value else "report.no", lang)
    if not isinstance(value, int | float):
        return str(value)
    if 1900 <= value <= 2100 and value == int(value):
        return str(int(value))
    digits = next((count for count in range(4) if round(value, count) == round(value, 10)), 4)
    return number(float(value), lang, digits)


def _parameter(name: str) -> Parameter:
    found = parameter_of(name) or next((each for each in positions().values() if each.name == name), None)
    if found is None:
        raise KeyError(name)
    return found


def _apart(first: Scenario, other: Scenario, lang: str) -> list[list[Cell]]:
    """Differences in what no rule declares: length, first month, regions and initiatives."""
    sides = [
        {
            "months": str(each.months), "start": date(each.start, lang), "regions": str(len(each.regions)),
            "initiatives": str(len(each.initiatives)),
        }
        for each in (first, other)
    ]  # fmt: skip
    return [
        cells(word(f"report.run_setting.{name}", lang), was, sides[1][name], "", word("report.choice", lang))
        for name, was in sides[0].items()
        if getattr(first, name) != getattr(other, name)
    ]
