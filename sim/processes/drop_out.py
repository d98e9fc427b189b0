"""Who drops out of a programme this month, and why?"""

import numpy as np
from numpy.typing import NDArray

from sim.processes import remember
from sim.processes.candidates import barrier
from sim.processes.guide import floor_inclusion, guidance
from sim.processes.needs import language_gap
from sim.processes.prospects import dropout_factor
from sim.processes.release import give_up
from sim.processes.strain import excess
from sim.rules import domains, dropout, monitoring, trust
from sim.table import Rows
from sim.vocabulary import DROPOUT_CAUSES, NEVER, NOBODY, Stage, Why
from sim.world import World

STAGES = (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING)
"""Stages in which someone can drop out."""

PRIVATE, BARRIERS = (DROPOUT_CAUSES.index(why) for why in (Why.DROPPED_PRIVATE, Why.DROPPED_BARRIERS))
"""Columns of the hazards between which trouble at home is divided."""


def drop_out(world: World) -> None:
    """Participants leave between selection and a job, each for a named cause (P10, P5, P6, C3, C4, C12)."""
    people = world.participants
    rows = np.concatenate([world.staged(stage) for stage in STAGES])
    if not rows.size:
        return
    hazard = _hazards(world, rows)
    gone = np.flatnonzero(world.draw("drops out", rows) < dropout.chance(hazard))
    if not gone.size:
        return
    causes = dropout.cause(hazard[gone], world.draw("cause of dropout", rows[gone]))
    by_cause = causes.argsort(kind="stable")
    causes, leavers = causes[by_cause], rows[gone[by_cause]]
    learning = leavers[people.stage[leavers] != Stage.MATCHING]
    remember.dropped_out(world, learning)
    give_up(world, learning)
    for number, why in enumerate(DROPOUT_CAUSES):
        world.move(leavers[causes == number], Stage.POOL, why)
    people.employer[leavers], people.until[leavers] = NOBODY, NEVER
    people.rests_until[leavers] = world.month + world.parameters.screening.cool_off


def _hazards(world: World, rows: Rows) -> NDArray[np.float64]:
    p, people = world.parameters, world.participants
    hazard = dropout.hazards(
        people.fit[rows],
        language_gap(world, rows),
        guidance(world, rows),
        floor_inclusion(world, rows),
        people.strain[rows] + excess(world, rows),
        barrier(world, rows),
        p.dropout,
    )
    hazard[:, PRIVATE], at_home = domains.hazards(hazard[:, PRIVATE], people.trouble[rows], p.domains)
    hazard[:, BARRIERS] += at_home
    hazard[:, dropout.IN_TIME] *= trust.unheeded(people.trust[rows], p.trust)[:, None]
    hazard *= dropout_factor(world, rows)[:, None]
    hazard = dropout.by_stage(hazard, people.stage[rows], p.dropout)
    return monitoring.caught(hazard, world.programmes.watched[people.programme[rows]], p.monitoring)
