"""Who started in a programme, and how many of them and of their twins have work so many months later?"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.stages import AT_WORK
from sim.study.past import relive
from sim.table import Rows
from sim.vocabulary import NEVER, Stage, Why
from sim.world import World

SINCE = range(-12, 61)
"""Months since the start that are followed; month 0 is that of the start."""

_INSIDE = (Stage.PRE_PROGRAMME, Stage.LEARN_WORK)

ABSENT = -1
"""Who does not live here, instead of whether they have work."""


class Starts(NamedTuple):
    """Participants by row, ascending, and the month of the run in which each started."""

    rows: Rows
    months: NDArray[np.int64]


def starts(world: World, programmes: Rows) -> Starts:
    """Everyone whose first start in one of some programmes falls in the run, and its month.

    Who was inside on the first day started before the run, and is left out.
    """
    first = np.full(world.participants.size, NEVER, np.int64)
    for moves in reversed(world.ledger.moves):
        ours, inside = np.isin(moves.programme, programmes), np.isin(moves.origin, _INSIDE)
        first[moves.rows[ours & inside]] = NEVER  # what came later was not the first start
        if moves.why == Why.STARTED:
            first[moves.rows[ours]] = moves.month
    rows = np.flatnonzero(first != NEVER)
    return Starts(rows, first[rows])


def working(world: World, rows: Rows) -> NDArray[np.int8]:
    """Whether some people have a regular job at the end of each month, shape (months, rows): 1, 0, or `ABSENT`."""
    made = np.empty((world.month, rows.size), np.int8)
    for then in relive(world):
        made[then.month] = np.where(then.lives_here(), then.among(AT_WORK), ABSENT)[rows]
    return made


def counted(
    months: NDArray[np.int64], own: NDArray[np.int8], twins: NDArray[np.int8], followed: Sequence[int] = SINCE
) -> NDArray[np.int64]:
    """People, those of them at work, and of their twins, shape (months since the start that are followed, 3).

    `months` are those of the start, `own` and `twins` what `working` tells in the run with and without the programme.
    Counted is who can be observed then and lives here in both.
    """
    made = np.zeros((len(followed), 3), np.int64)
    for place, since in enumerate(followed):
        seen = np.flatnonzero((months + since >= 0) & (months + since < len(own)))
        with_it, without = own[months[seen] + since, seen], twins[months[seen] + since, seen]
        here = (with_it != ABSENT) & (without != ABSENT)
        made[place] = here.sum(), with_it[here].sum(), without[here].sum()
    return made


def began_later(world: World, who: Starts) -> int:
    """How many of some people start in a programme, whichever it is, in that month or after it in another run."""
    last = np.full(world.participants.size, -1, np.int64)
    for moves in world.ledger.moves:
        if moves.why == Why.STARTED:
            last[moves.rows] = moves.month
    return int((last[who.rows] >= who.months).sum())
