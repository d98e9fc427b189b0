"""Which parties take part in a programme that is being prepared?"""

import numpy as np
from numpy.typing import NDArray

from sim.entities import PARTIES
from sim.ledger import Turn
from sim.processes.capacity import free_seats
from sim.processes.guide import coached
from sim.rules import involvement
from sim.table import Rows
from sim.vocabulary import ProgrammeState
from sim.world import World

Floats = NDArray[np.float64]


def join(world: World) -> None:
    """Parties of programmes in preparation take part at once, are won later, or keep them waiting (L11)."""
    p, table = world.parameters.involvement, world.programmes
    rows = np.flatnonzero((table.state == ProgrammeState.PREPARING) & ~complete(world))
    if not rows.size:
        return
    new = table.founded[rows] == world.month
    for party, degree in zip(PARTIES, _degrees(world, rows), strict=True):
        chance = np.where(new, involvement.ready_at_once(degree, p), involvement.won(degree, table.attention[rows], p))
        table.arrays[party][world.whom(f"{party} joins", rows, chance, table)] = True


def step_out(world: World) -> None:
    """Unwilling municipalities step out of running programmes, which take in nobody until they are won back (L11)."""
    p, table = world.parameters.involvement, world.programmes
    if not p.withdraws:
        return
    running = np.flatnonzero(table.state == ProgrammeState.RUNNING)
    attitude, takes_part = world.municipalities.attitude[table.municipality[running]], table.with_municipality[running]
    may_leave, outside = running[takes_part & (attitude < p.lukewarm)], running[~takes_part]
    if outside.size:
        back = involvement.won(attitude[~takes_part], table.attention[outside], p)
        _turn(world, world.whom("municipality comes back", outside, back, table), True)
    chance = involvement.steps_out(world.municipalities.attitude[table.municipality[may_leave]], p)
    _turn(world, world.whom("municipality steps out", may_leave, chance, table), False)


def complete(world: World) -> NDArray[np.bool_]:
    """Programmes in which all five kinds of parties take part."""
    together: NDArray[np.bool_] = np.logical_and.reduce([world.programmes.arrays[party] for party in PARTIES])
    return together


def _turn(world: World, rows: Rows, takes_part: bool) -> None:
    world.programmes.with_municipality[rows] = takes_part
    what = Turn.CAME_BACK if takes_part else Turn.STEPPED_OUT
    world.ledger.turned(world.month, what, rows, world.programmes)


def _degrees(world: World, rows: Rows) -> list[Floats]:
    """How far each kind of party is involved where a programme is, 0-1, in the order of `PARTIES`."""
    table, means = world.programmes, world.associations.means
    region = table.region[rows]
    by_sector = involvement.association_degree(np.append(means, means.mean()))
    return [
        np.full(rows.size, world.parameters.involvement.state),
        world.municipalities.attitude[table.municipality[rows]],
        coached(world)[region],
        involvement.school_degree(free_seats(world)[region], table.group_size[rows]),
        by_sector[table.sector[rows]],
    ]
