"""Whose month is it? Rows of people by a month of theirs that never changes: of birth, arrival or permit."""

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
        begin, end = self._months.searchsorted(month, "left"), self._months.searchsorted(month, "right")
        return self._rows[begin:end]

    def until(self, month: int) -> Rows:
        """Rows whose month has come by then, by month."""
        return self._rows[: self._months.searchsorted(month, "right")]
