"""What weighs on participants this month?"""

import numpy as np
from numpy.typing import NDArray

from sim.rules import strain as rule
from sim.table import Rows
from sim.vocabulary import Stage
from sim.world import ALWAYS, World

FOLLOWED = (Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING, Stage.JOB_AFTERCARE)
"""Stages in which a programme notices what happens in someone's life."""


def happen(world: World) -> None:
    """Life events strike at random, and what earlier ones brought fades (P6)."""
    p, people = world.parameters.strain, world.participants
    rows = np.concatenate([world.staged(stage) for stage in FOLLOWED])
    people.burden[rows] = rule.lived_through(people.burden[rows], p)
    struck = world.whom("life event", rows, p.events)
    people.burden[struck] = rule.struck(people.burden[struck], p)


def excess(world: World, rows: Rows) -> NDArray[np.float64]:
    """Strain above the usual of participants: life events, and trauma that surfaces late unless foreseen (P6)."""
    p, people = world.parameters.strain, world.participants
    if not p.weight:
        return np.zeros(rows.size)
    foreseen = rule.foreseen(world.draw("late trauma is foreseen", rows, month=ALWAYS), p)
    months = world.month - people.began[rows]
    return rule.excess(people.strain[rows], months, foreseen, people.burden[rows], p)
