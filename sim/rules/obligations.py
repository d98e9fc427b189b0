"""What does a programme still owe to those it has taken in?"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.table import Rows
from sim.vocabulary import NEVER

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


class Terms(NamedTuple):
    """For how long each programme pays for people, and what a month costs; arrays have one value a programme."""

    month: int
    """This month."""
    learning: int
    """Number of the stage of learn-work."""
    learn: Floats
    """Months of learn-work that it pays from its own money."""
    after: Floats
    """Months of coaching after learn-work."""
    teaching: Floats
    """Factor on the price of pre-programme and lessons, by the kind of programme."""
    pre_programme: float
    """Euros for a month of the pre-programme."""
    lessons: float
    """Euros for a month of lessons in learn-work."""
    coaching: float
    """Euros for a month of coaching."""


@compiled
def inside(rows: Rows, stage: Ints, until: Ints, programme: Ints, t: Terms) -> Floats:
    """Euros that each programme still needs for people from selection to the end of learn-work (D45).

    (pre * pre_programme + learn * lessons) * teaching + (pre + learn + after) * coaching for each of `rows`, who have
    so many months of pre-programme, of learn-work and of coaching after it to go. The other arrays are whole columns.
    """
    euros = np.zeros(t.learn.size)
    for row in rows:
        own, left, pre = t.learn[programme[row]], 0.0, 0.0
        if until[row] != NEVER:
            left = max(float(until[row]) - t.month, 0.0)
        if stage[row] == t.learning:
            learn = left if own > 0.0 else 0.0
        else:
            pre, learn = left, own
        taught = (pre * t.pre_programme + learn * t.lessons) * t.teaching[programme[row]]
        euros[programme[row]] += taught + (pre + learn + t.after[programme[row]]) * t.coaching
    return euros


@compiled
def after(rows: Rows, since: Ints, programme: Ints, t: Terms) -> Floats:
    """Euros that each programme still needs for coaching `rows`, who are in matching or have just begun a job (D45).

    The months of coaching after learn-work, less those since the month in which the person came there (`since`).
    """
    euros = np.zeros(t.learn.size)
    for row in rows:
        left = t.after[programme[row]] - (t.month - float(since[row]))
        euros[programme[row]] += max(left, 0.0) * t.coaching
    return euros
