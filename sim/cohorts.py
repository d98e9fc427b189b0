"""Whose month is it? Rows of people by a month of theirs that never changes: of birth, arrival or permit."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from sim.table import Rows


class Cohorts:
    """An index over a column of months that stays as it is, so that nobody is looked at before the time has come."""

    def __init__(self, months: NDArray[np.integer]) -> None:
        """Sort the rows of a column by month."""
        self._rows: Rows = months.argsort(kind="stable")
        self._months = months[self._rows]

    def of(self, month: int) -> Rows:
        """Rows whose month this is, ascending."""
        return self._rows[self._place(month, "left") : self._place(month, "right")]

    def until(self, month: int) -> Rows:
        """Rows whose month has come by then, by month."""
        return self._rows[: self._place(month, "right")]

    def _place(self, month: int, side: Literal["left", "right"]) -> int:
        """Asked in the type of the column, which would else be copied whole to be searched."""
        return int(self._months.searchsorted(self._months.dtype.type(month), side))
