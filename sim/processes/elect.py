"""What changes when municipalities vote?"""

import numpy as np

from sim.data import table
from sim.processes.policy import councils_decide
from sim.world import World


def vote(world: World) -> None:
    """In the month of an election some councils change colour, and every council decides anew (G2)."""
    if f"{world.scenario.date(world.month):%Y-%m}" not in table("elections")["month"]:
        return
    towns, p = world.municipalities, world.parameters.politics
    turned = world.whom("council turns", np.arange(towns.size), p.turnover, towns)
    towns.colour[turned] = world.draw("colour of the council", turned, towns)
    towns.mandate[turned] = p.swing
    councils_decide(world)
