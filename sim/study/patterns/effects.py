"""What does a change bring those whom it concerns, beside the same people without it? (facts E03, E04, E10)"""

import numpy as np

from sim.study.lived import Lived
from sim.study.patterns.people import NOTHING
from sim.vocabulary import NEVER, Why


def effect(lived: Lived, beside: Lived, months: int) -> float:
    """Difference in employment 0-1 so many months after the start of a programme, with and without programmes (E04).

    Those who start with programmes are followed in both runs, in the same rows and on the same luck, as far as they
    live here in both.
    """
    started = _started(lived)
    rows = np.flatnonzero(started + months < lived.months)
    when = started[rows] + months
    here = lived.lives_here(when, rows) & beside.lives_here(when, rows)
    rows, when = rows[here], when[here]
    difference = lived.at_work[when, rows].astype(float) - beside.at_work[when, rows]
    return float(difference.mean()) if rows.size else NOTHING


def visible_after(lived: Lived, beside: Lived, by: float, longest: int) -> float:
    """The first month since the start in which `effect` is at least `by`; `longest` if it never is by then (E03)."""
    months = range(1, longest)
    return float(next((month for month in months if effect(lived, beside, month) >= by), longest))


def more_at_work(lived: Lived, beside: Lived, year: int, months: int) -> float:
    """Difference in employment of a permit cohort so many months after the permit (E10)."""
    rows = lived.cohort(year)
    when = lived.world.participants.permit[rows] + months
    here = lived.lives_here(when, rows) & beside.lives_here(when, rows)
    rows, when = rows[here], when[here]
    return float(lived.at_work[when, rows].mean() - beside.at_work[when, rows].mean()) if rows.size else NOTHING


def _started(lived: Lived) -> np.ndarray:
    """The month in which each first started in a programme."""
    month = np.full(lived.world.participants.size, NEVER, np.int64)
    for moves in lived.world.ledger.moves:
        if moves.why is Why.STARTED:
            month[moves.rows] = np.minimum(month[moves.rows], moves.month)
    return month
