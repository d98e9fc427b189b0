"""What do employers remember of the learners they had?"""

import numpy as np
from numpy.typing import NDArray

from sim.rules import experience
from sim.table import Rows
from sim.vocabulary import Stage
from sim.world import World

Floats = NDArray[np.float64]


def completed(world: World, rows: Rows) -> None:
    """Employers have seen how well those fitted who completed (E4)."""
    _learner(world, rows, world.participants.fit[rows])


def dropped_out(world: World, rows: Rows) -> None:
    """Employers remember who dropped out after a group had started; a no or a programme that stopped not (E4)."""
    met = rows[world.participants.stage[rows] != Stage.RECRUITED]
    _learner(world, met, np.zeros(met.size))


def _learner(world: World, rows: Rows, turned_out: Floats) -> None:
    firms, weight = world.employers, world.parameters.experience.weight
    firms.experience = experience.after(firms.experience, world.participants.employer[rows], turned_out, weight)
