"""Where on the time axis does a month or a year lie, and how is the axis marked?"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from sim.show.words import date as month_in_words

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]
SHORT = 18
"""Months up to which an axis names months instead of years."""


@dataclass(frozen=True)
class Calendar:
    """The months of a run, shape (months,); positions are days, as matplotlib counts them."""

    months: NDArray[np.datetime64]

    @property
    def begins(self) -> Floats:
        """The first day of each month."""
        return _days(self.months)

    @property
    def ends(self) -> Floats:
        """The first day after each month, where a stock at its end is drawn."""
        return _days(self.months + np.timedelta64(1, "M"))

    @property
    def middles(self) -> Floats:
        """The middle of each month, where a flow is drawn."""
        return (self.begins + self.ends) / 2.0

    @property
    def years(self) -> NDArray[np.int64]:
        """The calendar years of the run, ascending."""
        return np.unique(_years(self.months))

    def spans(self) -> tuple[Floats, Floats]:
        """Centre and length in days of the part of each year that lies in the run."""
        of = _years(self.months)
        first = np.array([self.begins[of == year][0] for year in self.years])
        last = np.array([self.ends[of == year][-1] for year in self.years])
        return (first + last) / 2.0, last - first


def calendar(dates: "pd.Series[pd.Timestamp]") -> Calendar:
    """The calendar of a table with a row for each month."""
    return Calendar(dates.to_numpy().astype("datetime64[M]"))


def over(when: Calendar, days: Floats, values: Floats) -> tuple[Floats, Floats]:
    """Where to draw a line: through `values`, shape (..., months), at their days; one value is level over the run."""
    known = np.isfinite(values).reshape(-1, days.size).all(axis=0)
    if known.sum() != 1:
        return days, values
    return np.array([when.begins[0], when.ends[-1]]), np.repeat(values[..., known], 2, axis=-1)


def mark(panel: Axes, when: Calendar, lang: str) -> None:
    """Let the time axis run from the first to the last day and name years, or months in a short run."""
    panel.set_xlim(when.begins[0], when.ends[-1])
    panel.tick_params(axis="x", which="minor", length=0)
    if when.months.size <= SHORT:
        _name_months(panel, when, lang)
    else:
        _name_years(panel, when)


def _name_months(panel: Axes, when: Calendar, lang: str) -> None:
    step = -(-when.months.size // 4)
    named = slice(None, None, step)
    panel.set_xticks(when.begins, [])
    days: list[date] = when.months[named].astype("datetime64[D]").tolist()
    panel.set_xticks(when.middles[named], [month_in_words(day, lang) for day in days], minor=True)


def _name_years(panel: Axes, when: Calendar) -> None:
    centres, lengths = when.spans()
    step = -(-when.years.size // 12)
    named = (lengths > 180) & (np.arange(when.years.size) % step == 0)
    panel.set_xticks((centres - lengths / 2.0)[1:], [])
    panel.set_xticks(centres[named], [str(year) for year in when.years[named]], minor=True)


def _years(months: NDArray[np.datetime64]) -> NDArray[np.int64]:
    return months.astype("datetime64[Y]").astype(np.int64) + 1970


def _days(months: NDArray[np.datetime64]) -> Floats:
    return months.astype("datetime64[D]").astype(np.float64)
