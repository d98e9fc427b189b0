"""Which employers take part, and how many places do they offer?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.ledger import Turn
from sim.processes import shock
from sim.rules import inclusion, payback, schooling, skill, willingness
from sim.table import count_by, one_of, sum_by
from sim.vocabulary import ProgrammeState, Sector
from sim.world import World

Floats = NDArray[np.float64]


def feel_shortage(world: World) -> None:
    """Vacancies and work pressure of each employer follow its sector and region (X1, E1)."""
    firms, market = world.employers, world.market
    firms.shortage = market.rate[firms.sector] * market.regional[firms.region] * firms.local
    usual = numbers("sectors", "workload")[firms.sector]
    firms.workload = willingness.workload(usual, firms.shortage, world.parameters.willingness)


def reckon(world: World) -> None:
    """Each employer works out after how many months a learner has paid back (E5)."""
    p, firms = world.parameters, world.employers
    fund = world.associations.means * p.costs.sector_fund
    start = np.full(len(Sector), p.skill.start)
    months = skill.usual_months(numbers("sectors", "language_needed"), p.skill)
    mentor = p.guidance.mentor_hours * p.costs.weeks * p.costs.mentor_hour + schooling.asked(p.schooling)
    by_sector = payback.payback_months(
        start, months, p.costs.wage, mentor - fund, p.costs.wage_subsidy, world.market.rate, p.payback,
        inclusion.extra_training_cost(p.inclusion),
    )  # fmt: skip
    firms.payback = by_sector[firms.sector]


def decide(world: World) -> None:
    """Employers form their willingness; of those who are asked some join, of those who take part some stop (E1, E3)."""
    p, firms = world.parameters, world.employers
    peers = willingness.peer_pull(_peer_share(world), p.willingness)
    pays = payback.pays(firms.payback, firms.size_of_staff >= p.payback.large, p.payback)
    attitude = regional_attitude(world)[firms.region]
    firms.willingness = willingness.willingness(firms.shortage, firms.workload, peers, pays, attitude, p.willingness)
    outside, inside = np.flatnonzero(~firms.participates), np.flatnonzero(firms.participates)
    asked = np.where(_approached(world).ravel()[world.geography.cells], p.willingness.approached, p.willingness.asked)
    joins = world.whom("joins", outside, (asked * firms.willingness)[outside], firms)
    stops = world.whom("stops", inside, p.willingness.leaves * (1.0 - firms.willingness[inside]), firms)
    firms.participates[joins] = True
    firms.participates[stops] = False
    world.ledger.turned(world.month, Turn.JOINED, joins, firms)
    world.ledger.turned(world.month, Turn.STOPPED, stops, firms)


def offer_places(world: World) -> None:
    """Places within what mentors can carry; a place that is held stays until its participant leaves (E6)."""
    firms = world.employers
    carried = firms.mentors * world.parameters.absorption.learners_per_mentor
    offered = np.where(firms.participates & ~shock.closed(world), np.minimum(firms.wanted, carried), 0)
    firms.places = np.maximum(offered, firms.taken)


def _peer_share(world: World) -> Floats:
    """Share of employers of the same region and sector that take part."""
    cell, cells = world.geography.cells, world.orchestrators.size * len(Sector)
    taking_part = count_by(cell[world.employers.participates], cells)
    share: Floats = (taking_part / np.maximum(count_by(cell, cells), 1))[cell]
    return share


def regional_attitude(world: World) -> Floats:
    """Attitude of the municipalities of each region, weighed by inhabitants."""
    towns = world.municipalities
    regions = world.orchestrators.size
    weighed = sum_by(towns.region, towns.attitude * towns.inhabitants, regions)
    return weighed / sum_by(towns.region, towns.inhabitants, regions)


def _approached(world: World) -> NDArray[np.bool_]:
    """Regions and sectors in which a programme looks for places, shape (regions, sectors)."""
    table = world.programmes
    active = one_of(table.state, (ProgrammeState.PREPARING, ProgrammeState.RUNNING))
    looks = np.zeros((world.orchestrators.size, len(Sector)), bool)
    any_sector = active & (table.sector < 0)
    looks[table.region[any_sector]] = True
    looks[table.region[active & ~any_sector], table.sector[active & ~any_sector]] = True
    return looks
