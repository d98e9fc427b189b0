"""Is row i still the same one, and is every value in its columns possible?"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from sim.invariants.memory import TABLES, Broken, Memory, column_of, trait_of
from sim.invariants.passes import same, within
from sim.table import Column
from sim.world import World

BOUNDS = {"0-1": (0.0, 1.0), "share of full productivity": (0.0, 1.0), "CEFR 0-6": (0.0, 6.0)}
STOCKS = {
    "persons", "places", "seats", "count", "cohorts", "programmes", "parties", "groups", "clients", "fte", "factor",
    "euro", "euro a year", "euro a month", "hours a week", "0 and up", "vacancies for 1,000 jobs",
}  # fmt: skip
"""Units of which there is never less than nothing."""


def rows_stable(world: World, memory: Memory) -> Broken:
    """Row i is the same one as at the start: nobody is added, removed, renumbered or changed in what never changes."""
    for (name, trait), before in memory.traits.items():
        now, seen = trait_of(world, name, trait), memory.seen(name)
        if now.shape != before.shape or not same(now[seen], before[seen]):
            yield f"{name}.{trait}", _differs(now, before)


def values_in_range(world: World, memory: Memory) -> Broken:
    """Every share, language level, count and sum of money is a number within the bounds of its unit."""
    for name, column, low, high in _bounded():
        values = column_of(world, name, column)
        if not within(values[memory.seen(name)], low, high):
            yield f"{name}.{column}", ~((values >= low) & (values <= high))


def _differs(now: Column, before: Column) -> NDArray[np.bool_]:
    return now != before if now.shape == before.shape else np.ones(now.shape, bool)


@cache
def _bounded() -> list[tuple[str, str, float, float]]:
    """Table, column, lowest and highest value of every column that has bounds; floats are finite at least."""
    finite = float(np.finfo(np.float64).max)
    return [
        (name, column.name, *BOUNDS.get(column.unit, (0.0 if column.unit in STOCKS else -finite, finite)))
        for name, table in TABLES.items()
        for column in table.columns()
        if column.unit in BOUNDS or column.unit in STOCKS or column.dtype.kind == "f"
    ]
