"""Is everyone somewhere, and did they come there by a move?"""

import numpy as np
from numpy.typing import NDArray

from sim.invariants.memory import Broken, Memory, among, uncounted
from sim.stages import LEGAL
from sim.table import count_by
from sim.vocabulary import NEVER, Stage
from sim.world import World


def people_conserved(world: World, memory: Memory) -> Broken:
    """Everyone is in one stage: the one to which the ledger moved them last, along a legal way."""
    for moves in world.ledger.moves[memory.moves :]:
        legal = [stage for stage in Stage if moves.stage in LEGAL[stage]]
        wrong = (moves.origin != memory.stage[moves.rows]) | ~np.isin(moves.origin, legal)
        yield f"a move to {moves.stage.name}", among(moves.rows, wrong, world.participants)
        memory.follow(moves)
    yield "participants.stage", world.participants.stage != memory.stage


def arrivals_on_time(world: World, memory: Memory) -> Broken:
    """Nobody is here before the month of the permit, and nobody is missing after it."""
    if memory.quiet:
        return
    people = world.participants
    absent = people.stage == Stage.NOT_ARRIVED
    late: NDArray[np.bool_] = absent & ((people.arrives < world.month) | (people.arrives == NEVER))
    early = ~absent & (people.arrives > world.month) & (people.arrives != NEVER)
    yield "participants.arrives", late | early


def stages_listed(world: World, memory: Memory) -> Broken:
    """The lists of people by stage hold exactly those who are in the stage, in ascending order."""
    if memory.quiet:
        return
    sizes = count_by(world.participants.stage, len(Stage))
    for stage in Stage:
        listed = world.staged(stage)
        right = listed.size == sizes[stage] and bool((world.participants.stage[listed] == stage).all())
        yield f"staged({stage.name})", np.array([not right or bool((listed[1:] <= listed[:-1]).any())])


def moves_counted(world: World, memory: Memory) -> Broken:
    """The monthly counts of moves add up to the moves, and the counters of programmes to the same."""
    yield "ledger.flows, by cause", world.ledger.flows.sum(axis=0) != memory.whys
    for name, difference in uncounted(world):
        yield name, np.array([difference != memory.opening[name]])
