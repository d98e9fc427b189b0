"""Which municipalities begin to offer dual tracks (duale trajecten)?"""

import numpy as np

from sim.rules import imitation
from sim.world import World


def imitate(world: World) -> None:
    """The more municipalities offer dual tracks, the more of the others begin to (G9)."""
    towns = world.municipalities
    chance = imitation.adoption_chance(imitation.share_of(towns.dual), world.parameters.imitation)
    towns.dual[world.whom("begins with dual tracks", np.flatnonzero(~towns.dual), chance, towns)] = True
