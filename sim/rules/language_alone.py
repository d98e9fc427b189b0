"""How does Dutch change in a month outside programmes?"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]

Steps = tuple[float, float, float, float]
"""One number for each step of schooling."""

ByRoute = tuple[float, float, float]
"""One number for each route of the act: B1, education, self-reliance."""


class Alone(NamedTuple):
    """What a month outside programmes brings: levels of Dutch by schooling, and to whom."""

    pool: int
    """Number of the stage in which the course is followed."""
    taught: Steps
    """Levels gained in the course."""
    course_since: int
    """Whose permit is not younger than this month has had the course."""
    target_before: float
    """Level at which the course ends for permits before the act of 2021."""
    target_since: ByRoute
    """The same for permits under that act, by route (G6)."""
    act_from: int
    """First month of permits under that act."""
    job: int
    """Number of the stage of those who practise in a job found alone."""
    beside: float
    """Share of the course that is followed beside such a job (`exam.beside_work`)."""
    beside_small: float
    """The same beside a job of at most 0.3 fte."""
    practised: Steps
    """Levels gained there."""
    floor: float
    """Level that daily life keeps up."""
    lost: float
    """Share of what lies above the floor that is lost without training."""
    highest: float
    """End of the scale."""


@compiled
def after_month_alone(
    stage: Ints, level: Floats, schooling: Ints, permit: Ints, route: Ints, small_job: NDArray[np.bool_], a: Alone
) -> Floats:
    """Level of everyone after a month; only that of people outside programmes changes (P3, S93).

    The course adds `taught` while it lasts, in the pool in full and beside a job in part; a job adds `practised`; and
    without the course the share `lost` of what lies above `floor` falls back (P11). All arrays are whole columns.
    """
    out = np.empty(level.size)
    for row in range(level.size):  # without branches, so that the processor takes several rows at once
        known, school = level[row], schooling[row]
        in_pool, in_job = stage[row] == a.pool, stage[row] == a.job
        followed = (1.0 if in_pool else 0.0) + ((a.beside_small if small_job[row] else a.beside) if in_job else 0.0)
        target = a.target_before if permit[row] < a.act_from else _at_end(a.target_since, route[row])
        in_course = (in_pool | (followed > 0.0)) & (permit[row] > a.course_since) & (known < target)
        reached = min(known + _of(a.practised, school), a.highest) if in_job else known
        taught = min(reached + _of(a.taught, school) * followed, a.highest)
        faded = reached - max(reached - a.floor, 0.0) * a.lost
        out[row] = (taught if in_course else faded) if in_pool | in_job else known
    return out


@compiled
def _of(steps: Steps, school: int) -> float:
    lower = steps[0] if school == 0 else steps[1]
    upper = steps[2] if school == 2 else steps[3]
    return lower if school < 2 else upper


@compiled
def _at_end(targets: ByRoute, route: int) -> float:
    other = targets[1] if route == 1 else targets[2]
    return targets[0] if route == 0 else other
