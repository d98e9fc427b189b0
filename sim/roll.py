"""Who is in which stage? An index over the stage column, so that nobody is counted by looking at everyone."""

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.table import Rows
from sim.vocabulary import Stage

CROWDED = (Stage.NOT_ARRIVED, Stage.POOL, Stage.UNASSISTED_JOB, Stage.OUT)
"""Stages with so many people that looking them up afresh is faster than keeping the list."""


class Roll:
    """Rows by stage, ascending, and how many there are (`sizes`); kept up to date by `moved`."""

    def __init__(self, stage: NDArray[np.int8]) -> None:
        """Index a stage column, which stays the one truth."""
        self._stage = stage
        self._rows: dict[Stage, Rows] = {}
        self._entered: dict[Stage, list[Rows]] = {}
        self._stale: set[Stage] = set()
        self.sizes: list[int] = np.bincount(stage, minlength=len(Stage)).tolist()

    def rows(self, stage: Stage) -> Rows:
        """Rows of everyone in a stage."""
        if stage not in self._rows:
            self._rows[stage] = _standing(self._stage, int(stage))
        elif stage in self._stale:
            known = np.concatenate([self._rows[stage], *self._entered.pop(stage, ())])
            self._rows[stage] = _ascending(known[self._stage[known] == stage])
        self._stale.discard(stage)
        return self._rows[stage]

    def moved(self, rows: Rows, origins: dict[Stage, int], target: Stage) -> None:
        """Note that `rows` went from `origins`, so many from each, to `target`, after the column was changed."""
        self.sizes[target] += rows.size
        for origin, count in origins.items():
            self.sizes[origin] -= count
        for stage in (*origins, target):
            if stage in CROWDED:
                self._rows.pop(stage, None)
            elif stage in self._rows:
                self._stale.add(stage)
        if target in self._rows:
            self._entered.setdefault(target, []).append(rows)


@compiled
def _standing(stages: NDArray[np.int8], stage: int) -> Rows:
    count = 0
    for row in range(stages.size):
        count += stages[row] == stage
    found = np.empty(count + 1, np.intp)  # one to spare, so that the loop need not ask before it writes
    count = 0
    for row in range(stages.size):
        found[count] = row
        count += stages[row] == stage
    return found[:count]


def _ascending(rows: Rows) -> Rows:
    """Sorted without doubles; someone may have left and entered again since the last look."""
    rows.sort(kind="stable")
    first = np.ones(rows.size, bool)
    np.not_equal(rows[1:], rows[:-1], out=first[1:])
    return rows[first]
