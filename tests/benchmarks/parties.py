"""How do sectors, regions and employers of the twin act, one object each?"""

import math
from typing import TYPE_CHECKING, Any

import mesa

from sim.rules.payback import HORIZON
from sim.vocabulary import ProgrammeState, Purse, What

if TYPE_CHECKING:
    from tests.benchmarks.programme import Programme
    from tests.benchmarks.public import Funder, Municipality, School, Support

ACTIVE = (ProgrammeState.PREPARING, ProgrammeState.RUNNING)


class Party(mesa.Agent):  # type: ignore[misc, unused-ignore]
    """An agent that takes its attributes from a row of a table."""

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with these attributes."""
        super().__init__(model)
        for name, value in attributes.items():
            setattr(self, name, value)


class Association(Party):
    """A sector: its labour market, and its training fund."""

    purse = Purse.SECTOR_FUND
    row: int
    means: float
    money: float
    reference: float
    usual: float
    real: list[float]
    first_year: int
    rate = 0.0
    tightness = 1.0
    payback = HORIZON + 1.0

    def step(self) -> None:
        """Find the vacancy rate of the month, and after how many months a learner has paid back."""
        p = self.model.rates.p.labour_market
        position = (self.model.year - self.first_year) + (self.model.calendar_month - 11) / 12.0
        level = p.level * p.sector_level.get(self.model.sectors[self.row], 1.0)
        self.rate = _between(self.real, position) * level
        self.tightness = self.rate / self.reference
        self.payback = self._payback()

    def _payback(self) -> float:
        p, rates = self.model.rates.p, self.model.rates
        wage, subsidy = p.costs.wage, p.costs.wage_subsidy * p.costs.wage
        mentor = rates.mentor_month - self.means * p.costs.sector_fund
        margin = 1.0 + p.payback.margin + p.payback.shortage_margin * self.rate
        account, months = 0.0, self._usual_months()
        for month in range(1, HORIZON + 1):
            missing = (1.0 - p.skill.start) * math.exp(-month / months)
            earned = ((1.0 - missing) * margin - 1.0) * wage + missing * (subsidy - mentor)
            account += earned * (1.0 - p.payback.turnover) ** month
            if account > 0.0:
                return float(month)
        return HORIZON + 1.0

    def _usual_months(self) -> float:
        """Months in which an employer of the sector expects a learner to close two thirds of the gap."""
        p = self.model.rates.p.skill
        hard = (self.model.rates.language_needed[self.row] - p.easy_language) / (p.hard_language - p.easy_language)
        return float(p.months_low + min(max(hard, 0.0), 1.0) * (p.months_high - p.months_low))

    def fill_fund(self, part: float) -> None:
        """Get the means of the year."""
        euros = self.usual * self.model.rates.p.costs.sector_fund_budget * part
        self.model.pay(self.model.outside, self, euros, What.BUDGET)

    def help(self, employer: "Employer") -> None:
        """Pay an employer for a learner while the means last."""
        euros = min(self.means * self.model.rates.p.costs.sector_fund, self.money)
        self.model.pay(self, employer, euros, What.CO_FINANCING)


def _between(values: list[float], position: float) -> float:
    """Linear between values at 0, 1, 2, ...; the nearest outside them."""
    if position <= 0.0:
        return values[0]
    if position >= len(values) - 1:
        return values[-1]
    left = int(position)
    return values[left] + (position - left) * (values[left + 1] - values[left])


class Orchestrator(Party):
    """A region, and the one who steers in it where there is one."""

    purse = Purse.ORCHESTRATOR
    present: bool
    pools: bool
    tightness: float
    pot: "Funder"
    support: "Support"
    money: float

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with an empty region."""
        super().__init__(model, **attributes)
        self.towns: list[Municipality] = []
        self.programmes: list[Programme] = []
        self.schools: list[School] = []
        self.employers: list[list[Employer]] = [[] for _ in model.sectors]
        self.taking_part = [0 for _ in model.sectors]
        self.wanted_in: set[int] = set()

    @property
    def attitude(self) -> float:
        """Attitude of the municipalities, weighed by inhabitants."""
        total = sum(town.inhabitants for town in self.towns)
        return sum(town.attitude * town.inhabitants for town in self.towns) / total

    def firms(self, sectors: list[int]) -> "list[Employer]":
        """Employers of some sectors."""
        return [firm for sector in sectors for firm in self.employers[sector]]

    def step(self) -> None:
        """Steer the oldest programmes, as many as can be carried; see in which sectors places are sought."""
        p, steered = self.model.rates.p.orchestration, 0
        self.wanted_in.clear()
        for programme in sorted(self.programmes, key=lambda programme: programme.founded):
            active = programme.state in ACTIVE
            programme.steered = active and self.present and steered < p.programmes
            steered += active
            if active:
                self.wanted_in.update(programme.sectors())
        if self.present:
            self.model.pay(self.model.state, self, p.budget / 12.0, What.BUDGET)
            self.model.pay(self, self.model.outside, p.budget / 12.0, What.ORCHESTRATION)

    def survey(self) -> None:
        """Look at what everyone in the region shares this month: peers, attitude and what could be founded."""
        self.mood = self.attitude
        self.rivals = sum(programme.possible() for programme in self.programmes)
        p = self.model.rates.p.willingness
        self.peer_pull = []
        for firms, count in zip(self.employers, self.taking_part, strict=True):
            share = (count / len(firms)) ** 2 if firms else 0.0
            self.peer_pull.append(p.peer_pull * share / (share + p.peer_half**2))


