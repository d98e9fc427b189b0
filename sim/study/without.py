"""What would have happened without some programmes, with all else and everyone's luck the same?"""

import numpy as np

from sim.invariants import check as invariants
from sim.month import advance
from sim.processes.begin import begin
from sim.scenario import Scenario
from sim.start import create
from sim.story import find
from sim.table import Rows
from sim.vocabulary import ProgrammeState
from sim.world import World

ALL = "all"
"""The name that means every programme."""

NONE: Rows = np.zeros(0, np.intp)


def lived(scenario: Scenario, seed: int, without: Rows = NONE, *, check: bool = False) -> World:
    """The world after the last month of a run in which the programmes of some rows have never been there.

    Nobody changes rows, so that a row is the same person with the same luck in every such run; without nothing it is
    the run itself. `check` looks whether every invariant holds after every process; raises InvariantError.
    """
    world = create(scenario, seed)
    _take_away(world, without)
    begin(world)
    while world.month < scenario.months:
        advance(world, invariants if check else None)
    return world


def known_as(scenario: Scenario, seed: int, name: str) -> str:
    """The name by which every run of a scenario knows the programme that is meant, or `all`.

    Raises UnknownNameError, with the nearest names, when there is none.
    """
    if name.strip().casefold() == ALL:
        return ALL
    world = create(scenario, seed)
    return world.geography.programmes[find(world, name)]


def rows_of(world: World, name: str) -> Rows:
    """The row of the programme that has a name in this world, or all rows."""
    if name == ALL:
        return np.arange(world.programmes.size)
    return np.array([world.geography.programmes.index(name)])


def copies(world: World, rows: Rows) -> int:
    """How many further programmes came about as copies of some programmes, or as copies of those copies."""
    family = np.zeros(world.programmes.size + 1, bool)  # the last one, where -1 looks, is no parent
    family[rows] = True
    size = 0
    while size < (size := int(family.sum())):
        family[:-1] |= family[world.programmes.parent]
    return size - rows.size


def _take_away(world: World, rows: Rows) -> None:
    """Between `create` and `begin`: what has ended without know-how or trust recruits, costs and leaves nothing.

    It is not founded or copied either. What a municipality allows stays: a programme shows it but does not bring it.
    """
    table, places = world.programmes, world.geography
    table.state[rows] = ProgrammeState.ENDED
    table.know_how[rows] = table.trust[rows] = 0.0
    places.running_at_start = np.setdiff1d(places.running_at_start, rows)
