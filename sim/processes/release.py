"""What comes free when someone leaves a programme?"""

import numpy as np

from sim.rules import trust
from sim.table import Rows
from sim.vocabulary import NEVER, NOBODY, Stage, Why
from sim.world import World


def free_place(world: World, rows: Rows) -> None:
    """Give back the place at the employer and the seat at school of participants who hold one."""
    people, firms, schools = world.participants, world.employers, world.providers
    employer, school = people.employer[rows], people.provider[rows]
    np.subtract.at(firms.taken, employer[employer != NOBODY], 1)
    np.subtract.at(schools.taken, school[school != NOBODY], 1)
    people.provider[rows] = NOBODY
    people.until[rows] = NEVER


def give_up(world: World, rows: Rows) -> None:
    """Give up a programme before its end: the place comes free, and the programme counts it."""
    free_place(world, rows)
    np.add.at(world.programmes.dropped, world.participants.programme[rows], 1)


def leave_programme(world: World, rows: Rows, why: Why, stage: Stage = Stage.POOL) -> None:
    """Leave a programme before its end, for another cause than one's own: the person rests.

    Who loses a programme because it stops is sent on once more (P5).
    """
    if not rows.size:
        return
    people = world.participants
    give_up(world, rows)
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
