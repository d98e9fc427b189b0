"""What does a new programme take over from those before it and beside it?"""

import numpy as np
from numpy.typing import NDArray

from sim.rules import knowledge, life, orchestration
from sim.table import Rows
from sim.vocabulary import ProgrammeState, Sector
from sim.world import ALWAYS, World

Floats = NDArray[np.float64]


def succeed(world: World, rows: Rows) -> None:
    """New programmes build on what is left of the one that ended in their region and sector (L1)."""
    p, table = world.parameters.life, world.programmes
    if not rows.size:
        return
    gone = np.flatnonzero(table.state == ProgrammeState.ENDED)
    place = table.region.astype(np.intp) * (len(Sector) + 1) + table.sector
    same = place[rows][:, None] == place[gone]
    for column in (table.know_how, table.trust):
        left = np.max(column[gone] * same, axis=1, initial=0.0)
        column[rows] = life.succeeding(column[rows], left, p)


def borrow(world: World, rows: Rows) -> None:
    """What others in the sector know reaches some new programmes, and helps where someone helps to use it (L5)."""
    p, table = world.parameters, world.programmes
    if not rows.size:
        return
    steering, reach = world.orchestrators, world.draw("reached by the knowledge structure", rows, table, ALWAYS)
    at_hand = orchestration.help_at_hand(steering.present, steering.load, p.orchestration)[table.region[rows]]
    others, reached = _best_that_runs(world)[table.sector[rows]], knowledge.reached(reach, p.knowledge)
    table.know_how[rows] = knowledge.borrowed(table.know_how[rows], others, reached, at_hand, p.knowledge)


def _best_that_runs(world: World) -> Floats:
    """Know-how of the most experienced running programme by sector; last, where -1 looks, of those of any sector."""
    table, best = world.programmes, np.zeros(len(Sector) + 1)
    running = np.flatnonzero(table.state == ProgrammeState.RUNNING)
    np.maximum.at(best, table.sector[running], table.know_how[running])
    return best
