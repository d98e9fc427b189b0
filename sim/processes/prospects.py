"""What awaits someone who completes a programme?"""

import numpy as np
from numpy.typing import NDArray

from sim.rules import prospect
from sim.table import Rows
from sim.vocabulary import NOBODY
from sim.world import ALWAYS, World

Flags = NDArray[np.bool_]


def job_in_prospect(world: World, rows: Rows) -> Flags:
    """Whether the employer of the place has a job in prospect: guaranteed, or by the luck of the place (S99, HU58)."""
    people, table, p = world.participants, world.programmes, world.parameters.placement
    promised = world.draw("job in prospect", rows, month=ALWAYS) < p.own_employer
    promised |= table.guarantees_job[people.programme[rows]]
    still_there: Flags = promised & (people.employer[rows] != NOBODY)
    return still_there


def dropout_factor(world: World, rows: Rows) -> NDArray[np.float64]:
    """Factor on the dropout of learners, lower for those with a job in prospect (E8)."""
    p = world.parameters.prospect
    return prospect.on_dropout(job_in_prospect(world, rows), p) if p.effect else np.ones(rows.size)


def loss_factor(world: World, rows: Rows) -> NDArray[np.float64]:
    """Factor on the loss of jobs after a programme, lower at the own employer and with clear terms (E8)."""
    p = world.parameters.prospect
    if not p.effect:
        return np.ones(rows.size)
    clear = prospect.clear(world.draw("clear terms", rows, month=ALWAYS), p)
    return prospect.on_loss(world.participants.employer[rows] != NOBODY, clear, p)
