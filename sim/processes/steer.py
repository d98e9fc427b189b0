"""Which programmes are carried by an orchestrator?"""

import numpy as np

from sim.rules import orchestration
from sim.table import count_by, one_of
from sim.vocabulary import ProgrammeState
from sim.world import World


def steer(world: World) -> None:
    """The orchestrator of each region carries the oldest programmes, as many as it can (L4)."""
    table, steering = world.programmes, world.orchestrators
    active = np.flatnonzero(one_of(table.state, (ProgrammeState.PREPARING, ProgrammeState.RUNNING)))
    active = active[table.founded[active].argsort(kind="stable")]
    order = _place_in_region(table.region[active])
    table.steered = False
    table.steered[active] = orchestration.carried(
        order, steering.present[table.region[active]], world.parameters.orchestration
    )
    steering.load = count_by(table.region[table.steered], steering.size)


def _place_in_region(region: np.ndarray) -> np.ndarray:
    """For each programme, how many earlier ones there are in its region."""
    order = region.argsort(kind="stable")
    sorted_region = region[order]
    place = np.empty(region.size, np.int64)
    place[order] = np.arange(region.size) - np.searchsorted(sorted_region, sorted_region)
    return place
