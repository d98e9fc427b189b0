"""How much money does a programme ask for?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes.plan import cohort_cost, completion, running_costs
from sim.rules import ambition, costs, grants
from sim.table import Rows
from sim.world import World

Floats = NDArray[np.float64]


def first_grants(world: World, rows: Rows) -> Floats:
    """Euros a month that programmes without a grant get: they can show no more than the groups they run."""
    return grants.backed(_wish(world, rows), _for_running(world, rows), world.parameters.grants)


def renewed_grants(world: World, rows: Rows) -> Floats:
    """Euros a month of renewed grants: beyond what was spent before, or enough for the groups that run."""
    p, table = world.parameters.grants, world.programmes
    months = np.maximum(world.month - table.granted[rows], 1)
    shown = np.maximum(p.headroom * table.spent[rows] / months, _for_running(world, rows))
    return grants.backed(_wish(world, rows), shown, p)


def _wish(world: World, rows: Rows) -> Floats:
    """Euros a month that programmes ask for: for the groups that they want, not only for those they run (S117)."""
    p, groups = world.parameters.ambition, world.programmes.groups[rows].astype(float)
    return _need(world, rows, ambition.wanted_groups(groups, completion(world)[rows], p))


def _for_running(world: World, rows: Rows) -> Floats:
    return _need(world, rows, world.programmes.groups[rows].astype(float))


def _need(world: World, rows: Rows, groups: Floats) -> Floats:
    """Euros a month that programmes need for so many groups at once."""
    table = world.programmes
    cost = cohort_cost(world, rows, groups * table.group_size[rows])
    return costs.monthly_need(cost, table.interval[rows], running_costs(world), world.parameters.costs)
