"""How does a programme of the twin live: its birth, its money, its copies and its end?"""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sim.vocabulary import NEVER, NOBODY, ProgrammeState, Purse, What, Why
from tests.benchmarks.intake import Recruiter
from tests.benchmarks.participant import IN_PROGRAMME
from tests.benchmarks.parties import ACTIVE
from tests.benchmarks.person import LEARN_WORK
from tests.benchmarks.public import Funder, Municipality

if TYPE_CHECKING:
    from tests.benchmarks.participant import Participant

DORMANT, PREPARING, RUNNING, STALLED, ENDED = ProgrammeState
LESSONS, GUIDANCE = What.LESSONS, What.GUIDANCE
ADVANCE = 12
"""Months for which a grant is paid in advance."""

COPIED = (
    "category", "sector", "level", "entry_language", "min_schooling", "max_age", "group_size", "interval",
    "pre_months", "learn_months", "matching_months", "aftercare_months", "guarantees_job", "learning_paid_by",
    "partners",
)  # fmt: skip
"""What a copy takes over from its parent."""


class Programme(Recruiter):
    """A learning-work programme and the initiative that runs it; it may be only possible yet."""

    purse = Purse.PROGRAMME

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin without bills."""
        super().__init__(model, **attributes)
        self.state = ProgrammeState(self.state)
        self.bills: list[tuple[Participant, float, float]] = []
        self.taught_in = NOBODY
        if self.funder:
            self.funder.funded[self] = None

    @property
    def smooth(self) -> float:
        """How smoothly it runs, 0-1."""
        return float(1.0 - self.model.rates.p.life.know_how_effect * (1.0 - self.know_how))

    def end_grant(self) -> None:
        """Close a grant whose last month has passed; pay back what nobody needs any more."""
        if self.funder and self.funded_until <= self.model.month:
            self.model.pay(self, self.funder.giver, self._spare(), What.LAPSED)
            del self.funder.funded[self]
            self.funder.committed -= self.grant
            self.funder, self.grant = None, 0.0

    def renew(self) -> None:
        """Ask some months before the end whether the grant goes on."""
        p = self.model.rates.p.grants
        near = self.funder and self.funded_until - p.notice <= self.model.month
        if not self.funder or not near or self.renewal_asked == self.funded_until:
            return
        self.renewal_asked = self.funded_until
        idle = self.model.month - max(self.last_intake, self.since)
        if idle < p.idle_months and self.model.random.random() < self.renewal_chance():
            self._go_on(self.funder, p.length)

    def _go_on(self, pot: Funder, months: int) -> None:
        """Prolong a grant if the pot has room: for what is asked now, or else for as much as before."""
        asked, free = self.need(), pot.money - pot.owed()
        if asked - self.grant <= pot.room() and free >= ADVANCE * asked:
            pot.committed += asked - self.grant
            self.grant = asked
        elif free < ADVANCE * self.grant:
            return
        self.funded_until += months

    def apply(self) -> None:
        """Without a grant, apply where a pot that is known has room."""
        every = self.model.rates.p.grants.apply_every
        turn = self.identity % every == self.model.month % every
        if self.funder or not turn or self.state not in (*ACTIVE, STALLED):
            return
        p, random = self.model.rates.p, self.model.random.random
        if random() >= p.grants.award_odds:
            return
        asked = self.need()
        pots = [pot for pot in self.model.funders if pot.fits(self) and pot.room() >= asked]
        known = [pot for pot in pots if pot.money - pot.owed() >= ADVANCE * asked and random() < p.life.known]
        if known:
            self._sign(max(known, key=Funder.room), asked, p.grants.length)

    def _sign(self, pot: Funder, asked: float, months: int) -> None:
        self.funder, self.grant = pot, asked
        self.funded_until, self.paid_until = self.model.month + months, self.model.month
        pot.funded[self] = None
        pot.committed += asked

    def draw_grant(self) -> None:
        """Get the grant a year in advance, or up to its end, less what was not spent."""
        if self.funder and self.paid_until <= self.model.month:
            until = min(self.funded_until, self.model.month + ADVANCE)
            euros = max(self.grant * (until - self.model.month) - self._spare(), 0.0)
            self.model.pay(self.funder, self, euros, What.GRANT)
            self.paid_until = until

    def _spare(self) -> float:
        return max(self.money - self.obligations(), 0.0)

    def outstanding(self, year_end: int) -> float:
        """Euros still to be advanced before the end of the year."""
        if self.paid_until >= min(year_end, self.funded_until):
            return 0.0
        return self.grant * min(self.funded_until - self.paid_until, ADVANCE)

    def possible(self) -> bool:
        """Whether someone could take the initiative for it."""
        return self.state is DORMANT and self.town.allows and self.town.dual

    def found(self) -> None:
        """Perhaps someone takes the initiative."""
        if not self.possible():
            return
        p, model = self.model.rates.p.life, self.model
        tightness = model.associations[self.sector].tightness if self.sector >= 0 else model.mean_tightness
        shortage = tightness * self.region.tightness
        favour = 2.0 * self.town.attitude * 2.0 * shortage / (1.0 + shortage) * (0.5 + p.known)
        if model.random.random() < min(p.birth * favour, 1.0) / self.region.rivals:
            self._prepare()

    def replicate(self) -> None:
        """Perhaps a copy is set up in a region without one, where a programme was only possible."""
        p, model = self.model.rates.p.replication, self.model
        if self.state is not RUNNING or not self.funder or self.know_how < p.proven:
            return
        if model.random.random() < p.drive * p.publicity * model.mean_attitude:
            family = {c.region for c in model.programmes if c.parent is self and c.state is not ENDED} | {self.region}
            free = [c for c in model.programmes if c.possible() and c.region not in family]
            if free:
                model.random.choice(free).copy(self)

    def copy(self, parent: "Programme") -> None:
        """Become a copy of another programme."""
        for name in COPIED:
            setattr(self, name, getattr(parent, name))
        self.further = parent.further
        self.know_how = parent.know_how * self.model.rates.p.replication.carried_over
        self.parent = parent
        self._prepare()

    def _prepare(self) -> None:
        self.founded = self.model.month
        self._become(PREPARING)

    def live(self) -> None:
        """Stop without money, revive with it, end when patience is over; open the doors; forget after the end."""
        p, month = self.model.rates.p, self.model.month
        if self.state is RUNNING and not self.funder and self.money < p.costs.overhead:
            self.stop()
        elif self.state is STALLED and self.funder:
            self._become(RUNNING)
            self.next_intake = month + 1
        elif self.state in (STALLED, PREPARING) and not self.funder:
            limit = p.grants.patience + (self._preparation() if self.state is PREPARING else 0)
            if month - self.since >= limit:
                self._become(ENDED)
                self.model.pay(self, self.model.state, max(self.money, 0.0), What.LAPSED)
        elif self.state is PREPARING and month - self.since >= self._preparation():
            self._become(RUNNING)
            self.next_intake = month
        if self.state in (STALLED, ENDED):
            self.know_how *= 1.0 - p.life.evaporation * (1.0 - p.life.kept)

    def _preparation(self) -> int:
        months: int = round(self.model.rates.p.life.preparation * (1.0 - 0.7 * self.know_how))
        return months

    def _become(self, state: ProgrammeState) -> None:
        self.state, self.since = state, self.model.month

    def stop(self) -> None:
        """Stall, and send away everyone inside."""
        self._become(STALLED)
        self.next_intake = NEVER
        for person in list(self.people):
            if IN_PROGRAMME[person.stage] and (self.pays_learning() or person.stage is not LEARN_WORK):
                person.leave_programme(Why.PROGRAMME_ENDED)

    def completes(self) -> None:
        """Count someone who completed; learn once from each cohort."""
        self.completed += 1
        if self.taught_in != self.model.month:
            self.taught_in = self.model.month
            self.know_how += (1.0 - self.know_how) * self.model.rates.p.life.learning

    def bill(self, person: "Participant", lessons: float, coaching: float) -> None:
        """Note this month's euros for a participant; others pay at once for those whose learning they carry."""
        if person.stage is LEARN_WORK and not self.pays_learning():
            payer = person.employer if self.learning_paid_by == Purse.EMPLOYER else self.model.state
            self.model.pay(payer, person.school, lessons, LESSONS)
            self.model.pay(payer, person.town.region.support, coaching, GUIDANCE)
        elif self.state is RUNNING:
            self.bills.append((person, lessons, coaching))

    def settle(self) -> None:
        """Pay the bills of the month, or stall; after that learners, or those who were, get their wage or benefit."""
        learners = [person for person in self.people if person.stage is LEARN_WORK]
        bills, self.bills = self.bills, []
        if self.state is RUNNING:
            self._pay_bills(bills)
        for person in learners:
            person.settle()

    def _pay_bills(self, bills: "list[tuple[Participant, float, float]]") -> None:
        overhead, by_town = self.model.rates.p.costs.overhead, defaultdict[Municipality, float](float)
        for person, lessons, coaching in bills:
            by_town[person.town] += lessons + coaching
        shared = sum(town.share(bill) for town, bill in by_town.items())
        if self.money < overhead + sum(by_town.values()) - shared:
            self.stop()
            return
        for town, bill in by_town.items():
            town.co_finance(self, bill)
        for person, lessons, coaching in bills:
            if person.school:
                what = LESSONS if person.stage is LEARN_WORK else What.PRE_PROGRAMME
                self.model.pay(self, person.school, lessons, what)
            self.model.pay(self, person.town.region.support, coaching, GUIDANCE)
        self.model.pay(self, self.model.outside, overhead, What.OVERHEAD)
