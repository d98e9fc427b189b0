"""How does one person go through a programme of the twin, and keep the job after it?"""

import math

from sim.vocabulary import DROPOUT_CAUSES, NEVER, Stage, Why
from tests.benchmarks.person import DURABLE, JOB_AFTERCARE, LEARN_WORK, MATCHING, POOL, PRE_PROGRAMME, Person
from tests.benchmarks.rates import Practice, Rates


class Learner(Person):
    """The way through a programme: each method is a month in one stage, or a step between two."""

    __slots__ = ()

    def _await_start(self) -> None:
        if self.until > self.model.month:
            return
        programme = self._own_programme()
        if programme.pre_months:
            self._enter(PRE_PROGRAMME, Why.STARTED, programme.pre_months)
            self._prepare()
        else:
            self._enter(LEARN_WORK, Why.STARTED, programme.learn_months)
            self._learn()

    def _prepare(self) -> None:
        rates: Rates = self.model.rates
        if self.until <= self.model.month:
            self._go_or_not(rates)
            return
        self._speak(rates, rates.speak_preparing)
        self._practise(rates, rates.preparing)
        self._drop_out(rates, rates.p.dropout.pre_programme)

    def _go_or_not(self, rates: Rates) -> None:
        programme, p = self._own_programme(), rates.p.pre_programme
        self.fit = min(self.fit + min(p.equips * programme.pre_months * programme.smooth, p.most), 1.0)
        if self.model.random.random() < self.go_chance():
            self._enter(LEARN_WORK, Why.GO, programme.learn_months)
            self._learn()
        else:
            self.leave_programme(Why.NO_GO)

    def go_chance(self) -> float:
        """Chance of a go at the end of the pre-programme."""
        p = self.model.rates.p.pre_programme
        ready = min(max((self.fit - p.threshold) / p.sharpness, -30.0), 30.0)
        speaks = min(max((p.language_slack - self.language_gap()) / 0.25, -30.0), 30.0)
        return 1.0 / ((1.0 + math.exp(-ready)) * (1.0 + math.exp(-speaks)))

    def _learn(self) -> None:
        rates: Rates = self.model.rates
        if self.until <= self.model.month:
            self._complete()
            return
        self._speak(rates, rates.speak_learning)
        self._practise(rates, rates.learning)
        self._drop_out(rates, 1.0)

    def _practise(self, rates: Rates, practice: Practice) -> None:
        self.vocabulary += (1.0 - self.vocabulary) * practice.words
        pace = practice.skill_low if self._own_programme().level <= 2 else practice.skill_high
        pace *= 1.0 + rates.p.skill.guidance_pace * self.guidance()
        self.skill += (1.0 - self.skill) * min(pace, 1.0)

    def hazards(self) -> list[float]:
        """Monthly hazards of dropout, in the order of `DROPOUT_CAUSES`."""
        p = self.model.rates.p.dropout
        return [
            p.fit * (1.0 - self.fit),
            p.language * self.language_gap(),
            p.guidance * (1.0 - self.guidance()),
            p.inclusion * (1.0 - self.inclusion()),
            p.strain * self.strain,
            p.barriers * self.barrier(),
            p.private,
        ]

    def _drop_out(self, rates: Rates, factor: float) -> None:
        hazards = self.hazards()
        if self.model.random.random() < 1.0 - math.exp(-factor * sum(hazards)):
            self.leave_programme(self.model.random.choices(DROPOUT_CAUSES, hazards)[0])

    def leave_programme(self, why: Why, stage: Stage = POOL) -> None:
        """Leave before the end: the place comes free, the programme counts it, the person rests."""
        self._free_place()
        self.employer = None
        self._own_programme().dropped += 1
        self.rests_until = self.model.month + self.model.rates.p.screening.cool_off
        self.move(stage, why)

    def _free_place(self) -> None:
        if self.employer:
            self.employer.taken -= 1
        if self.school:
            self.school.taken -= 1
        self.school, self.until = None, NEVER

    def _complete(self) -> None:
        self._free_place()
        programme = self._own_programme()
        programme.completes()
        self._enter(MATCHING, Why.COMPLETED, programme.months_matching())

    def _match(self) -> None:
        own = self.has_prospect()
        if self.model.random.random() < self.job_chance(own):
            self._take_job(own)
        elif self.until <= self.model.month:
            self.employer, self.until = None, NEVER
            self.move(POOL, Why.NOT_PLACED)

    def _take_job(self, own: bool) -> None:
        if not own:
            self.employer = None
        self.until = NEVER
        self.move(JOB_AFTERCARE, Why.PLACED)
        self._keep_job(self.model.rates)

    def has_prospect(self) -> bool:
        """Whether the employer of the place has a job in prospect."""
        return self.employer is not None and (self.promised or self._own_programme().guarantees_job)

    def job_chance(self, own: bool) -> float:
        """Chance of a job this month in matching, at the own employer or elsewhere."""
        p = self.model.rates.p.placement
        speaks = min(max(1.0 - p.language_effect * self.language_gap(), 0.0), 1.0)
        if own and self.employer:
            offers = p.unwilling_offer + (1.0 - p.unwilling_offer) * self.employer.willingness
            return min(float(p.offer * self.skill * offers * speaks), 1.0)
        tightness = self.model.associations[self.sector].tightness * self.town.region.tightness
        return min(float(p.chance * self.skill * min(tightness, p.most_tightness) * speaks), 1.0)

    def _begin_job(self) -> None:
        rates: Rates = self.model.rates
        self._speak(rates, rates.speak_placed)
        self._practise(rates, rates.placed)
        self._keep_job(rates)

    def _keep_job(self, rates: Rates) -> None:
        p = rates.p.placement
        if self.model.random.random() < self.loss_chance():
            self.employer = None
            self.move(POOL, Why.LOST_JOB)
        elif self.model.month - self.since >= p.durable_after:
            self._own_programme().durable += 1
            self.move(DURABLE, Why.SUSTAINED)

    def loss_chance(self) -> float:
        """Chance to lose the job this month in the first year."""
        p = self.model.rates.p.placement
        cared = self.guidance() if self.in_aftercare() else 0.0
        kept = (1.0 - p.aftercare_effect * cared) * (1.0 - p.inclusion_effect * self.inclusion())
        return min(float(p.loss * kept * (1.0 + p.language_loss * self.language_gap())), 1.0)

    def _work_durably(self) -> None:
        rates: Rates = self.model.rates
        self._speak(rates, rates.speak_placed)
        self._practise(rates, rates.placed)
        if self.model.random.random() < rates.p.placement.durable_loss:
            self.employer = None
            self.move(POOL, Why.LOST_JOB)
