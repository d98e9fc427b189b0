"""What does someone get who is chosen for a programme, and what if not?"""

import numpy as np

from sim.processes.candidates import aptitude
from sim.table import Rows, count_by
from sim.vocabulary import Purse, Stage, What, Why
from sim.world import OUTSIDE, Account, World


def enrol(world: World, chosen: Rows, row: int, firms: Rows) -> None:
    """Give each a place at an employer and a seat at school; the programme pays for the selection (E6)."""
    people, p = world.participants, world.parameters
    people.programme[chosen] = row
    people.employer[chosen] = _slots(world.employers.places - world.employers.taken, firms, chosen.size)
    schools = np.flatnonzero(world.providers.region == world.programmes.region[row])
    people.provider[chosen] = _slots(world.providers.seats - world.providers.taken, schools, chosen.size)
    world.employers.taken += count_by(people.employer[chosen], world.employers.size).astype(np.int16)
    world.providers.taken += count_by(people.provider[chosen], world.providers.size).astype(np.int32)
    _begin(world, chosen, row)
    world.programmes.started[row] += chosen.size
    world.move(chosen, Stage.RECRUITED, Why.SELECTED)
    people.until[chosen] = world.month + p.screening.months
    cost = np.full(chosen.size, p.costs.selection)
    world.pay(Account(Purse.PROGRAMME, np.full(chosen.size, row)), OUTSIDE, cost, What.SELECTION)


def _slots(free: np.ndarray, among: Rows, count: int) -> Rows:
    """The first `count` free slots among some rows, each row as often as it has room, largest room first."""
    order = among[np.argsort(-free[among], kind="stable")]
    return np.repeat(order, free[order].clip(0))[:count]


def _begin(world: World, chosen: Rows, row: int) -> None:
    """Sector, true fit and wage value with which a participant begins (F21)."""
    people, p = world.participants, world.parameters.skill
    sector = world.employers.sector[people.employer[chosen]]
    new_here = people.sector[chosen] != sector
    people.vocabulary[chosen[new_here]] = 0.0
    people.sector[chosen] = sector
    people.fit[chosen] = aptitude(world, row, chosen, sector)
    same = people.prior_field[chosen] == sector
    beginner = np.minimum(p.start + p.prior_field * same, 1.0)
    people.skill[chosen] = np.where(new_here, beginner, np.maximum(people.skill[chosen], beginner))


def turn_away(world: World, refused: Rows, row: int) -> None:
    """Those who were invited and judged unfit rest before they are asked again (C1)."""
    people = world.participants
    people.programme[refused] = row
    world.move(refused, Stage.RECRUITED, Why.SELECTED)
    world.move(refused, Stage.POOL, Why.SCREENED_OUT)
    people.rests_until[refused] = world.month + world.parameters.screening.cool_off
