"""Who belongs to the target group of a programme?"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.table import Rows

Ints = NDArray[np.integer]


class Asked(NamedTuple):
    """What a programme asks this month, besides Dutch."""

    pool: int
    """Number of the stage in which people can be recruited."""
    month: int
    """This month; who rests longer is not asked."""
    born_from: int
    """Month of birth of the oldest who may come."""
    schooling: int
    """Least schooling, 0-3."""
    sectors: NDArray[np.bool_]
    """Which sectors the programme has, one value a sector."""
    openness: float
    """Share of people who would consider a sector other than their own (screening.openness)."""


@compiled
def belong(
    rows: Rows, stage: Ints, born: Ints, schooling: Ints, rests_until: Ints, field: Ints, reserve: NDArray[np.float64],
    asked: Asked,
) -> Rows:  # fmt: skip
    """Those of `rows` who are in the pool, rested, of the age and schooling asked, and would consider the sector (S68).

    All other arrays are whole columns: `field` is the sector of earlier work, `reserve` (0-1) how reserved someone is
    towards another one.
    """
    found = np.empty(rows.size, rows.dtype)
    count = 0
    for i in range(rows.size):
        row = rows[i]
        if stage[row] != asked.pool or schooling[row] < asked.schooling:
            continue
        if rests_until[row] > asked.month or born[row] < asked.born_from:
            continue
        if not asked.sectors[field[row]] and reserve[row] >= asked.openness:
            continue
        found[count] = row
        count += 1
    return found[:count].copy()
