"""How far does someone's Dutch fall short of what the work asks?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.rules import language, language_gate
from sim.table import Rows
from sim.world import World


def language_gap(world: World, rows: Rows) -> NDArray[np.float64]:
    """CEFR levels short of what sector and level of the programme ask, 0 where Dutch suffices (C5; S69-S71)."""
    people = world.participants
    by_sector = numbers("sectors", "language_needed")[people.sector[rows]]
    level = world.programmes.level[people.programme[rows]]
    needed = language_gate.needed(by_sector, level, world.parameters.language_gate)
    spoken = language.at_work(people.language[rows], people.vocabulary[rows], world.parameters.language)
    return np.maximum(needed - spoken, 0.0)
