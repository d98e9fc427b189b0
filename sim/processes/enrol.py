"""What does someone get who is chosen for a programme, and what if not?"""

import numpy as np

from sim.processes import capacity
from sim.processes.candidates import aptitude
from sim.rules import costs, domains, screening
from sim.table import Rows
from sim.vocabulary import Purse, Stage, What, Why
from sim.world import OUTSIDE, Account, World


def enrol(world: World, chosen: Rows, row: int, firms: Rows) -> None:
    """Give each a place at an employer and a seat at school; the programme pays for the selection (E6)."""
    people, p, workplaces, schools = world.participants, world.parameters, world.employers, world.providers
    people.programme[chosen] = row
    people.employer[chosen] = _slots(firms, capacity.open_to(world, row, firms)[1], chosen.size)
    near = np.flatnonzero(schools.region == world.programmes.region[row])
    people.provider[chosen] = _slots(near, schools.seats[near] - schools.taken[near], chosen.size)
    np.add.at(workplaces.taken, people.employer[chosen], 1)
    np.add.at(schools.taken, people.provider[chosen], 1)
    _begin(world, chosen, row)
    world.programmes.started[row] += chosen.size
    world.move(chosen, Stage.RECRUITED, Why.SELECTED)
    people.until[chosen] = world.month + p.screening.months
    each = costs.selection_cost(screening.extra_cost(p.screening), p.costs)
    world.programmes.spent[row] += each * chosen.size
    cost = np.full(chosen.size, each)
    world.pay(Account(Purse.PROGRAMME, np.full(chosen.size, row)), OUTSIDE, cost, What.SELECTION)


def _slots(among: Rows, free: np.ndarray, count: int) -> Rows:
    """The first `count` free slots among some rows, each row as often as it has room, largest room first."""
    order = np.argsort(-free, kind="stable")[:count]
    return np.repeat(among[order], np.maximum(free[order], 0))[:count]


def _begin(world: World, chosen: Rows, row: int) -> None:
    """Sector, true fit and wage value with which a participant begins (F21)."""
    people, p, home = world.participants, world.parameters.skill, world.parameters.domains
    sector = world.employers.sector[people.employer[chosen]]
    new_here = people.sector[chosen] != sector
    people.vocabulary[chosen[new_here]] = 0.0
    people.sector[chosen] = sector
    people.fit[chosen] = aptitude(world, row, chosen, sector)
    left = domains.in_trouble(0.0, home) * screening.trouble_left(world.parameters.screening)
    people.trouble[chosen] = world.draw("trouble at the start", chosen) < left
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
