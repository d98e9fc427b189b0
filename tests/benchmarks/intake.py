"""How does a programme of the twin plan, recruit and select?"""

import math
from typing import TYPE_CHECKING, Any

from sim.rules.coordination import MOST_GROUPS
from sim.vocabulary import NEVER, NOBODY, Level, ProgrammeState, Reach, Why
from tests.benchmarks.parties import Employer, Orchestrator, Party
from tests.benchmarks.person import JOB_AFTERCARE, LEARN_WORK, MATCHING, RECRUITED
from tests.benchmarks.public import Funder, Municipality, School

if TYPE_CHECKING:
    from tests.benchmarks.participant import Participant


class Recruiter(Party):
    """What a programme knows about itself and its surroundings when it recruits."""

    state: ProgrammeState
    since: int
    identity: int
    sector: int
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
    aftercare_months: int
    guarantees_job: bool
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
    started: int
    completed: int
    dropped: int
    durable: int
    cohorts: int
    parent: "Recruiter | None"
    money: float

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with nobody inside."""
        super().__init__(model, **attributes)
        self.people: dict[Participant, None] = {}

    def completion(self) -> float:
        """Completion 0-1 as it sees itself."""
        p = self.model.rates.p.ambition
        seen = (self.completed + p.prior_weight * p.good_completion) / (self.completed + self.dropped + p.prior_weight)
        return float(seen)

    def renewal_chance(self) -> float:
        """Chance that its grant is renewed."""
        p = self.model.rates.p.grants
        return float(p.renewal_odds * (1.0 - p.performance_weight * (1.0 - self.completion())))

    def duration(self) -> int:
        """Months from intake to the end of learn-work."""
        return int(self.pre_months + self.learn_months + self.model.rates.p.screening.months)

    def months_after(self) -> int:
        """Months of coaching after learn-work."""
        p = self.model.rates.p
        return int(max(self.aftercare_months, p.guidance.aftercare_months) + p.placement.months)

    def cost(self) -> float:
        """Euros for the whole way of one participant."""
        p = self.model.rates.p.costs
        return float(p.selection + self._remaining(self.pre_months, self.learn_months, self.months_after()))

    def _remaining(self, pre: int, learn: int, after: int) -> float:
        p, rates = self.model.rates.p, self.model.rates
        coached = p.guidance.coach_hours * rates.coach_month
        return float(pre * p.costs.pre_programme + learn * p.costs.lessons + (pre + learn + after) * coached)

    def need(self) -> float:
        """Euros a month that it asks of a funder."""
        cohort = self.cost() * self.groups * self.group_size
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
            return self._remaining(0, left, after)
        return self._remaining(left, self.learn_months, after)

    def _certain(self, left: int) -> float:
        """Euros that are certain and free."""
        month = self.model.month
        unpaid = max(self.funded_until - max(self.paid_until, month), 0)
        overhead = self.model.rates.p.costs.overhead * max(left, self.duration())
        return float(max(self.money + self.grant * unpaid - self.obligations() - overhead, 0.0))

    def recruit(self) -> None:
        """When it is time: plan, look for candidates, select, and start if there are enough."""
        if self.state is not ProgrammeState.RUNNING or self.next_intake > self.model.month:
            return
        known, firms = self._candidates(), self._firms()
        room = min(len(known), *self._limits(firms))
        smallest = max(2, round(self.group_size * self.model.rates.p.group.minimum_share))
        chosen, refused = self._select(known, room) if room >= smallest else ([], [])
        starts = len(chosen) >= smallest
        if starts:
            self._turn_away(refused)
            self._enrol(chosen, firms)
            self.groups = max(1, round(len(chosen) / self.group_size))
        self.next_intake = self.model.month + (self.interval if starts else self.model.rates.p.group.retry)

    def _limits(self, firms: list[Employer]) -> tuple[int, ...]:
        """Most people by ambition, places, seats, money now, reach of money, and coordination."""
        p = self.model.rates.p
        done, months = self.completion(), self.duration()
        left = max(self.funded_until - self.model.month, 0) if self.funder else 0
        more = max(1.0, round(self.groups * p.ambition.growth)) if done >= p.ambition.good_completion else 0.0
        wanted = min(self.groups + more, max(self.groups, p.ambition.most_groups))
        chance = self.renewal_chance()
        horizon = left + chance * p.grants.length / (2.0 - chance)
        groups = wanted if horizon >= p.ambition.grow_share * months else self.groups
        if left < p.ambition.start_share * months:
            groups = 0
        running = sum(1 for person in self.people if person.stage <= LEARN_WORK) / self.group_size
        return (
            int(wanted * self.group_size),
            sum(firm.free() for firm in firms),
            sum(school.free() for school in self.region.schools),
            int(self._certain(left) // max(self.cost() * self.model.rates.own_share, 1.0)),
            int(groups * self.group_size),
            int(max(math.floor(self._groups_kept() - running + 0.5), 0) * self.group_size),
        )

    def _groups_kept(self) -> int:
        """Most groups that can be kept together."""
        p, alignment = self.model.rates.p.coordination, self.model.rates.p.orchestration.table
        for groups in range(1, MOST_GROUPS + 1):
            parties = self.partners + p.parties_per_group * (groups - 1)
            pairs = p.diffusion * parties * (parties - 1.0) / 2.0
            load = parties * (1.0 - 0.5 * alignment) if self.steered else parties + pairs
            if load > p.capacity:
                return groups - 1
        return MOST_GROUPS

    def _firms(self) -> list[Employer]:
        cells = self.region.employers
        return [firm for cell in cells for firm in cell] if self.sector == NOBODY else cells[self.sector]

    def _candidates(self) -> list["Participant"]:
        """People of the catchment who pass every gate and know of the programme."""
        known, random = self.model.rates.p.life.known, self.model.random.random
        return [
            person
            for town in self._catchment()
            if town.allows
            for person in town.pool
            if self.fits(person) and random() < known and random() >= person.barrier()
        ]

    def _catchment(self) -> list[Municipality]:
        if self.reach == Reach.NATION:
            towns: list[Municipality] = self.model.municipalities
            return towns
        pools = self.reach == Reach.MUNICIPALITY and self.region.pools
        return self.region.towns if pools else self.towns

    def fits(self, person: "Participant") -> bool:
        """Whether someone belongs to the target group, speaks well enough, and would consider the sector."""
        return (
            person.language >= self.entry_language
            and person.schooling >= self.min_schooling
            and person.rests_until <= self.model.month
            and person.born >= self.model.month - self.max_age * 12
            and (self.sector in (NOBODY, person.prior_field) or person.reserve < self.model.rates.p.screening.openness)
        )

    def aptitude(self, person: "Participant", sector: int) -> float:
        """True fit 0-1 of someone with the programme and a sector."""
        p = self.model.rates.p.screening
        short = max(max(self.level - Level.MBO2, 0) - person.schooling, 0)
        fit = p.base + p.motivation_weight * person.motivation - p.schooling_weight * short
        return float(min(max(fit + p.field_weight * (person.prior_field == sector), 0.0), 1.0))

    def _select(self, known: list["Participant"], room: int) -> tuple[list["Participant"], list["Participant"]]:
        """Invite some for each place, screen them, take those judged best: who is chosen, who is refused."""
        p, random, error = self.model.rates.p.screening, self.model.random, self.model.rates.judgement_error
        judged = []
        for person in random.sample(known, min(math.ceil(room * p.invited), len(known))):
            sector = person.prior_field if self.sector == NOBODY else self.sector
            judged.append((self.aptitude(person, sector) + random.gauss(0.0, error), person))
        passing = [pair for pair in judged if pair[0] >= p.strictness]
        passing.sort(key=lambda pair: -pair[0])
        return [person for _, person in passing[:room]], [pair[1] for pair in judged if pair[0] < p.strictness]

    def _turn_away(self, refused: list["Participant"]) -> None:
        model = self.model
        for person in refused:
            person.programme = self
            person.rests_until = model.month + model.rates.p.screening.cool_off
        model.flows[Why.SELECTED] += len(refused)
        model.flows[Why.SCREENED_OUT] += len(refused)

    def _enrol(self, chosen: list["Participant"], firms: list[Employer]) -> None:
        """Give each a place at an employer and a seat at school."""
        places, seats = _slots(firms, len(chosen)), _slots(self.region.schools, len(chosen))
        for person, firm, school in zip(chosen, places, seats, strict=True):
            self._begin(person, firm, school)
        self.started += len(chosen)
        self.money -= len(chosen) * self.model.rates.p.costs.selection

    def _begin(self, person: "Participant", firm: Any, school: Any) -> None:
        p, sector = self.model.rates.p, firm.association.row
        person.programme, person.employer, person.school = self, firm, school
        firm.taken += 1
        school.taken += 1
        if person.sector != sector:
            person.sector, person.vocabulary = sector, 0.0
        person.fit = self.aptitude(person, sector)
        person.skill = max(person.skill, p.skill.start + p.skill.prior_field * (person.prior_field == sector))
        person.until = self.model.month + p.screening.months
        self.people[person] = None
        person.move(RECRUITED, Why.SELECTED)


def _slots(among: list[Any], count: int) -> list[Employer | School]:
    """The first `count` free slots, each as often as it has room, largest room first."""
    rooms = sorted(((one.free(), one) for one in among), key=lambda pair: -pair[0])
    return [one for room, one in rooms for _ in range(room)][:count]
