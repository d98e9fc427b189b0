"""Which patterns can be measured on a run? Each is a function of what was lived, by its name."""

from collections.abc import Callable
from typing import Any

from sim.study.patterns import effects, lasting, parties, people, programmes, reach, shocks

ALONE: dict[str, Callable[..., float]] = {
    name: found
    for module in (people, shocks, programmes, lasting, reach, parties)
    for name, found in vars(module).items()
    if callable(found) and getattr(found, "__module__", "") == module.__name__ and not name.startswith("_")
}
"""Patterns of one run: told what was lived, and what `of` says."""

BESIDE: dict[str, Callable[..., float]] = {
    name: found
    for name, found in vars(effects).items()
    if callable(found) and getattr(found, "__module__", "") == effects.__name__ and not name.startswith("_")
}
"""Patterns of one run beside another on the same luck."""

__all__ = ["ALONE", "BESIDE", "measure"]


def measure(pattern: str, of: dict[str, Any], *lived: Any) -> float:
    """The value of a pattern, NaN where there is nothing to measure; `lived` is a run, or that and the one beside."""
    found = (ALONE if len(lived) == 1 else BESIDE)[pattern]
    return float(found(*lived, **of))
