"""How do municipalities, funders, support organisations and schools of the twin act, one object each?"""

from typing import TYPE_CHECKING, Any

from sim.vocabulary import NOBODY, FunderKind, Purse, What
from tests.benchmarks.parties import Orchestrator, Party

if TYPE_CHECKING:
    from tests.benchmarks.participant import Participant
    from tests.benchmarks.programme import Programme


class Municipality(Party):
    """A municipality: the people who live there, and its money for them."""

    purse = Purse.MUNICIPALITY
    region: Orchestrator
    inhabitants: int
    attitude: float
    generosity: float
    allows: bool
    dual: bool
    caseload: float
    reintegration: float
    integration: float
    money: float
    job_chances = 1.0

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with nobody in the pool."""
        super().__init__(model, **attributes)
        self.pool: dict[Participant, None] = {}

    def step(self) -> None:
        """See how the market and the caseworkers change the chance of a job alone."""
        p = self.model.rates.p.unassisted
        tightness = self.model.tightness * self.region.tightness
        service = (p.usual_caseload / self.caseload) ** p.caseload_elasticity
        self.job_chances = tightness**p.tightness_elasticity * service

    def lapse(self) -> None:
        """Give back what is left of last year."""
        self.model.pay(self, self.model.state, max(self.money, 0.0), What.LAPSED)

    def budget(self, part: float) -> None:
        """Get the money of the year, and put part of it into the pot of the region."""
        p, term = self.model.rates.p.municipal_budget, self.model.rates.p.language.course_months
        amount = p.reintegration * p.programme_share * (0.5 + self.attitude) * self.generosity
        for_work = len(self.pool) * amount
        newcomers = sum(1 for person in self.pool if person.permit > self.model.month - term)
        self.integration = newcomers * p.integration / 3.0 * p.dual_share * part
        shared, pot = for_work * part * p.joint_share, self.region.pot
        self.reintegration = for_work * part - shared
        self.model.pay(self.model.state, self, for_work * part + self.integration, What.BUDGET)
        self.model.pay(self, pot, shared, What.BUDGET)
        pot.ceiling += for_work * p.joint_share

    def share(self, bill: float) -> float:
        """Euros of the bill for its people that it pays, as far as its money goes."""
        return float(min(self.model.rates.p.costs.municipal_share * bill, self.integration + self.reintegration))

    def co_finance(self, programme: "Programme", bill: float) -> None:
        """Pay a programme the share of a bill, first from integration money."""
        share = self.share(bill)
        from_integration = min(share, self.integration)
        self.integration -= from_integration
        self.reintegration = max(self.reintegration - (share - from_integration), 0.0)
        self.model.pay(self, programme, share, What.CO_FINANCING)


class Funder(Party):
    """A pot of money."""

    purse = Purse.FUNDER
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
        private = self.kind in (FunderKind.SECTOR, FunderKind.PRIVATE)
        self.giver = model.outside if private else model.state

    def lapse(self) -> None:
        """Give back what is left of last year, and set the ceiling of this one."""
        p = self.model.rates.p.grants
        self.model.pay(self, self.giver, max(self.money, 0.0), What.LAPSED)
        self.ceiling = self.usual * p.level * (1.0 + p.stop_go * (2.0 * self.model.random.random() - 1.0))
        if self.kind == FunderKind.MUNICIPAL:
            self.ceiling = 0.0

    def fill(self, part: float) -> None:
        """Get the money of the year, or more where more was promised."""
        usual = 0.0 if self.kind == FunderKind.MUNICIPAL else self.ceiling * part
        missing = max(usual, self.owed()) - self.money
        self.model.pay(self.giver, self, max(missing, 0.0), What.BUDGET)

    def owed(self) -> float:
        """Euros still to be advanced this calendar year for grants that were promised."""
        year_end = self.model.month + 13 - self.model.calendar_month
        return sum(programme.outstanding(year_end) for programme in self.funded)

    def room(self) -> float:
        """Euros a month below the ceiling that are not committed."""
        return self.ceiling / 12.0 - self.committed

    def fits(self, programme: "Programme") -> bool:
        """Whether the earmark fits a programme: its sector or none, its region or none."""
        earmarked = programme.sector != NOBODY and programme.places_in(self.sector)
        return (self.sector == NOBODY or earmarked) and self.region in (None, programme.region)


class Support(Party):
    """The support organisation of a region, which divides its coaches."""

    purse = Purse.SUPPORT
    coaches: float
    guided: int
    money: float
    hours = 0.0

    def step(self) -> None:
        """Divide the coaches over those whom they guided last month, and count anew."""
        p = self.model.rates.p.guidance
        self.hours = min(p.coach_hours, p.contact_hours * self.coaches / max(self.guided, 1))
        self.guided = 0


class School(Party):
    """A training provider."""

    purse = Purse.PROVIDER
    region: Orchestrator
    seats: int
    taken: int
    money: float

    def free(self) -> int:
        """Free seats."""
        return max(self.seats - self.taken, 0)
