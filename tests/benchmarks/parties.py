"""How do the parties around the participants act in the twin, one object each, in plain Python?"""

import math
from typing import TYPE_CHECKING, Any

import mesa

from sim.rules.payback import HORIZON
from sim.vocabulary import FunderKind, ProgrammeState

if TYPE_CHECKING:
    from tests.benchmarks.participant import Participant
    from tests.benchmarks.programme import Programme

LARGE = 50
"""Staff from which a firm counts as medium-sized or large."""

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
        account = 0.0
        for month in range(1, HORIZON + 1):
            missing = (1.0 - p.skill.start) * math.exp(-month / p.skill.months_low)
            earned = ((1.0 - missing) * margin - 1.0) * wage + missing * (subsidy - mentor)
            account += earned * (1.0 - p.payback.turnover) ** month
            if account > 0.0:
                return float(month)
        return HORIZON + 1.0

    def fill_fund(self, part: float) -> None:
        """Get the means of the year."""
        self.money += self.usual * self.model.rates.p.costs.sector_fund_budget * part

    def help(self, employer: "Employer") -> None:
        """Pay an employer for a learner while the means last."""
        euros = min(self.means * self.model.rates.p.costs.sector_fund, self.money)
        self.money -= euros
        employer.money += euros


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

    present: bool
    pools: bool
    tightness: float
    pot: "Funder"
    support: "Support"
    money = 0.0

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

    def step(self) -> None:
        """Steer the first programmes, as many as can be carried; see in which sectors places are sought."""
        p, steered = self.model.rates.p.orchestration, 0
        self.wanted_in.clear()
        for programme in self.programmes:
            active = programme.state in ACTIVE
            programme.steered = active and self.present and steered < p.programmes
            steered += active
            if active:
                self.wanted_in.update([programme.sector] if programme.sector >= 0 else range(len(self.employers)))
        if self.present:
            self.money += p.budget / 12.0

    def survey(self) -> None:
        """Look at what everyone in the region shares this month: peers and attitude."""
        self.mood = self.attitude
        p = self.model.rates.p.willingness
        self.peer_pull = []
        for firms, count in zip(self.employers, self.taking_part, strict=True):
            share = (count / len(firms)) ** 2 if firms else 0.0
            self.peer_pull.append(p.peer_pull * share / (share + p.peer_half**2))


class Employer(Party):
    """A workplace that programmes could find."""

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
    hired: int
    shortage = 0.0
    willingness = 0.0
    money = 0.0

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
        cubed = (p.horizon if self.size_of_staff >= LARGE else p.horizon * p.small_factor) ** 3
        return float(cubed / (cubed + self.association.payback**3))

    def _take_part(self, yes: bool) -> None:
        self.participates = yes
        self.region.taking_part[self.association.row] += 1 if yes else -1

    def would(self) -> int:
        """Free places if mentors were no limit."""
        return max((self.wanted if self.participates else 0) - self.taken, 0)

    def free(self) -> int:
        """Free places within what mentors can carry."""
        carried = self.mentors * self.model.rates.p.absorption.learners_per_mentor
        return max((min(self.wanted, carried) if self.participates else 0) - self.taken, 0)


class Municipality(Party):
    """A municipality: the people who live there, and its money for them."""

    region: Orchestrator
    inhabitants: int
    attitude: float
    generosity: float
    allows: bool
    caseload: float
    reintegration: float
    integration: float
    job_chances = 1.0

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with nobody in the pool."""
        super().__init__(model, **attributes)
        self.pool: dict[Participant, None] = {}

    def step(self) -> None:
        """See how the market and the caseworkers change the chance of a job alone."""
        p = self.model.rates.p.unassisted
        tightness = self.model.tightness * self.region.tightness
        service = (250.0 / self.caseload) ** p.caseload_elasticity
        self.job_chances = tightness**p.tightness_elasticity * service

    def budget(self, part: float) -> None:
        """Get the money of the year, and put part of it into the pot of the region."""
        p, term = self.model.rates.p.municipal_budget, self.model.rates.p.language.course_months
        amount = p.reintegration * p.programme_share * (0.5 + self.attitude) * self.generosity
        for_work = len(self.pool) * amount
        newcomers = sum(1 for person in self.pool if person.permit > self.model.month - term)
        self.reintegration = for_work * part * (1.0 - p.joint_share)
        self.integration = newcomers * p.integration / 3.0 * p.dual_share * part
        pot = self.region.pot
        pot.ceiling += for_work * p.joint_share * self.model.rates.p.grants.level
        pot.money += for_work * part * p.joint_share

    def co_finance(self, bill: float) -> float:
        """Pay a share of a participant's bill while there is money."""
        share = self.model.rates.p.costs.municipal_share * bill
        from_integration = min(share, self.integration)
        from_reintegration = min(share - from_integration, self.reintegration)
        self.integration -= from_integration
        self.reintegration -= from_reintegration
        return float(from_integration + from_reintegration)


class Funder(Party):
    """A pot of money."""

    kind: int
    region: Orchestrator | None
    sector: int
    usual: float
    ceiling: float
    committed: float
    money: float

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with nobody funded."""
        super().__init__(model, **attributes)
        self.funded: dict[Programme, None] = {}

    def lapse(self) -> None:
        """Give back what is left of last year, and set the ceiling of this one."""
        p = self.model.rates.p.grants
        self.money = min(self.money, 0.0)
        self.ceiling = self.usual * p.level * (1.0 + p.stop_go * (2.0 * self.model.random.random() - 1.0))
        if self.kind == FunderKind.MUNICIPAL:
            self.ceiling = 0.0

    def fill(self, part: float) -> None:
        """Get the money of the year, or more where more was promised."""
        usual = 0.0 if self.kind == FunderKind.MUNICIPAL else self.ceiling * part
        self.money = max(self.money, usual, self.owed())

    def owed(self) -> float:
        """Euros still to be advanced this calendar year for grants that were promised."""
        year_end = self.model.month + 13 - self.model.calendar_month
        return sum(programme.outstanding(year_end) for programme in self.funded)

    def fits(self, programme: "Programme") -> bool:
        """Whether the earmark fits a programme: its sector or none, its region or none."""
        return self.sector in (-1, programme.sector) and self.region in (None, programme.region)


class Support(Party):
    """The support organisation of a region, which divides its coaches."""

    coaches: float
    guided: int
    hours = 0.0

    def step(self) -> None:
        """Divide the coaches over those whom they guided last month, and count anew."""
        p = self.model.rates.p.guidance
        self.hours = min(p.coach_hours, 28.0 * self.coaches / max(self.guided, 1))
        self.guided = 0


class School(Party):
    """A training provider."""

    region: Orchestrator
    seats: int
    taken: int

    def free(self) -> int:
        """Free seats."""
        return max(self.seats - self.taken, 0)
