"""How far does someone's Dutch fall short of what the work asks?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.rules import language
from sim.table import Rows
from sim.world import World


def language_gap(world: World, rows: Rows) -> NDArray[np.float64]:
    """CEFR levels short of what the current sector asks, 0 where Dutch suffices (S69, S70)."""
    people = world.participants
    needed = numbers("sectors", "language_needed")[people.sector[rows]]
    spoken = language.at_work(people.language[rows], people.vocabulary[rows], world.parameters.language)
    return np.maximum(needed - spoken, 0.0)
