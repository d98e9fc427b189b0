"""How does a programme of the twin recruit and select, and what holds it back?"""

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from sim.vocabulary import Constraint, Level, ProgrammeState, Reach, What, Why
from tests.benchmarks.books import Intake, book
from tests.benchmarks.parties import Employer
from tests.benchmarks.person import POOL, RECRUITED
from tests.benchmarks.planner import Planner
from tests.benchmarks.public import Municipality, School

if TYPE_CHECKING:
    from tests.benchmarks.participant import Participant

RUNNING = ProgrammeState.RUNNING


class Gates(NamedTuple):
    """People left after each gate, each among those of the one before."""

    willing: "list[Participant]"
    speaking: "list[Participant]"
    permitted: "list[Participant]"
    known: "list[Participant]"


class Recruiter(Planner):
    """A programme as it recruits."""

    def due(self) -> bool:
        """Whether it is time for an intake."""
        return self.state is RUNNING and self.next_intake <= self.model.month

    def choose_region(self) -> None:
        """Before an intake: work in that region of its own with most free places."""
        if self.reach == Reach.MUNICIPALITY or not self.due():
            return
        own = [region for region in self.model.regions if region in {town.region for town in self.towns}]
        best = max(own, key=lambda region: sum(firm.free() for firm in region.firms(self.sectors())))
        if best is not self.region:
            self.region.programmes.remove(self)
            best.programmes.append(self)
            self.region = best

    def recruit(self) -> None:
        """When it is time: plan, look for candidates, select, start if there are enough, and write down the limits."""
        if not self.due():
            return
        p, firms, wanted = self.model.rates.p.group, self.region.firms(self.sectors()), self.wanted_groups()
        smallest = max(2, round(self.group_size * p.minimum_share))
        limits = self.limits(wanted, firms)
        enough = min(limits) >= smallest
        chosen, refused = self._look_for_people(limits, smallest) if enough else ([], [])
        limits[Constraint.GROUP_SIZE] = len(chosen)
        self._write_down(int(wanted * self.group_size), limits)
        if chosen:
            self._turn_away(refused)
            self._enrol(chosen, firms)
            self.groups = max(1, round(len(chosen) / self.group_size))
            self.last_intake = self.model.month
        self.next_intake = self.model.month + (self.interval if chosen else p.retry)

    def _write_down(self, wanted: int, limits: list[int]) -> None:
        actual, cost = limits[Constraint.GROUP_SIZE], book(wanted, limits)
        assert wanted == actual + sum(cost)
        self.model.intakes.append(Intake(self.model.month, self.identity, wanted, actual, cost))

    def _look_for_people(self, limits: list[int], smallest: int) -> tuple[list["Participant"], list["Participant"]]:
        """Recruit and screen within the programme's own limits: who is chosen and who refused, nobody if too few."""
        room, found = min(limits), self._gates()
        limits[Constraint.CANDIDATES] = len(found.willing)
        limits[Constraint.LANGUAGE_GATE] = len(found.speaking)
        limits[Constraint.RETAINED_BENEFIT] = len(found.permitted)
        limits[Constraint.NOT_KNOWN] = len(found.known)
        if min(room, len(found.known)) < smallest:
            return [], []
        chosen, refused = self._select(found.known, room)
        if len(chosen) < min(room, len(found.known)):
            limits[Constraint.CANDIDATES] = len(chosen)
        return (chosen, refused) if len(chosen) >= smallest else ([], [])

    def _gates(self) -> Gates:
        """People of the catchment, gate by gate: target group, language, benefit, knowing of the programme."""
        known, random = self.model.rates.p.life.known, self.model.random.random
        willing = [
            person
            for town in self._catchment()
            for person in town.pool
            if self.fits(person) and not (person.cares and random() < person.barrier())
        ]
        speaking = [person for person in willing if person.language >= self.entry_language]
        permitted = [person for person in speaking if person.town.allows]
        return Gates(willing, speaking, permitted, [person for person in permitted if random() < known])

    def _catchment(self) -> list[Municipality]:
        if self.reach == Reach.MUNICIPALITY and self.region.pools:
            return self.region.towns
        return [town for town in self.towns if town.region is self.region]

    def fits(self, person: "Participant") -> bool:
        """Whether someone belongs to the target group, and would consider the sector."""
        return (
            person.schooling >= self.min_schooling
            and person.rests_until <= self.model.month
            and person.born >= self.model.month - self.max_age * 12
            and (self.places_in(person.prior_field) or person.reserve < self.model.rates.p.screening.openness)
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
            sector = person.prior_field if self.places_in(person.prior_field) else self.sector
            judged.append((self.aptitude(person, sector) + random.gauss(0.0, error), person))
        passing = [pair for pair in judged if pair[0] >= p.strictness]
        passing.sort(key=lambda pair: -pair[0])
        return [person for _, person in passing[:room]], [pair[1] for pair in judged if pair[0] < p.strictness]

    def _turn_away(self, refused: list["Participant"]) -> None:
        rests_until = self.model.month + self.model.rates.p.screening.cool_off
        for person in refused:
            person.programme = self
            person.move(RECRUITED, Why.SELECTED)
            person.move(POOL, Why.SCREENED_OUT)
            person.rests_until = rests_until

    def _enrol(self, chosen: list["Participant"], firms: list[Employer]) -> None:
        """Give each a place at an employer and a seat at school."""
        places, seats = _slots(firms, len(chosen)), _slots(self.region.schools, len(chosen))
        for person, firm, school in zip(chosen, places, seats, strict=True):
            self._begin(person, firm, school)
        self.started += len(chosen)

    def _begin(self, person: "Participant", firm: Any, school: Any) -> None:
        p, sector = self.model.rates.p, firm.association.row
        person.programme, person.employer, person.school = self, firm, school
        firm.taken += 1
        school.taken += 1
        if person.sector != sector:
            person.sector, person.vocabulary, person.skill = sector, 0.0, 0.0
        person.fit = self.aptitude(person, sector)
        person.skill = max(person.skill, min(p.skill.start + p.skill.prior_field * (person.prior_field == sector), 1.0))
        person.until = self.model.month + p.screening.months
        person.move(RECRUITED, Why.SELECTED)
        self.model.pay(self, self.model.outside, p.costs.selection, What.SELECTION)


def _slots(among: list[Any], count: int) -> list[Employer | School]:
    """The first `count` free slots, each as often as it has room, largest room first."""
    rooms = sorted(((one.free(), one) for one in among), key=lambda pair: -pair[0])
    return [one for room, one in rooms for _ in range(room)][:count]
