"""Which employers take part, and how many places do they offer?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.ledger import Turn
from sim.processes import shock
from sim.rules import (
    absorption,
    experience,
    familiarity,
    harmonisation,
    inclusion,
    local,
    payback,
    schooling,
    sector_support,
    skill,
    staying,
    willingness,
)
from sim.table import Rows, count_by, one_of, sum_by
from sim.vocabulary import Level, ProgrammeState, Sector
from sim.world import ALWAYS, World

Floats = NDArray[np.float64]


def feel_shortage(world: World) -> None:
    """Vacancies and work pressure of each employer follow its sector and region (X1, E1)."""
    if _as_before(world):
        return
    firms, market = world.employers, world.market
    firms.shortage = market.rate[firms.sector] * market.regional[firms.region] * firms.local
    usual = numbers("sectors", "workload")[firms.sector]
    firms.workload = willingness.workload(usual, firms.shortage, world.parameters.willingness)


def reckon(world: World) -> None:
    """Each employer works out when a learner has paid back, and what that and its culture make it want (E5, E1, C4)."""
    if _as_before(world):
        return
    p, firms, rate, sectors = world.parameters.payback, world.employers, world.market.rate, world.associations
    knows = payback.knows_rules(world.draw("knows the rules", np.arange(firms.size), firms, ALWAYS), p)
    unknown, known, usual = (_margin_needed(world, share) for share in (0.0, 1.0, p.usual_known))
    own = payback.margins(firms.shortage, rate[firms.sector], p)
    account = firms.sector + len(Sector) * knows
    firms.payback = payback.payback_months(own, account, np.ascontiguousarray(np.hstack([unknown, known])))
    sectors.payback = payback.payback_months(payback.margins(rate, rate, p), np.arange(len(Sector)), usual)
    sectors.vacancies = rate
    closes = sector_support.closes(firms.carried, world.parameters.sector_support)
    pays = payback.pays(firms.payback, firms.size_of_staff >= p.large, closes, p)
    firms.inclination = willingness.inclination(firms.shortage, firms.workload, pays, world.parameters.willingness)
    firms.inclination += inclusion.openness(firms.inclusion, world.parameters.inclusion)


def _as_before(world: World) -> bool:
    """Whether employers have nothing new to look at: no other policy, and the same vacancies as last month."""
    if not world.month or world.month in world.scenario.change_months:
        return False
    return bool((world.associations.vacancies == world.market.rate).all())


def _margin_needed(world: World, knows: float) -> Floats:
    """For each sector, the least margin that pays back within so many months if a share `knows` the rules."""
    p, asked = world.parameters, numbers("sectors", "language_needed")
    start = np.full(len(Sector), p.skill.start)
    at_low = float(local.learn_months(np.array([Level.MBO2]), p.local)[0])
    unpaid = p.payback.retained * at_low * (1.0 - skill.high_share(asked, p.skill))
    mentor = p.guidance.mentor_hours * p.costs.weeks * p.costs.mentor_hour + schooling.asked(p.schooling)
    fund = world.associations.means * p.costs.sector_fund
    months, wage = skill.usual_months(asked, p.skill), p.costs.wage
    subsidy = payback.support(np.full(len(Sector), knows), p.costs.wage_subsidy, p.payback)
    outlay = inclusion.extra_training_cost(p.inclusion)
    return payback.margin_needed(start, months, unpaid, wage, mentor - fund, subsidy, p.payback, outlay)


def hear(world: World) -> None:
    """Some employers hear of the group, from support organisations, their association or others; all forget (E2)."""
    firms = world.employers
    chance = familiarity.hears(familiarity.reached(world.associations.means, world.parameters.familiarity))
    told = world.whom("hears of the group", np.arange(firms.size), chance[firms.sector], firms)
    firms.familiarity = familiarity.after_month(firms.familiarity, told, world.parameters.familiarity)


def decide(world: World) -> None:
    """Employers form their willingness; of those who are asked some join, of those who take part some stop (E1, E7)."""
    p, firms = world.parameters, world.employers
    firms.willingness = willingness.willingness(firms.inclination, _leaning(world))
    outside, inside = np.flatnonzero(~firms.participates), np.flatnonzero(firms.participates)
    asked = np.where(_approached(world).ravel(), p.willingness.approached, p.willingness.asked)
    joins = world.whom("joins", outside, (asked[world.geography.cells] * firms.willingness)[outside], firms)
    stops = world.whom("stops", inside, stopping(world, inside), firms)
    firms.participates[joins] = True
    firms.participates[stops] = False
    world.ledger.turned(world.month, Turn.JOINED, joins, firms)
    world.ledger.turned(world.month, Turn.STOPPED, stops, firms)


def stopping(world: World, rows: Rows) -> Floats:
    """Chance of some employers to stop this month, if they take part (E7)."""
    p, firms = world.parameters, world.employers
    chance = p.willingness.leaves * (1.0 - firms.willingness[rows])
    return staying.stops(chance, firms.heard[rows], p.staying)


def offer_places(world: World) -> None:
    """Places within what mentors can carry; a place that is held stays until its participant leaves (E6)."""
    firms = world.employers
    carried = absorption.carried(firms.wanted + firms.tasks, firms.mentors, world.parameters.absorption)
    offered = np.where(firms.participates & ~shock.closed(world), carried, 0)
    firms.places = np.maximum(offered, firms.taken)


def _leaning(world: World) -> Floats:
    """Log odds from peers, municipalities, what is known of the group and earlier learners (E3, E7, G5, E2, E4)."""
    p, firms = world.parameters, world.employers
    around = willingness.mood(regional_attitude(world), p.willingness) - _put_off_by_rules(world)
    peers = willingness.peer_pull(_peer_share(world), p.willingness)
    here = peers + np.repeat(around, len(Sector))
    leaning: Floats = here[world.geography.cells] + familiarity.pull(firms.familiarity, p.familiarity)
    return leaning + experience.pull(firms.experience, p.experience)


def _peer_share(world: World) -> Floats:
    """Share of employers that take part, by region and sector, shape (cells,)."""
    cell, cells = world.geography.cells, world.orchestrators.size * len(Sector)
    taking_part = count_by(cell[world.employers.participates], cells)
    share: Floats = taking_part / np.maximum(count_by(cell, cells), 1)
    return share


def _put_off_by_rules(world: World) -> Floats:
    """Log odds that employers of each region lose for municipalities with rules of their own (G5)."""
    towns = count_by(world.municipalities.region, world.orchestrators.size).astype(float)
    p = world.parameters.harmonisation
    return harmonisation.put_off(harmonisation.differing(towns, world.orchestrators.pools, p), p)


def regional_attitude(world: World) -> Floats:
    """Attitude of the municipalities of each region, weighed by inhabitants."""
    towns = world.municipalities
    regions = world.orchestrators.size
    weighed = sum_by(towns.region, towns.attitude * towns.inhabitants, regions)
    return weighed / sum_by(towns.region, towns.inhabitants, regions)


def _approached(world: World) -> NDArray[np.bool_]:
    """Regions and sectors in which a programme looks for places, shape (regions, sectors)."""
    table = world.programmes
    active = np.flatnonzero(one_of(table.state, (ProgrammeState.PREPARING, ProgrammeState.RUNNING)))
    looks = np.zeros((world.orchestrators.size, len(Sector)), bool)
    np.logical_or.at(looks, table.region[active], world.geography.sectors[active])
    return looks
