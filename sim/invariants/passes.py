"""Is all well in a whole column? One pass over it says yes or no; who is wrong is looked up only after a no."""

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.table import Column, Rows


@compiled
def within(values: Column, low: float, high: float) -> bool:
    """Whether every value lies from `low` to `high`; what is no number does not."""
    right = 0
    for i in range(values.size):
        value = values[i]
        right += 1 if (value >= low and value <= high) else 0  # no early end: several rows are looked at together
    return right == values.size


@compiled
def same(now: Column, before: Column) -> bool:
    """Whether two columns of one length hold the same values."""
    other = 0
    for i in range(now.size):
        other += now[i] != before[i]
    return other == 0


@compiled
def on_time(stages: NDArray[np.int8], arrives: NDArray[np.int16], absent: int, month: int, never: int) -> bool:
    """Whether those who are `absent` arrive later, and all others have arrived by this month or were here at first."""
    wrong = 0
    for i in range(stages.size):
        late = (arrives[i] < month) | (arrives[i] == never)
        early = (arrives[i] > month) & (arrives[i] != never)
        wrong += late if stages[i] == absent else early
    return wrong == 0


@compiled
def lists_all(rows: Rows, stages: NDArray[np.int8], stage: int) -> bool:
    """Whether rows stand in ascending order and are all in a stage."""
    wrong, last = 0, -1
    for row in rows:
        wrong += (stages[row] != stage) | (row <= last)
        last = row
    return wrong == 0


@compiled
def held_by(holds: Column, stages: NDArray[np.int8], allowed: NDArray[np.bool_], nobody: int) -> bool:
    """Whether all who hold something, so whose value is not `nobody`, are in a stage in which that is allowed."""
    wrong = 0
    for i in range(holds.size):
        if holds[i] != nobody:
            wrong += not allowed[stages[i]]
    return wrong == 0
