"""Who was where at the end of a month that has passed? The moves of the ledger, lived again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.table import Rows
from sim.vocabulary import NOBODY, Stage, Why
from sim.world import World


@dataclass(frozen=True)
class Then:
    """Everyone at the end of a month, one value a row of participants: stage, cause of the last move and its month.

    `why` is -1 and `since` the first month for who has not moved yet; `programme` is that of the last move, `moved`
    are the rows that moved in this month.
    """

    month: int
    stage: NDArray[np.int8]
    why: NDArray[np.int16]
    since: NDArray[np.int16]
    programme: NDArray[np.int16]
    moved: Rows

    def among(self, stages: Iterable[Stage]) -> NDArray[np.bool_]:
        """Whether each is in one of some stages."""
        found: NDArray[np.bool_] = np.isin(self.stage, [int(stage) for stage in stages])
        return found

    def lives_here(self) -> NDArray[np.bool_]:
        """Whether each has arrived and has neither moved away nor become a pensioner; who went to study still does."""
        gone = self.among([Stage.OUT]) & np.isin(self.why, [int(Why.MOVED_AWAY), int(Why.PENSION)])
        here: NDArray[np.bool_] = ~gone & ~self.among([Stage.NOT_ARRIVED])
        return here


def relive(world: World) -> Iterator[Then]:
    """Every month of a run that has been lived, in order; the arrays are the same ones each time, and change."""
    people = world.participants
    stage = _at_the_start(world)
    why, since = np.full(people.size, -1, np.int16), np.zeros(people.size, np.int16)
    programme = np.full(people.size, NOBODY, np.int16)
    for month, moves in enumerate(world.ledger.of_month[: world.month]):
        for each in moves:
            stage[each.rows], why[each.rows], since[each.rows] = each.stage, each.why, month
            programme[each.rows] = each.programme
        moved = [each.rows for each in moves]
        yield Then(month, stage, why, since, programme, np.concatenate([np.zeros(0, np.int32), *moved]).astype(np.intp))


def _at_the_start(world: World) -> NDArray[np.int8]:
    """The stage in which each began: that from which the first move led, or the present one of who never moved."""
    stage: NDArray[np.int8] = world.participants.stage.copy()
    for moves in reversed(world.ledger.moves):
        stage[moves.rows] = moves.origin
    return stage
