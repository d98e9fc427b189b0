"""How many people does each programme take in, and what held it back?"""

import numpy as np
from numpy.typing import NDArray

from sim.ledger import Intake
from sim.processes import capacity
from sim.processes.candidates import aptitude, gates
from sim.processes.enrol import enrol, turn_away
from sim.rules import group, screening
from sim.table import Rows
from sim.vocabulary import NOBODY, Constraint, ProgrammeState
from sim.world import World

Counts = NDArray[np.int64]


def take_in(world: World) -> None:
    """Programmes whose turn it is recruit, select and start groups; the ledger books every limit (L2, G4, C1)."""
    table = world.programmes
    due = np.flatnonzero((table.state == ProgrammeState.RUNNING) & (table.next_intake <= world.month))
    if not due.size:
        return
    plan = capacity.plans(world)
    for row in due[world.draw("turn", due, table).argsort(kind="stable")]:
        _recruit(world, plan, int(row))


def _recruit(world: World, plan: capacity.Plans, row: int) -> None:
    table, p = world.programmes, world.parameters
    wanted = int(plan.wanted[row])
    smallest = group.smallest(int(table.group_size[row]), p.group)
    firms = capacity.open_employers(world, row)
    limits = _own_limits(world, plan, row, firms)
    chosen, refused = NONE, NONE
    if limits.min() >= smallest:
        chosen, refused = _look_for_people(world, row, limits, smallest)
    actual = chosen.size
    limits[Constraint.GROUP_SIZE] = actual
    world.ledger.took_in(Intake(world.month, row, wanted, actual, book(wanted, limits)))
    if actual:
        turn_away(world, refused, row)
        enrol(world, chosen, row, firms)
        table.groups[row] = max(1, round(actual / table.group_size[row]))
    table.next_intake[row] = world.month + int(table.interval[row] if actual else p.group.retry)


NONE: Rows = np.zeros(0, np.intp)


def _own_limits(world: World, plan: capacity.Plans, row: int, firms: Rows) -> Counts:
    """Most people by each constraint; those about people stay at what is wanted until someone looks for them."""
    limits = plan.limits(row)
    limits[Constraint.EMPLOYER_PLACES], limits[Constraint.MENTORS] = capacity.places(world, firms)
    limits[Constraint.SCHOOL_SEATS] = capacity.seats(world, row)
    return limits


def _look_for_people(world: World, row: int, limits: Counts, smallest: int) -> tuple[Rows, Rows]:
    """Recruit and screen within the programme's own limits: who is chosen and who refused, nobody if too few."""
    room, found = int(limits.min()), gates(world, row)
    limits[Constraint.CANDIDATES] = found.willing.size
    limits[Constraint.LANGUAGE_GATE] = found.speaking.size
    limits[Constraint.RETAINED_BENEFIT] = found.permitted.size
    limits[Constraint.NOT_KNOWN] = found.known.size
    if min(room, found.known.size) < smallest:
        return NONE, NONE
    chosen, refused = select(world, row, found.known, room)
    if chosen.size < min(room, found.known.size):
        limits[Constraint.CANDIDATES] = chosen.size
    return (chosen, refused) if chosen.size >= smallest else (NONE, NONE)


def book(wanted: int, limits: Counts) -> Counts:
    """What each constraint cost: from the loosest to the tightest, each books what it lowers below the one before.

    So the sum is wanted minus the tightest limit, and the tightest books what relaxing it alone would bring.
    """
    order = np.argsort(-limits, kind="stable")
    left = np.minimum.accumulate(np.concatenate([[wanted], limits[order]]))
    costs = np.zeros_like(limits)
    costs[order] = left[:-1] - left[1:]
    return costs


def select(world: World, row: int, known: Rows, room: int) -> tuple[Rows, Rows]:
    """Invite some for each place, screen them, and take those judged best: who is chosen, who is refused (C1)."""
    p, name = world.parameters.screening, world.geography.programmes[row]
    luck = world.draw(f"invited by {name}", known)
    invited = known[luck.argsort(kind="stable")[: int(np.ceil(room * p.invited))]]
    sector = world.programmes.sector[row]
    fields = world.participants.prior_field[invited] if sector == NOBODY else np.full(invited.size, sector)
    seen = screening.judged(aptitude(world, row, invited, fields), world.draw(f"judged by {name}", invited), p)
    passing = screening.passes(seen, p)
    order = np.argsort(-seen[passing], kind="stable")
    return invited[passing][order[:room]], invited[~passing]
