"""Who arrives, and who gets a home?"""

import numpy as np

from sim.rules import arrivals
from sim.vocabulary import Stage, Why
from sim.world import World


def arrive(world: World) -> None:
    """People whose permit is given this month wait for a home (P1)."""
    rows = np.flatnonzero(world.participants.arrives == world.month)
    world.move(rows, Stage.WAITING_HOUSING, Why.ARRIVED)


def house(world: World) -> None:
    """Some of those who wait get a home in their municipality and enter the target group (P1)."""
    waiting = world.staged(Stage.WAITING_HOUSING)
    world.move(world.whom("home", waiting, arrivals.housing_chance(world.parameters.arrivals)), Stage.POOL, Why.HOUSED)
