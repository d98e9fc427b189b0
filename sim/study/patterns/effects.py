"""What does a change bring those whom it concerns, beside the same people without it? (facts E03, E04, E10)"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sim.study.lived import Lived
from sim.study.patterns.people import NOTHING
from sim.study.twins import ABSENT, counted, starts
from sim.table import Rows


def effect(lived: Lived, beside: Lived, months: int) -> float:
    """Difference in employment 0-1 so many months after the start of a programme, with and without programmes (E04).

    Those who start with programmes are followed in both runs, in the same rows and on the same luck, as far as they
    live here in both.
    """
    return float(_curve(lived, beside, [months])[0])


def visible_after(lived: Lived, beside: Lived, by: float, longest: int) -> float:
    """The first month since the start in which `effect` is at least `by`; `longest` if it never is by then (E03)."""
    seen = np.flatnonzero(_curve(lived, beside, range(1, longest)) >= by)
    return float(seen[0] + 1) if seen.size else float(longest)


def more_at_work(lived: Lived, beside: Lived, year: int, months: int) -> float:
    """Difference in employment of a permit cohort so many months after the permit (E10)."""
    rows = lived.cohort(year)
    when = lived.world.participants.permit[rows] + months
    here = lived.lives_here(when, rows) & beside.lives_here(when, rows)
    rows, when = rows[here], when[here]
    return float(lived.at_work[when, rows].mean() - beside.at_work[when, rows].mean()) if rows.size else NOTHING


def _curve(lived: Lived, beside: Lived, since: Sequence[int]) -> NDArray[np.float64]:
    """`effect` at each of some months since the start, NaN where nobody can be followed so long."""
    who = starts(lived.world, np.arange(lived.world.programmes.size))
    own, twins = (_working(run, who.rows) for run in (lived, beside))
    people, at_work, without = counted(who.months, own, twins, since).T.astype(float)
    made: NDArray[np.float64] = np.divide(at_work - without, people, out=np.full(len(since), NOTHING), where=people > 0)
    return made


def _working(lived: Lived, rows: Rows) -> NDArray[np.int8]:
    """What `twins.working` tells, from what was seen of a run while it was lived."""
    here = lived.lives_here(np.arange(lived.months)[:, None], rows)
    return np.where(here, lived.at_work[:, rows], np.int8(ABSENT))
