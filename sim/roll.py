"""Who is in which stage? An index over the stage column, so that nobody is counted by looking at everyone."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.table import Rows, among
from sim.vocabulary import Stage

Groups = NDArray[np.integer]

CROWDED = (Stage.NOT_ARRIVED, Stage.POOL, Stage.UNASSISTED_JOB, Stage.OUT)
"""Stages with so many people that looking them up afresh is faster than keeping the list."""


_CROWDED = tuple(stage in CROWDED for stage in Stage)


class Roll:
    """Rows by stage, ascending, and how many there are (`sizes`); kept up to date by `moved`."""

    def __init__(self, stage: NDArray[np.int8]) -> None:
        """Index a stage column, which stays the one truth."""
        self._stage = stage
        self._rows: list[Rows | None] = [None] * len(Stage)
        self._entered: list[list[Rows]] = [[] for _ in Stage]
        self._stale = [False] * len(Stage)
        self.sizes: list[int] = np.bincount(stage, minlength=len(Stage)).tolist()
        arrived = np.flatnonzero(stage != Stage.NOT_ARRIVED)
        self.extent = int(arrived[-1]) + 1 if arrived.size else 0
        """Rows from here on have not arrived yet: whoever looks at whole columns can stop."""

    def rows(self, stage: Stage) -> Rows:
        """Rows of everyone in a stage."""
        known = self._rows[stage]
        if known is None:
            among = self._stage if stage == Stage.NOT_ARRIVED else self._stage[: self.extent]
            known = _standing(among, int(stage), self.sizes[stage])
        elif self._stale[stage]:
            known = _renewed(np.concatenate([known, *self._entered[stage]]), self._stage, int(stage))
        else:
            return known
        self._rows[stage], self._entered[stage], self._stale[stage] = known, [], False
        return known

    def by_group(self, rows: Rows, stages: tuple[Stage, ...], group: Groups, size: int) -> NDArray[np.int64]:
        """How many of some rows are in one of `stages`, by group (0 to `size` - 1), which is a column of all people."""
        return _counted(rows, self._stage, among(stages), group, size)

    def keeps(self, stage: Stage) -> bool:
        """Whether the rows of a stage are kept from an earlier look, or would be looked up afresh."""
        return self._rows[stage] is not None

    def moved(self, rows: Rows, origins: Sequence[int], target: Stage) -> None:
        """Note that `rows` went to `target`, so many from each stage (`origins`), after the column was changed."""
        self.sizes[target] += rows.size
        self._changed(target)
        if origins[Stage.NOT_ARRIVED]:
            self.extent = max(self.extent, int(rows.max()) + 1)
        for stage, count in enumerate(origins):
            if count:
                self.sizes[stage] -= count
                self._changed(stage)
        if self._rows[target] is not None:
            self._entered[target].append(rows)

    def _changed(self, stage: int) -> None:
        if _CROWDED[stage]:
            self._rows[stage] = None
        self._stale[stage] = True


@compiled
def _counted(
    rows: Rows, stages: NDArray[np.int8], wanted: NDArray[np.bool_], group: Groups, size: int
) -> NDArray[np.int64]:
    counts = np.zeros(size, np.int64)
    for row in rows:
        counts[group[row]] += wanted[stages[row]]
    return counts


@compiled
def _standing(stages: NDArray[np.int8], stage: int, size: int) -> Rows:
    found = np.empty(size + 1, np.intp)  # one to spare, so that the loop need not ask before it writes
    count = 0
    for row in range(stages.size):
        found[count] = row
        count += stages[row] == stage
    return found[:size]


def _renewed(rows: Rows, stages: NDArray[np.int8], stage: int) -> Rows:
    """Those still in the stage, sorted, without doubles: someone may have left and entered since the last look."""
    still, ascending = _still(rows, stages, stage)
    if not ascending:
        still.sort()
        first = np.ones(still.size, bool)
        np.not_equal(still[1:], still[:-1], out=first[1:])
        still = still[first]
    return still


@compiled
def _still(rows: Rows, stages: NDArray[np.int8], stage: int) -> tuple[Rows, bool]:
    still = np.empty(rows.size + 1, rows.dtype)
    count, last, ascending = 0, -1, True
    for row in rows:
        still[count] = row
        if stages[row] == stage:
            ascending &= last < row
            last = row
            count += 1
    return still[:count], ascending
