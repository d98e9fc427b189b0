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


Timeline = tuple[Change, ...]
"""Changes in order of month, at least one."""


def constant(value: Any, origin: Origin = DEFAULT) -> Timeline:
    """One value for all months."""
    return (Change(ALWAYS, value, origin),)


def over(below: Timeline, above: Timeline) -> Timeline:
    """What `above` says; before its first date what `below` says."""
    return tuple(change for change in below if change.month < above[0].month) + above


def in_run(timeline: Timeline, start: int, months: int) -> Timeline:
    """The changes that a run notices: the one in force at its start, then those within it."""
    before = [change for change in timeline if change.month <= start]
    within = [change for change in timeline if start < change.month < start + months]
    return (*before[-1:], *within)
