"""Which moves are legal? Declared once; any other move is an error."""

import numpy as np
from numpy.typing import NDArray

from sim.vocabulary import Stage

LEGAL: dict[Stage, tuple[Stage, ...]] = {
    Stage.NOT_ARRIVED: (Stage.WAITING_HOUSING,),
    Stage.WAITING_HOUSING: (Stage.POOL, Stage.OUT),
    Stage.POOL: (Stage.RECRUITED, Stage.UNASSISTED_JOB, Stage.OUT),
    Stage.RECRUITED: (Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.POOL, Stage.OUT),
    Stage.PRE_PROGRAMME: (Stage.LEARN_WORK, Stage.POOL, Stage.OUT),
    Stage.LEARN_WORK: (Stage.MATCHING, Stage.POOL, Stage.OUT),
    Stage.MATCHING: (Stage.JOB_AFTERCARE, Stage.POOL, Stage.OUT),
    Stage.JOB_AFTERCARE: (Stage.DURABLE, Stage.POOL, Stage.OUT),
    Stage.DURABLE: (Stage.POOL, Stage.OUT),
    Stage.UNASSISTED_JOB: (Stage.POOL, Stage.OUT),
    Stage.OUT: (),
}

IN_PROGRAMME = (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK)
"""Stages in which a participant holds a place at an employer and a seat at school."""

AT_WORK = (Stage.JOB_AFTERCARE, Stage.DURABLE, Stage.UNASSISTED_JOB)
"""Stages with a regular job."""


class IllegalMoveError(RuntimeError):
    """A process tried a move that the table above does not know."""


_LEADS_TO = tuple(tuple(target in LEGAL[origin] for target in Stage) for origin in Stage)


def check(origins: NDArray[np.int8], target: Stage) -> list[int]:
    """How often each stage occurs in `origins`; raises IllegalMoveError unless each of them may lead to `target`."""
    counts: list[int] = np.bincount(origins, minlength=len(_LEADS_TO)).tolist()
    for origin, count in enumerate(counts):
        if count and not _LEADS_TO[origin][target]:
            raise IllegalMoveError(f"{Stage(origin).name} does not lead to {target.name}")
    return counts