class Employer(Party):
    """A workplace that programmes could find."""

    purse = Purse.EMPLOYER
    region: Orchestrator
    association: Association
    size_of_staff: int
    local: float
    usual_workload: float
    inclusion: float
    participates: bool
    mentors: int
    wanted: int
    taken: int
    shortage = 0.0
    willingness = 0.0
    money: float

    def step(self) -> None:
        """Form the willingness of the month; join if asked, or stop."""
        p, region, sector = self.model.rates.p, self.region, self.association
        self.shortage = sector.rate * region.tightness * self.local
        self.willingness = self._willingness()
        luck = self.model.random.random()
        if self.participates:
            if luck < p.willingness.leaves * (1.0 - self.willingness):
                self._take_part(False)
        else:
            w = p.willingness
            asked = w.approached if sector.row in region.wanted_in else w.asked
            if luck < asked * self.willingness:
                self._take_part(True)

    def _willingness(self) -> float:
        w, shortage = self.model.rates.p.willingness, self.shortage
        workload = self.usual_workload + w.workload_per_vacancy * shortage
        odds = (
            w.base
            + w.shortage_pull * shortage / (shortage + w.shortage_half)
            - w.workload_push * max(workload - w.workload_limit, 0.0)
            + self.region.peer_pull[self.association.row]
            + w.payback_pull * self._pays()
            + w.attitude_pull * self.region.mood
        )
        return 1.0 / (1.0 + math.exp(-min(max(odds, -30.0), 30.0)))

    def _pays(self) -> float:
        p = self.model.rates.p.payback
        cubed = (p.horizon if self.size_of_staff >= p.large else p.horizon * p.small_factor) ** 3
        return float(cubed / (cubed + self.association.payback**3))

    def _take_part(self, yes: bool) -> None:
        self.participates = yes
        self.region.taking_part[self.association.row] += 1 if yes else -1

    def would(self) -> int:
        """Free places if mentors were no limit."""
        return max((self.wanted if self.participates else 0) - self.taken, 0)

    def free(self) -> int:
        """Free places within what mentors can carry."""
        carried = int(self.mentors / self.model.rates.p.absorption.mentor_load)
        return max((min(self.wanted, carried) if self.participates else 0) - self.taken, 0)
