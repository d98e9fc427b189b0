"""Does everything hold that must always hold?"""

from collections.abc import Callable
from weakref import WeakKeyDictionary

import numpy as np

from sim.entities import Participants
from sim.invariants.holdings import (
    coach_hours_within_capacity,
    held_once,
    intake_accounted,
    programmes_with_people_run,
    within_capacity,
)  # fmt: skip
from sim.invariants.memory import Broken, Memory
from sim.invariants.money import euros_conserved, no_debt
from sim.invariants.people import arrivals_on_time, moves_counted, people_conserved, stages_listed
from sim.invariants.rows import rows_stable, values_in_range
from sim.table import Rows
from sim.world import World

Invariant = Callable[[World, Memory], Broken]

INVARIANTS: tuple[Invariant, ...] = (
    rows_stable, people_conserved, arrivals_on_time, stages_listed, moves_counted, euros_conserved, no_debt, held_once,
    within_capacity, coach_hours_within_capacity, programmes_with_people_run, intake_accounted, values_in_range,
)  # fmt: skip
"""Everything that is checked, in order: the later ones may rely on the earlier."""


class InvariantError(AssertionError):
    """Something that must always hold does not: `invariant` names it, with `month`, `where` and the `rows`."""

    def __init__(self, invariant: Invariant, month: int, where: str, rows: Rows) -> None:
        """Say it in one line, with the first five rows."""
        self.invariant, self.month, self.where, self.rows = invariant.__name__, month, where, rows
        shown = ", ".join(map(str, rows[:5])) + (f" and {rows.size - 5} more" if rows.size > 5 else "")
        said = f"'{self.invariant}' is broken in month {month}, at {where}, rows {shown}"
        super().__init__(f"{said}. It says: {invariant.__doc__}")


_memories: WeakKeyDictionary[Participants, Memory] = WeakKeyDictionary()


def check(world: World) -> None:
    """Check every invariant after a process; raises InvariantError for the first that is broken.

    What the last check of the same world saw is remembered: who took a place since then must have found room.
    """
    memory = _memories.get(world.participants)
    if memory is None or memory.books() is not world.ledger:
        memory = _memories[world.participants] = Memory(world)
    memory.look(world)
    for invariant in INVARIANTS:
        for where, broken in invariant(world, memory):
            if broken.any():
                raise InvariantError(invariant, world.month, where, np.flatnonzero(broken))
    memory.keep(world)
