"""What does a programme of the twin know about itself, and how many people could it take in?"""

import math
from typing import TYPE_CHECKING, Any

from sim.rules.coordination import MOST_GROUPS
from sim.vocabulary import NEVER, NOBODY, Constraint, ProgrammeState, Purse
from tests.benchmarks.parties import Employer, Orchestrator, Party
from tests.benchmarks.person import JOB_AFTERCARE, LEARN_WORK, MATCHING
from tests.benchmarks.public import Funder, Municipality

if TYPE_CHECKING:
    from tests.benchmarks.participant import Participant


class Planner(Party):
    """What a programme knows about itself and its surroundings when it plans."""

    state: ProgrammeState
    since: int
    identity: int
    sector: int
    further: list[int]
    level: int
    reach: int
    region: Orchestrator
    town: Municipality
    towns: list[Municipality]
    entry_language: float
    min_schooling: int
    max_age: int
    group_size: int
    interval: int
    pre_months: int
    learn_months: int
    matching_months: int
    aftercare_months: int
    guarantees_job: bool
    learning_paid_by: int
    partners: int
    groups: int
    next_intake: int
    know_how: float
    steered: bool
    funder: Funder | None
    grant: float
    funded_until: int
    paid_until: int
    renewal_asked: int
    founded: int
    last_intake: int
    started: int
    completed: int
    dropped: int
    durable: int
    parent: "Planner | None"
    money: float

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with nobody inside."""
        super().__init__(model, **attributes)
        self.people: dict[Participant, None] = {}

    def sectors(self) -> list[int]:
        """Sectors in which it places people: its own and further ones, or all."""
        return [sector for sector in range(len(self.model.sectors)) if self.places_in(sector)]

    def places_in(self, sector: int) -> bool:
        """Whether it places people in a sector."""
        return self.sector in (NOBODY, sector) or sector in self.further

    def completion(self) -> float:
        """Completion 0-1 as it sees itself."""
        p = self.model.rates.p.ambition
        seen = (self.completed + p.prior_weight * p.good_completion) / (self.completed + self.dropped + p.prior_weight)
        return float(seen)

    def renewal_chance(self) -> float:
        """Chance that its grant is renewed, as long as it takes in groups."""
        p = self.model.rates.p.grants
        return float(p.renewal_odds * (1.0 - p.performance_weight * (1.0 - self.completion())))

    def pays_learning(self) -> bool:
        """Whether it pays learn-work from its own money."""
        return self.learning_paid_by == Purse.PROGRAMME

    def own_learn_months(self) -> int:
        """Months of learn-work that it pays itself."""
        return self.learn_months if self.pays_learning() else 0

    def duration(self) -> int:
        """Months from intake to the end of what it pays itself."""
        return int(self.pre_months + self.own_learn_months() + self.model.rates.p.screening.months)

    def months_after(self) -> int:
        """Months of coaching after learn-work."""
        care = max(self.aftercare_months, self.model.rates.p.guidance.aftercare_months)
        return int(care) + self.months_matching()

    def months_matching(self) -> int:
        """Months in which someone who completed looks for a job: its own, or what the policy sets."""
        return int(max(self.matching_months, self.model.rates.p.placement.months))

    def cost(self) -> float:
        """Euros for the whole way of one participant."""
        p = self.model.rates.p.costs
        return float(p.selection + self._remaining(self.pre_months, self.own_learn_months(), self.months_after()))

    def _remaining(self, pre: int, learn: int, after: int) -> float:
        p, rates = self.model.rates.p, self.model.rates
        coached = p.guidance.coach_hours * rates.coach_month
        return float(pre * p.costs.pre_programme + learn * p.costs.lessons + (pre + learn + after) * coached)

    def need(self) -> float:
        """Euros a month that it asks of a funder, for the groups that it wants."""
        cohort = self.cost() * self.wanted_groups() * self.group_size
        return float(cohort / self.interval * self.model.rates.own_share + self.model.rates.p.costs.overhead)

    def obligations(self) -> float:
        """Euros still needed for those who were taken in."""
        return sum(self._obligation(person) for person in self.people)

    def _obligation(self, person: "Participant") -> float:
        month, after = self.model.month, self.months_after()
        if person.stage in (MATCHING, JOB_AFTERCARE):
            return self._remaining(0, 0, max(after - (month - person.since), 0))
        left = 0 if person.until == NEVER else max(person.until - month, 0)
        if person.stage is LEARN_WORK:
            return self._remaining(0, left if self.pays_learning() else 0, after)
        return self._remaining(left, self.own_learn_months(), after)

    def _certain(self, left: int) -> float:
        """Euros that are certain and free."""
        month = self.model.month
        unpaid = max(self.funded_until - max(self.paid_until, month), 0)
        overhead = self.model.rates.p.costs.overhead * max(left, self.duration())
        return float(max(self.money + self.grant * unpaid - self.obligations() - overhead, 0.0))

    def wanted_groups(self) -> float:
        """Groups that it wants for its next cohort."""
        p = self.model.rates.p.ambition
        more = math.ceil(self.groups * p.growth) if self.completion() >= p.good_completion else 0.0
        return float(min(self.groups + more, max(self.groups, p.most_groups)))

    def limits(self, wanted: float, firms: list[Employer]) -> list[int]:
        """Most people by each constraint; those about people stay at what is wanted until someone looks for them."""
        size = self.group_size
        left = max(self.funded_until - self.model.month, 0) if self.funder else 0
        running = sum(1 for person in self.people if person.stage <= LEARN_WORK) / size
        most = [int(wanted * size) for _ in Constraint]
        most[Constraint.EMPLOYER_PLACES] = sum(firm.would() for firm in firms)
        most[Constraint.MENTORS] = sum(firm.free() for firm in firms)
        most[Constraint.SCHOOL_SEATS] = sum(school.free() for school in self.region.schools)
        most[Constraint.MONEY_NOW] = self._affordable(left)
        most[Constraint.MONEY_HORIZON] = int(self._groups_paid(wanted, left) * size)
        most[Constraint.COORDINATION] = int(max(math.floor(self._groups_kept() - running + 0.5), 0) * size)
        return most

    def _affordable(self, left: int) -> int:
        """People whose selection can be paid at once beside the month's overhead, and whose way from certain money."""
        p = self.model.rates.p
        through = self._certain(left) / max(self.cost() * self.model.rates.own_share, 1.0)
        return int(max(min(through, (self.money - p.costs.overhead) / max(p.costs.selection, 1.0)), 0.0))

    def _groups_paid(self, wanted: float, left: int) -> float:
        """Groups that the reach of the money allows: none, the usual number, or as many as wanted."""
        p, months, chance = self.model.rates.p, self.duration(), self.renewal_chance()
        if left < p.ambition.start_share * months:
            return 0.0
        horizon = left + chance * p.grants.length / (2.0 - chance)
        return wanted if horizon >= p.ambition.grow_share * months else float(self.groups)

    def _groups_kept(self) -> int:
        """Most groups that can be kept together, at least the one it began with."""
        p, alignment = self.model.rates.p.coordination, self.model.rates.p.orchestration.table
        for groups in range(1, MOST_GROUPS + 1):
            parties = self.partners + p.parties_per_group * (groups - 1)
            pairs = p.diffusion * parties * (parties - 1.0) / 2.0
            load = parties * (1.0 - 0.5 * alignment) if self.steered else parties + pairs
            if load > p.capacity:
                return max(groups - 1, 1)
        return MOST_GROUPS
