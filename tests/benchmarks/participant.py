"""How does one person live through a month in the twin?"""

import math
from typing import TYPE_CHECKING, Any

import mesa

from sim.vocabulary import DROPOUT_CAUSES, NEVER, Route, Sex, Stage, Why
from tests.benchmarks.rates import HIGHEST, LONGEST, Rates

if TYPE_CHECKING:
    from tests.benchmarks.parties import Employer, Municipality, School
    from tests.benchmarks.programme import Programme

LIVED = (
    "stage", "since", "until", "permit", "born", "sex", "schooling", "prior_field", "cares", "reserve", "care_rank",
    "route", "motivation", "strain", "ease", "language", "vocabulary", "skill", "fit", "sector", "small_job",
    "on_benefit", "rests_until", "dropouts",
)  # fmt: skip
"""Attributes that are the columns of the table of participants."""

ALWAYS_ON_BENEFIT = [stage in (Stage.POOL, Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.MATCHING) for stage in Stage]
IN_PROGRAMME = [stage in (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK) for stage in Stage]
KNOWN_TO_PROGRAMME = [Stage.RECRUITED <= stage <= Stage.JOB_AFTERCARE for stage in Stage]


class Participant(mesa.Agent):  # type: ignore[misc, unused-ignore]
    """Someone in the target group: one object, one `step` a month."""

    __slots__ = (*LIVED, "employer", "money", "programme", "promised", "school", "town")

    stage: Stage
    since: int
    until: int
    permit: int
    born: int
    sex: int
    schooling: int
    prior_field: int
    cares: bool
    reserve: float
    care_rank: float
    route: int
    motivation: float
    strain: float
    ease: float
    language: float
    vocabulary: float
    skill: float
    fit: float
    sector: int
    small_job: bool
    on_benefit: bool
    rests_until: int
    dropouts: int
    town: "Municipality"
    programme: "Programme | None"
    employer: "Employer | None"
    school: "School | None"

    def __init__(self, model: Any, **attributes: Any) -> None:
        """Begin with these attributes, in a stage."""
        super().__init__(model)
        for name, value in attributes.items():
            setattr(self, name, value)
        self.stage = Stage(self.stage)
        self.promised = model.random.random() < model.rates.p.placement.own_employer
        self.money = 0.0
        model.staged[self.stage] += 1
        if self.stage is Stage.POOL:
            self.town.pool[self] = None
        if self.programme and KNOWN_TO_PROGRAMME[self.stage]:
            self.programme.people[self] = None

    def step(self) -> None:
        """Live a month in the present stage, perhaps leave, else be paid."""
        _LIVES[self.stage](self)
        if not self._leave():
            self._settle()

    def move(self, stage: Stage, why: Why) -> None:
        """Go to a stage, and be counted there."""
        model, origin = self.model, self.stage
        model.flows[why] += 1
        model.staged[origin] -= 1
        model.staged[stage] += 1
        if origin is Stage.POOL:
            del self.town.pool[self]
        elif stage is Stage.POOL:
            self.town.pool[self] = None
        if KNOWN_TO_PROGRAMME[origin] and not KNOWN_TO_PROGRAMME[stage]:
            del self.programme.people[self]  # type: ignore[union-attr]
        self.stage, self.since = stage, model.month
        if stage is Stage.OUT:
            self.remove()

    def _wait_for_home(self) -> None:
        if self.model.random.random() < self.model.rates.housing:
            self.move(Stage.POOL, Why.HOUSED)
            self._look_for_work()

    def _look_for_work(self) -> None:
        model = self.model
        rates: Rates = model.rates
        months, w = model.month - self.permit, rates.p.language
        if months < w.course_months and self.language < w.course_target:
            self._speak(rates.course)
        else:
            self._forget(rates)
        chance = rates.job_alone[months if months < LONGEST else -1] * self.ease * self.town.job_chances
        if model.random.random() < chance:
            self._take_job_alone(months // 12)
            self._keep_job_alone(rates)

    def _take_job_alone(self, years: int) -> None:
        self.sector = self.model.sector_alone(years)
        self.small_job = self.model.random.random() < self.model.rates.p.unassisted.small_job_share
        self.vocabulary = 0.0
        self.move(Stage.UNASSISTED_JOB, Why.FOUND_JOB)

    def _work_alone(self) -> None:
        rates: Rates = self.model.rates
        self._speak(rates.speak_alone)
        self._forget(rates)
        self._keep_job_alone(rates)

    def _keep_job_alone(self, rates: Rates) -> None:
        p = rates.p.unassisted
        loss = p.loss_first_year if self.model.month - self.since < 12 else p.loss_later
        if self.model.random.random() < loss:
            self.move(Stage.POOL, Why.LOST_JOB)

    def _speak(self, gain: list[float]) -> None:
        self.language = min(self.language + gain[self.schooling], HIGHEST)

    def _forget(self, rates: Rates) -> None:
        above = self.language - rates.p.language.floor
        if above > 0.0:
            self.language -= above * rates.fading

    def _await_start(self) -> None:
        if self.until > self.model.month:
            return
        programme = self._own_programme()
        if programme.pre_months:
            self._enter(Stage.PRE_PROGRAMME, Why.STARTED, programme.pre_months)
            self._prepare()
        else:
            self._enter(Stage.LEARN_WORK, Why.STARTED, programme.learn_months)
            self._learn()

    def _own_programme(self) -> "Programme":
        assert self.programme is not None
        return self.programme

    def _enter(self, stage: Stage, why: Why, months: int) -> None:
        self.move(stage, why)
        self.until = self.model.month + months

    def _prepare(self) -> None:
        rates: Rates = self.model.rates
        if self.until <= self.model.month:
            self._go_or_not(rates)
            return
        self._speak(rates.speak_preparing)
        self._practise(rates, rates.p.language.practice_preparing)
        self._drop_out(rates, rates.p.dropout.pre_programme)

    def _go_or_not(self, rates: Rates) -> None:
        programme, p = self._own_programme(), rates.p.pre_programme
        self.fit = min(self.fit + min(p.equips * programme.pre_months * programme.smooth, p.most), 1.0)
        if self.model.random.random() < self.go_chance():
            self._enter(Stage.LEARN_WORK, Why.GO, programme.learn_months)
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
        self._speak(rates.speak_learning)
        self._practise(rates, rates.p.language.practice_learning)
        self._drop_out(rates, 1.0)

    def _practise(self, rates: Rates, practice: float) -> None:
        self.vocabulary += (1.0 - self.vocabulary) * practice * rates.words
        pace = rates.skill_low if self._own_programme().level <= 2 else rates.skill_high
        pace *= practice * (1.0 + rates.p.skill.guidance_pace * self.guidance())
        self.skill += (1.0 - self.skill) * min(pace, 1.0)

    def language_gap(self) -> float:
        """CEFR levels short of what the current sector asks."""
        rates: Rates = self.model.rates
        spoken = self.language + rates.p.language.vocabulary_worth * self.vocabulary
        return max(rates.language_needed[self.sector] - spoken, 0.0)

    def guidance(self) -> float:
        """Guidance 0-1 that is felt: coach, mentor and caseworker, as smooth as the programme runs."""
        p, town = self.model.rates.p.guidance, self.town
        hours = town.region.support.hours + (p.mentor_hours if self.employer else 0.0)
        floor, office = hours / (hours + p.hours_half), p.caseload_half / (p.caseload_half + town.caseload)
        felt = (1.0 - p.caseworker_weight) * floor + p.caseworker_weight * office
        return float(felt * self._own_programme().smooth)

    def inclusion(self) -> float:
        """Inclusion 0-1 of the floor, raised by training."""
        p = self.model.rates.p.inclusion
        own = self.employer.inclusion if self.employer else p.mean
        return float(own + (1.0 - own) * p.training_effect * p.team_training)

    def barrier(self) -> float:
        """Barrier 0-1 from care duties."""
        p = self.model.rates.p.care
        if not self.cares or self.care_rank < p.childcare:
            return 0.0
        return float(p.mother_barrier if self.sex == Sex.WOMAN else p.father_barrier)

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

    def leave_programme(self, why: Why, stage: Stage = Stage.POOL) -> None:
        """Leave before the end: the place comes free, the programme counts it, the person rests."""
        self._free_place()
        self.employer = None
        self.dropouts += 1
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
        self._own_programme().completes()
        self._enter(Stage.MATCHING, Why.COMPLETED, self.model.rates.p.placement.months)
        self._match()

    def _match(self) -> None:
        own = self.has_prospect()
        if self.model.random.random() < self.job_chance(own):
            self._take_job(own)
        elif self.until <= self.model.month:
            self.employer, self.until = None, NEVER
            self.move(Stage.POOL, Why.NOT_PLACED)

    def _take_job(self, own: bool) -> None:
        if own and self.employer:
            self.employer.hired += 1
        else:
            self.employer = None
        self.until = NEVER
        self.move(Stage.JOB_AFTERCARE, Why.PLACED)
        self._keep_job(self.model.rates)

    def has_prospect(self) -> bool:
        """Whether the employer of the place has a job in prospect."""
        return self.employer is not None and (self.promised or self._own_programme().guarantees_job)

    def job_chance(self, own: bool) -> float:
        """Chance of a job this month in matching, at the own employer or elsewhere."""
        p = self.model.rates.p.placement
        speaks = min(max(1.0 - p.language_effect * self.language_gap(), 0.0), 1.0)
        if own and self.employer:
            return min(float(p.offer * self.skill * (0.5 + 0.5 * self.employer.willingness) * speaks), 1.0)
        tightness = self.model.associations[self.sector].tightness * self.town.region.tightness
        return min(float(p.chance * self.skill * min(tightness, 2.0) * speaks), 1.0)

    def _begin_job(self) -> None:
        rates: Rates = self.model.rates
        self._speak(rates.speak_placed)
        self._practise(rates, rates.p.language.practice_placed)
        self._keep_job(rates)

    def _keep_job(self, rates: Rates) -> None:
        p = rates.p.placement
        if self.model.random.random() < self.loss_chance():
            self.employer = None
            self.move(Stage.POOL, Why.LOST_JOB)
        elif self.model.month - self.since >= p.durable_after:
            self._own_programme().durable += 1
            self.move(Stage.DURABLE, Why.SUSTAINED)

    def loss_chance(self) -> float:
        """Chance to lose the job this month in the first year."""
        p = self.model.rates.p.placement
        cared = self.guidance() if self.in_aftercare() else 0.0
        kept = (1.0 - p.aftercare_effect * cared) * (1.0 - p.inclusion_effect * self.inclusion())
        return min(float(p.loss * kept * (1.0 + 0.25 * self.language_gap())), 1.0)

    def in_aftercare(self) -> bool:
        """Whether aftercare still runs: the programme's own, or what the policy sets."""
        months = max(self._own_programme().aftercare_months, self.model.rates.p.guidance.aftercare_months)
        return bool(self.model.month - self.since < months)

    def _work_durably(self) -> None:
        rates: Rates = self.model.rates
        self._speak(rates.speak_placed)
        self._practise(rates, rates.p.language.practice_placed)
        if self.model.random.random() < rates.p.placement.durable_loss:
            self.employer = None
            self.move(Stage.POOL, Why.LOST_JOB)

    def _leave(self) -> bool:
        """Go into education, away, or into pension."""
        model, stage = self.model, self.stage
        p, random = model.rates.p.leaving, model.random.random
        if stage is Stage.POOL and random() < self.education_chance():
            self.move(Stage.OUT, Why.EDUCATION)
        elif random() < p.moving:
            self._depart(Why.MOVED_AWAY)
        elif self.born <= model.month - p.pension_age * 12.0:
            self._depart(Why.PENSION)
        else:
            return False
        return True

    def education_chance(self) -> float:
        """Chance to enter regular education this month."""
        p = self.model.rates.p.leaving
        chance = p.education if self.born > self.model.month - p.study_age * 12.0 else p.education_older
        return float(min(chance * p.route_factor, 1.0) if self.route == Route.EDUCATION else chance)

    def _depart(self, why: Why) -> None:
        if IN_PROGRAMME[self.stage]:
            self.leave_programme(why, Stage.OUT)
        else:
            self.move(Stage.OUT, why)

    def _settle(self) -> None:
        """Get benefit or wage; what the programme and the workplace cost this month is paid."""
        stage, costs = self.stage, self.model.rates.p.costs
        self.on_benefit = (
            ALWAYS_ON_BENEFIT[stage]
            or (stage is Stage.UNASSISTED_JOB and self.small_job)
            or (stage is Stage.LEARN_WORK and self._own_programme().level < costs.paid_from)
        )
        if self.on_benefit:
            self.money += costs.benefit
            self.model.benefits += costs.benefit
        elif self.employer:
            self._earn(costs.wage, costs.wage_subsidy)
        if KNOWN_TO_PROGRAMME[stage]:
            self._be_guided(stage)

    def _earn(self, wage: float, subsidy: float) -> None:
        assert self.employer is not None
        self.money += wage
        self.employer.money += subsidy * wage * max(1.0 - self.skill, 0.0) - wage

    def _be_guided(self, stage: Stage) -> None:
        rates: Rates = self.model.rates
        if stage is Stage.RECRUITED or (stage is Stage.JOB_AFTERCARE and not self.in_aftercare()):
            return
        costs, lessons, support = rates.p.costs, 0.0, self.town.region.support
        if stage is Stage.PRE_PROGRAMME:
            lessons = costs.pre_programme
        elif stage is Stage.LEARN_WORK:
            lessons = costs.lessons
            if self.employer:
                self.employer.money -= rates.mentor_month
                self.model.associations[self.sector].help(self.employer)
        support.guided += 1
        self._own_programme().bill(lessons + support.hours * rates.coach_month, self.town)


_LIVES = {
    Stage.WAITING_HOUSING: Participant._wait_for_home,
    Stage.POOL: Participant._look_for_work,
    Stage.RECRUITED: Participant._await_start,
    Stage.PRE_PROGRAMME: Participant._prepare,
    Stage.LEARN_WORK: Participant._learn,
    Stage.MATCHING: Participant._match,
    Stage.JOB_AFTERCARE: Participant._begin_job,
    Stage.DURABLE: Participant._work_durably,
    Stage.UNASSISTED_JOB: Participant._work_alone,
}
