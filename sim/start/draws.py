"""Which luck stays with a row for the whole run?"""

from functools import partial

import numpy as np
from numpy.typing import NDArray

from sim.luck import uniform
from sim.table import Table
from sim.world import ALWAYS

Floats = NDArray[np.float64]


def lasting(seed: int, table: Table, question: str) -> Floats:
    """One uniform for each row of a table, which stays with the row."""
    return uniform(seed, f"{type(table).__name__}: {question}", ALWAYS, table.identity)


def by_question(seed: int, table: Table) -> "partial[Floats]":
    """`lasting` for one table: call it with a question."""
    return partial(lasting, seed, table)
