"""How far is each criterion for scaling fulfilled, and what does that make of its levers?"""

from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from sim.declare import Block, lever
from sim.scenario.declared import Parameter, at_or_below, parameters, parameters_in
from sim.scenario.timeline import Change, Changes, Moved, Timeline, constant, in_force, unmoved

AS_IS = 0.5
"""The position in which a criterion leaves its levers alone."""


def _position(meaning: str) -> Any:
    return lever(
        AS_IS, f"{meaning}: absent at 0, as is at 0.5, ideal at 1", unit="position, 0.5 as is", range=(0.0, 1.0),
        source="design choice; criterion from S6", grade="assumed",
    )  # fmt: skip


class Criteria(Block):
    """How far is each of SER's six criteria fulfilled? A position moves all levers of a criterion together."""

    regie: float = _position("who leads, joins regions and keeps parties together")
    financien: float = _position("how much money there is, for how long and how surely it goes on")
    investeringsbereidheid: float = _position("what employers, sectors, municipalities and schools put in")
    wet_en_regelgeving: float = _position("what laws and rules allow")
    aandacht_doelgroep: float = _position("how much attention participants get")
    internalisering: float = _position("how far what works is known, copied and kept")


class _Top(BaseModel):
    criteria: Criteria = Criteria()


def positions() -> dict[str, Parameter]:
    """The six criteria by name, each as a number from 0 to 1 that a file may set."""
    return {parameter.declaration.name: parameter for parameter in parameters_in(_Top).values()}


def levers_of(criterion: str) -> list[Parameter]:
    """The levers that a criterion moves, in the order of declaration."""
    return [parameter for parameter in parameters().values() if parameter.declaration.criterion == criterion]


def as_declared() -> Changes:
    """The positions when no file says anything, by dotted name: all as is."""
    return {parameter.name: constant(parameter.default) for parameter in positions().values()}


def end_of(position: float, absent: Any, ideal: Any) -> Any:
    """The end towards which a position (0-1) moves a lever; None where it leaves it alone."""
    if position == AS_IS:
        return None
    return ideal if position > AS_IS else absent


def value_at(position: float, absent: Any, as_is: Any, ideal: Any) -> Any:
    """What a position of its criterion (0-1) makes of a lever.

    Exactly `absent` at 0, `as_is` at 0.5 and `ideal` at 1; numbers lie on the straight line between, whole numbers on
    the nearest one, and anything else is at the nearer end. Without an end (None) the lever stays as it is.
    """
    end = end_of(position, absent, ideal)
    if end is None:
        return as_is
    way = abs(2.0 * position - 1.0)
    if way == 1.0 or not (_is_number(as_is) and _is_number(end)):
        return end
    between = sorted((as_is, as_is + (end - as_is) * way, end))[1]  # rounding may not carry it past an end
    return round(between) if isinstance(as_is, int) else between


def moved(timelines: Changes, stated: Changes) -> Changes:
    """The levers of the criteria whose positions are `stated`, each moved from where it would be without them."""
    return {
        leaf: _moved(timelines[leaf], stated[position.name], parameter)
        for criterion, position in positions().items()
        if position.name in stated
        for parameter in levers_of(criterion)
        for leaf in ([parameter.name] if parameter.name in timelines else at_or_below(parameter.name, timelines))
    }


def _moved(below: Timeline, above: Timeline, parameter: Parameter) -> Timeline:
    """A lever as it was until the first date of the positions `above`, moved by them from then on."""
    first = max(above[0].month, below[0].month)
    made = [change for change in below if change.month < above[0].month]
    for month in sorted({first, *(change.month for change in (*below, *above) if change.month > first)}):
        change = _change(month, in_force(below, month), in_force(above, month), parameter)
        if not made or replace(change, month=made[-1].month) != made[-1]:
            made.append(change)
    return tuple(made)


def _change(month: int, below: Change, position: Change, parameter: Parameter) -> Change:
    as_is, ends = unmoved(below), (parameter.declaration.absent, parameter.declaration.ideal)
    if end_of(position.value, *ends) is None:
        return Change(month, as_is.value, as_is.origin)
    absent, ideal = (None if end is None else parameter.accept(end) for end in ends)
    value = value_at(position.value, absent, parameter.accept(as_is.value), ideal)
    return Moved(month, value, position.origin, position.value, as_is.value, as_is.origin)


def _is_number(value: Any) -> bool:
    return type(value) in (int, float)  # a truth value and a category are whole numbers to Python
