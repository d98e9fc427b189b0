"""Is everyone somewhere, and did they come there by a move?"""

import numpy as np
from numpy.typing import NDArray

from sim.invariants.memory import Broken, Memory, among, uncounted
from sim.invariants.passes import lists_all, on_time, same
from sim.stages import LEGAL
from sim.table import one_of
from sim.vocabulary import NEVER, Stage
from sim.world import World


def people_conserved(world: World, memory: Memory) -> Broken:
    """Everyone is in one stage: the one to which the ledger moved them last, along a legal way."""
    for moves in world.ledger.moves[memory.moves :]:
        legal = tuple(stage for stage in Stage if moves.stage in LEGAL[stage])
        wrong = (moves.origin != memory.stage[moves.rows]) | ~one_of(moves.origin, legal)
        yield from among(f"a move to {moves.stage.name}", moves.rows, wrong, world.participants)
        memory.follow(moves)
    if not same(world.participants.stage, memory.stage):
        yield "participants.stage", world.participants.stage != memory.stage


def arrivals_on_time(world: World, memory: Memory) -> Broken:
    """Nobody is here before the month of the permit, and nobody is missing after it."""
    if memory.quiet:
        return
    people = world.participants
    if on_time(people.stage, people.arrives, int(Stage.NOT_ARRIVED), world.month, NEVER):
        return
    absent = people.stage == Stage.NOT_ARRIVED
    late: NDArray[np.bool_] = absent & ((people.arrives < world.month) | (people.arrives == NEVER))
    early = ~absent & (people.arrives > world.month) & (people.arrives != NEVER)
    yield "participants.arrives", late | early


def stages_listed(world: World, memory: Memory) -> Broken:
    """The lists of people by stage hold exactly those who are in the stage, in ascending order."""
    # a list that is not kept is looked up afresh by whoever asks, which is tried when a month begins
    if memory.quiet:
        return
    for stage in Stage:
        right = bool(world.roll.sizes[stage] == memory.sizes[stage])
        if right and (memory.begins or world.roll.keeps(stage)):
            listed = world.staged(stage)
            right = listed.size == memory.sizes[stage] and lists_all(listed, world.participants.stage, int(stage))
        yield f"staged({stage.name})", np.array([not right])


def moves_counted(world: World, memory: Memory) -> Broken:
    """The monthly counts of moves add up to the moves, and the counters of programmes to the same."""
    yield "ledger.flows, by cause", world.ledger.flows.sum(axis=0) != memory.whys
    for name, difference in uncounted(world):
        yield name, np.array([difference != memory.opening[name]])
