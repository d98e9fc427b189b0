"""How many people does each programme take in, and what held it back?"""

import numpy as np
from numpy.typing import NDArray

from sim.ledger import Intake
from sim.processes import capacity
from sim.processes.candidates import aptitude, for_sector, gates
from sim.processes.enrol import enrol, turn_away
from sim.rules import creaming, group, screening
from sim.table import Rows
from sim.vocabulary import Constraint, ProgrammeState, Reach
from sim.world import World

Counts = NDArray[np.int64]


def take_in(world: World) -> None:
    """Programmes whose turn it is recruit, select and start groups; the ledger books every limit (L2, G4, C1)."""
    table, p = world.programmes, world.parameters.group
    due = np.flatnonzero((table.state == ProgrammeState.RUNNING) & (table.next_intake <= world.month))
    if not due.size:
        return
    free = capacity.free_places(world)
    choose_regions(world, due, free)
    plan = capacity.plans(world)
    limits = capacity.limits(world, plan, free, due)
    own = np.array([group.smallest(size, p) for size in table.group_size[due].tolist()])
    smallest = capacity.smallest_group(world, due, own)
    able = limits.min(axis=1) >= smallest
    _hold_back(world, due[~able], plan.wanted[due[~able]], _without_school(limits[~able], own[~able]))
    due, limits, own, smallest = due[able], limits[able], own[able], smallest[able]
    for turn in world.draw("turn", due, table).argsort(kind="stable"):
        row = int(due[turn])
        _recruit(world, row, int(plan.wanted[row]), limits[turn], int(own[turn]), int(smallest[turn]))


def choose_regions(world: World, due: Rows, free: capacity.Free) -> None:
    """A programme of several regions works group by group: now in that region of its own with most free places.

    It then works together with its largest municipality there.
    """
    table, places = world.programmes, world.geography
    for row in due[table.reach[due] != Reach.MUNICIPALITY]:
        room = free.can[int(capacity.can_fill_tasks(world, row))] @ world.geography.sectors[row]
        table.region[row] = np.argmax(np.where(places.towns_by_region[row] > 0, room, -1.0))
        here = places.catchment[row] & (world.municipalities.region == table.region[row])
        table.municipality[row] = np.argmax(world.municipalities.inhabitants * here)


def _hold_back(world: World, rows: Rows, wanted_by: Counts, limits: Counts) -> None:
    """Programmes that cannot start a group for their own limits do not look for people, and try again later."""
    limits[:, Constraint.GROUP_SIZE] = 0
    for row, wanted, cost in zip(rows, wanted_by, book(wanted_by, limits), strict=True):
        world.ledger.took_in(Intake(world.month, int(row), int(wanted), 0, cost))
    world.programmes.next_intake[rows] = world.month + world.parameters.group.retry


def _without_school(limits: Counts, own: Counts) -> Counts:
    """Where people enough for the programme's own minimum did not make a group, no school would teach them (L9)."""
    limits[limits.min(axis=-1) >= own, Constraint.SCHOOL_SEATS] = 0
    return limits


def _recruit(world: World, row: int, wanted: int, limits: Counts, own: int, smallest: int) -> None:
    table, p, near = world.programmes, world.parameters, capacity.open_employers(world, row)
    # others may have taken some this month
    limits[SHARED] = np.minimum(limits[SHARED], capacity.room(world, row, near))
    chosen, refused = _look_for_people(world, row, limits, smallest)
    if not chosen.size:
        _without_school(limits[None], np.array([own]))
    limits[Constraint.GROUP_SIZE] = actual = chosen.size
    cost = book(np.array([wanted]), limits[None])[0]
    world.ledger.took_in(Intake(world.month, row, wanted, actual, cost))
    if actual:
        turn_away(world, refused, row)
        enrol(world, chosen, row, near)
        table.groups[row] = max(1, round(actual / table.group_size[row]))
        table.last_intake[row] = world.month
    table.next_intake[row] = world.month + int(table.interval[row] if actual else p.group.retry)


SHARED = [Constraint.EMPLOYER_PLACES, Constraint.MENTORS, Constraint.SCHOOL_SEATS]
"""What programmes take from each other."""

NONE: Rows = np.zeros(0, np.intp)


def _look_for_people(world: World, row: int, limits: Counts, smallest: int) -> tuple[Rows, Rows]:
    """Recruit and screen within the programme's own limits: who is chosen and who refused, nobody if too few."""
    room = int(limits.min())
    if room < smallest:
        return NONE, NONE
    found = gates(world, row)
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


def book(wanted: Counts, limits: Counts) -> Counts:
    """What each constraint cost, shape (programmes, constraints), from what was wanted and the limits of that shape.

    From the loosest to the tightest, each books what it lowers below the one before. So the sum is wanted minus the
    tightest limit, and the tightest books what relaxing it alone would bring.
    """
    loosest_first = np.arange(len(limits))[:, None], np.argsort(-limits, axis=1, kind="stable")
    left = np.minimum.accumulate(np.concatenate([wanted[:, None], limits[loosest_first]], axis=1), axis=1)
    costs = np.empty_like(limits)
    costs[loosest_first] = left[:, :-1] - left[:, 1:]
    return costs


def select(world: World, row: int, known: Rows, room: int) -> tuple[Rows, Rows]:
    """Invite some for each place, screen them, take the best and easiest: who is chosen, who is refused (C1, C9)."""
    p, name = world.parameters.screening, world.geography.programmes[row]
    luck = world.draw(f"invited by {name}", known)
    first = luck.argsort(kind="stable")[: int(np.ceil(room * p.invited))]
    invited, coming = known[first], np.arange(first.size) / max(first.size, 1)
    own, prior = world.programmes.sector[row], world.participants.prior_field[invited]
    fields = np.where(world.geography.sectors[row, prior], prior, own)
    seen = screening.judged(
        aptitude(world, row, invited, fields),
        for_sector(world, invited, fields),
        screening.silence(world.participants.language[invited], p),
        world.draw(f"judged by {name}", invited),
        p,
    )
    passing = screening.passes(seen, p)
    passed, people = invited[passing], world.participants
    easy = creaming.ease(people.schooling[passed], people.language[passed])
    claim = screening.claim(seen[passing], coming[passing], p)
    order = creaming.order(claim, easy, world.parameters.creaming)
    return passed[order[:room]], invited[~passing]
