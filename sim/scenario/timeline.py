"""How does one value change over the months, and who said so?"""

from dataclasses import dataclass
from typing import Any

from sim.scenario.month import ALWAYS
from sim.scenario.problem import DEFAULT, Origin


@dataclass(frozen=True)
class Change:
    """From this month of the calendar on (ALWAYS: from the start) the value holds."""

    month: int
    value: Any
    origin: Origin


@dataclass(frozen=True)
class Moved(Change):
    """A change that a criterion makes: `value` is what its `position` (0-1), said at `origin`, makes of `as_is`.

    `as_is` is what would hold otherwise, said at `as_is_origin`.
    """

    position: float
    as_is: Any
    as_is_origin: Origin


Timeline = tuple[Change, ...]
"""Changes in order of month, at least one."""

Changes = dict[str, Timeline]
"""Timelines by dotted name; a keyed parameter has one for each key, as `labour_market.sector_level.care`."""


def constant(value: Any, origin: Origin = DEFAULT) -> Timeline:
    """One value for all months."""
    return (Change(ALWAYS, value, origin),)


def over(below: Timeline, above: Timeline) -> Timeline:
    """What `above` says; before its first date what `below` says."""
    return tuple(change for change in below if change.month < above[0].month) + above


def unmoved(change: Change) -> Change:
    """What would hold without the criterion."""
    return Change(change.month, change.as_is, change.as_is_origin) if isinstance(change, Moved) else change


def in_force(timeline: Timeline, month: int) -> Change:
    """The change in force in a month, which is not before the first one."""
    return next(change for change in reversed(timeline) if change.month <= month)


def in_run(timeline: Timeline, start: int, months: int) -> Timeline:
    """The changes that a run notices: the one in force at its start, then those within it."""
    before = [change for change in timeline if change.month <= start]
    within = [change for change in timeline if start < change.month < start + months]
    return (*before[-1:], *within)
