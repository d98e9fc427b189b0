"""Who drops out of a programme this month, and why?"""

import numpy as np

from sim.processes.candidates import barrier
from sim.processes.guide import floor_inclusion, guidance
from sim.processes.needs import language_gap
from sim.processes.release import leave_programme
from sim.rules import dropout, monitoring
from sim.vocabulary import DROPOUT_CAUSES, Stage
from sim.world import World


def drop_out(world: World) -> None:
    """Participants in pre-programme and learn-work leave, each for a named cause (P10, C3, C4)."""
    p, people = world.parameters.dropout, world.participants
    pre, learning = world.staged(Stage.PRE_PROGRAMME), world.staged(Stage.LEARN_WORK)
    rows = np.concatenate([pre, learning])
    if not rows.size:
        return
    hazard = dropout.hazards(
        people.fit[rows],
        language_gap(world, rows),
        guidance(world, rows),
        floor_inclusion(world, rows),
        people.strain[rows],
        barrier(world, rows),
        p,
    )
    hazard[: pre.size] *= p.pre_programme
    hazard = monitoring.caught(hazard, world.programmes.watched[people.programme[rows]], world.parameters.monitoring)
    gone = world.draw("drops out", rows) < dropout.chance(hazard)
    causes = dropout.cause(hazard[gone], world.draw("cause of dropout", rows[gone]))
    for number, why in enumerate(DROPOUT_CAUSES):
        leave_programme(world, rows[gone][causes == number], why)
