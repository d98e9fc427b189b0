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
    wanted = int(plan.groups_wanted[row] * table.group_size[row])
    firms = capacity.open_employers(world, row)
    found = gates(world, row)
    limits = _limits(
        world, plan, row, firms, [len(g) for g in (found.willing, found.speaking, found.permitted, found.known)]
    )
    room = int(min(wanted, *limits[:-1]))
    smallest = group.smallest(int(table.group_size[row]), p.group)
    chosen, refused = select(world, row, found.known, room) if room >= smallest else (found.known[:0], found.known[:0])
    if room >= smallest:
        limits[Constraint.CANDIDATES] = min(limits[Constraint.CANDIDATES], chosen.size)
    actual = chosen.size if chosen.size >= smallest else 0
    limits[Constraint.GROUP_SIZE] = actual
    world.ledger.took_in(Intake(world.month, row, wanted, actual, _costs(wanted, limits)))
    if actual:
        turn_away(world, refused, row)
        enrol(world, chosen, row, firms)
        table.groups[row] = max(1, round(actual / table.group_size[row]))
    table.next_intake[row] = world.month + int(table.interval[row] if actual else p.group.retry)


def _limits(world: World, plan: capacity.Plans, row: int, firms: Rows, gated: list[int]) -> Counts:
    """Most people by each constraint, in the order of the ledger; the group size is filled in last."""
    would, can = capacity.places(world, firms)
    limits = np.zeros(len(Constraint), np.int64)
    limits[: len(gated)] = gated
    limits[Constraint.EMPLOYER_PLACES] = would
    limits[Constraint.MENTORS] = can
    limits[Constraint.SCHOOL_SEATS] = capacity.seats(world, row)
    limits[Constraint.MONEY_NOW] = capacity.affordable(world, plan, row)
    limits[Constraint.MONEY_HORIZON] = capacity.horizon_limit(world, plan, row)
    limits[Constraint.COORDINATION] = capacity.coordination_limit(world, plan, row)
    return limits


def _costs(wanted: int, limits: Counts) -> Counts:
    """What each constraint cost, taken in order: each books what it lowers below all before it."""
    left = np.minimum.accumulate(np.concatenate([[wanted], limits]))
    costs: Counts = left[:-1] - left[1:]
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
