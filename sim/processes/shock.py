"""Whom does a shock from outside hit?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.processes.release import leave_programme
from sim.rules import downturn, monitoring, pandemic
from sim.table import Rows
from sim.vocabulary import Stage, Why
from sim.world import ALWAYS, World

Floats = NDArray[np.float64]


def stand_still(world: World) -> None:
    """While measures against a pandemic hold, the learning of some stands still for the month (X2)."""
    p, people = world.parameters.pandemic, world.participants
    if not p.severity:
        return
    rows = np.concatenate([world.staged(Stage.PRE_PROGRAMME), world.staged(Stage.LEARN_WORK)])
    chance = pandemic.delayed(exposure(world)[people.programme[rows]], p)
    people.until[world.whom("stands still", rows, chance)] += 1


def lose_places(world: World) -> None:
    """Some learners whose employer has closed for a pandemic lose their place (X2)."""
    p, people = world.parameters.pandemic, world.participants
    if not p.severity:
        return
    rows = world.staged(Stage.LEARN_WORK)
    rows = rows[closed(world)[people.employer[rows]]]
    chance = pandemic.lost(exposure(world)[people.programme[rows]], p)
    leave_programme(world, world.whom("loses the place", rows, chance), Why.PROGRAMME_ENDED)


def closed(world: World) -> NDArray[np.bool_]:
    """Employers that offer no places for a pandemic (X2)."""
    p, firms = world.parameters.pandemic, world.employers
    if not p.severity:
        return np.zeros(firms.size, bool)
    luck = world.draw("closes in a pandemic", np.arange(firms.size), firms, ALWAYS)
    return pandemic.closed(luck, numbers("sectors", "flexible_share")[firms.sector], p)


def exposure(world: World) -> Floats:
    """Share of a shock that reaches each programme (L10)."""
    return monitoring.exposure(world.programmes.flexible, world.parameters.monitoring)


def lost_jobs(world: World, rows: Rows, small: NDArray[np.bool_]) -> Floats:
    """Chance of people at work to lose their job this month to a pandemic or a recession (X2, X3)."""
    p = world.parameters
    if not (p.pandemic.severity or p.downturn.recession):
        return np.zeros(rows.size)
    flexible = numbers("sectors", "flexible_share")[world.participants.sector[rows]]
    return pandemic.loss(flexible, small, p.pandemic) + downturn.loss(flexible, p.downturn)


def most_lost(world: World) -> float:
    """The highest of these chances."""
    return pandemic.most_lost(world.parameters.pandemic) + downturn.most_lost(world.parameters.downturn)
