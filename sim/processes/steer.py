"""Which programmes are carried by an orchestrator, and how well do partners come to know each other?"""

import numpy as np

from sim.rules import orchestration, partnership
from sim.table import count_by, one_of
from sim.vocabulary import ProgrammeState
from sim.world import World


def steer(world: World) -> None:
    """The orchestrator of each region carries the oldest programmes, as many as it can (L4)."""
    table, steering = world.programmes, world.orchestrators
    active = np.flatnonzero(one_of(table.state, (ProgrammeState.PREPARING, ProgrammeState.RUNNING)))
    active = active[table.founded[active].argsort(kind="stable")]
    order = _place_in_region(table.region[active])
    p = world.parameters.orchestration
    table.steered = False
    table.steered[active] = orchestration.carried(order, steering.present[table.region[active]], p)
    steering.load = count_by(table.region[table.steered], steering.size)
    table.attention = np.where(table.steered, orchestration.attention(steering.load, p)[table.region], 0.0)


def grow_together(world: World) -> None:
    """Trust between the partners of a programme grows where they meet and wears off where they do not (L8)."""
    p, table = world.parameters, world.programmes
    together = one_of(table.state, (ProgrammeState.PREPARING, ProgrammeState.RUNNING))
    meets = together * partnership.meetings(table.attention, p.orchestration.table, p.partnership)
    table.trust = partnership.grown(table.trust, meets, p.partnership)


def _place_in_region(region: np.ndarray) -> np.ndarray:
    """For each programme, how many earlier ones there are in its region."""
    order = region.argsort(kind="stable")
    sorted_region = region[order]
    place = np.empty(region.size, np.int64)
    place[order] = np.arange(region.size) - np.searchsorted(sorted_region, sorted_region)
    return place
