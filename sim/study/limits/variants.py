"""How does a scenario grow in each of the ways to scale?"""

from typing import Any

from sim.scenario import Scenario, load
from sim.study.space import Changes, decided

WAYS = ("scale-more-people", "scale-regions", "scale-sectors", "scale-target-groups")
"""The shipped scenarios of the four ways to scale of SER: more people, other regions, sectors, target groups."""


def variants(scenario: Scenario) -> dict[str, Scenario]:
    """The scenario itself, and with what each way to scale changes laid over it, by name."""
    return {scenario.name: scenario, **{way: load(scenario, changes_of(way)) for way in WAYS}}


def changes_of(name: str) -> dict[str, Any]:
    """What a shipped scenario says otherwise than the baseline, as values by dotted name to lay over another."""
    scenario = load(name)
    start = f"{scenario.start:%Y-%m}"
    return {name: _value(changes, start) for name, changes in decided(scenario).items()}


def _value(changes: Changes, start: str) -> Any:
    """One value, or one for each month from which it holds; what holds from the first day does so from `start`."""
    (first, value), *later = changes
    return value if first is None and not later else {str(month or start): each for month, each in changes}
