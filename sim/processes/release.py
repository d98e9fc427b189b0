"""What comes free when someone leaves a programme?"""

import numpy as np

from sim.processes import remember
from sim.rules import trust
from sim.table import Rows
from sim.vocabulary import NEVER, NOBODY, Stage, Why
from sim.world import World


def free_place(world: World, rows: Rows) -> None:
    """Give back the place at the employer and the seat at school of participants who hold one."""
    people, firms, schools = world.participants, world.employers, world.providers
    at_work, at_school = rows[people.employer[rows] != NOBODY], rows[people.provider[rows] != NOBODY]
    np.subtract.at(firms.taken, people.employer[at_work], 1)
    np.subtract.at(schools.taken, people.provider[at_school], 1)
    people.provider[rows] = NOBODY
    people.until[rows] = NEVER


def leave_programme(world: World, rows: Rows, why: Why, stage: Stage = Stage.POOL) -> None:
    """Leave a programme before its end: the place comes free, the programme counts it, the person rests.

    Who loses a programme because it stops is sent on once more (P5).
    """
    if not rows.size:
        return
    people, table = world.participants, world.programmes
    remember.left(world, rows, why)
    free_place(world, rows)
    np.add.at(table.dropped, people.programme[rows], 1)
    if why is Why.PROGRAMME_ENDED:
        people.trust[rows] = trust.broken(people.trust[rows], world.parameters.trust)
    people.rests_until[rows] = world.month + world.parameters.screening.cool_off
    world.move(rows, stage, why)
    people.employer[rows] = NOBODY


def stop_looking(world: World, rows: Rows, why: Why) -> None:
    """Leave matching without a job; the programme was completed, and its place came free then."""
    if not rows.size:
        return
    people = world.participants
    world.move(rows, Stage.POOL, why)
    people.employer[rows], people.until[rows] = NOBODY, NEVER
