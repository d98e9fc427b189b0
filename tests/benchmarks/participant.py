"""How does one person live through a month in the twin?"""

from sim.vocabulary import NEVER, Route, Stage, What, Why
from tests.benchmarks.learner import Learner
from tests.benchmarks.person import (
    DURABLE,
    JOB_AFTERCARE,
    KNOWN_TO_PROGRAMME,
    LEARN_WORK,
    MATCHING,
    OUT,
    POOL,
    PRE_PROGRAMME,
    RECRUITED,
    UNASSISTED_JOB,
    WAITING_HOUSING,
)
from tests.benchmarks.rates import LONGEST, Rates

IN_PROGRAMME = [stage in (RECRUITED, PRE_PROGRAMME, LEARN_WORK) for stage in Stage]
BENEFIT, WAGE, WAGE_SUBSIDY, MENTORING = What.BENEFIT, What.WAGE, What.WAGE_SUBSIDY, What.MENTORING


class Participant(Learner):
    """Someone in the target group: one object, one `step` a month."""

    __slots__ = ()

    def step(self) -> None:
        """Live a month in the present stage, perhaps leave, else be paid."""
        _LIVES[self.stage](self)
        if not self._leave():
            self._settle()

    def _wait_for_home(self) -> None:
        if self.model.random.random() < self.model.rates.housing:
            self.move(POOL, Why.HOUSED)
            self._look_for_work()

    def _look_for_work(self) -> None:
        model = self.model
        rates: Rates = model.rates
        months, w = model.month - self.permit, rates.p.language
        if months < w.course_months and self.language < w.course_target:
            self._speak(rates, rates.course)
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
        self.move(UNASSISTED_JOB, Why.FOUND_JOB)

    def _work_alone(self) -> None:
        rates: Rates = self.model.rates
        self._speak(rates, rates.speak_alone)
        self._forget(rates)
        self._keep_job_alone(rates)

    def _keep_job_alone(self, rates: Rates) -> None:
        p = rates.p.unassisted
        loss = p.loss_first_year if self.model.month - self.since < 12 else p.loss_later
        if self.model.random.random() < loss:
            self.move(POOL, Why.LOST_JOB)

    def _leave(self) -> bool:
        """Go away, from the pool into education, or into pension."""
        model = self.model
        p, luck = model.rates.p.leaving, model.random.random()
        if luck < p.moving:
            self._depart(Why.MOVED_AWAY)
        elif self.stage is POOL and luck < p.moving + self.education_chance():
            self.move(OUT, Why.EDUCATION)
        elif self.born <= model.month - int(p.pension_age * 12.0):
            self._depart(Why.PENSION)
        else:
            return False
        return True

    def education_chance(self) -> float:
        """Chance to enter regular education this month."""
        p = self.model.rates.p.leaving
        chance = p.education if self.born > self.model.month - int(p.study_age * 12.0) else p.education_older
        return float(min(chance * p.route_factor, 1.0) if self.route == Route.EDUCATION else chance)

    def _depart(self, why: Why) -> None:
        if IN_PROGRAMME[self.stage]:
            self.leave_programme(why, OUT)
        else:
            self.until = NEVER
            self.move(OUT, why)

    def _settle(self) -> None:
        """Get benefit or wage; what the programme and the workplace cost this month is paid."""
        model, stage = self.model, self.stage
        costs = model.rates.p.costs
        if self.on_benefit:
            model.pay(model.benefit, model.participants, costs.benefit, BENEFIT)
        elif self.employer:
            self._earn(costs.wage, costs.wage_subsidy)
        if KNOWN_TO_PROGRAMME[stage]:
            self._be_guided(stage)

    def _earn(self, wage: float, subsidy: float) -> None:
        model, employer = self.model, self.employer
        model.pay(employer, model.participants, wage, WAGE)
        model.pay(model.benefit, employer, subsidy * wage * max(1.0 - self.skill, 0.0), WAGE_SUBSIDY)

    def _be_guided(self, stage: Stage) -> None:
        rates: Rates = self.model.rates
        if stage is RECRUITED or (stage is JOB_AFTERCARE and not self.in_aftercare()):
            return
        costs, lessons, support = rates.p.costs, 0.0, self.town.region.support
        if stage is PRE_PROGRAMME:
            lessons = costs.pre_programme
        elif stage is LEARN_WORK:
            lessons = costs.lessons
            if self.employer:
                self.model.pay(self.employer, self.model.outside, rates.mentor_month, MENTORING)
                self.model.associations[self.sector].help(self.employer)
        support.guided += 1
        self._own_programme().bill(self, lessons, support.hours * rates.coach_month)


_LIVES = {
    WAITING_HOUSING: Participant._wait_for_home,
    POOL: Participant._look_for_work,
    RECRUITED: Participant._await_start,
    PRE_PROGRAMME: Participant._prepare,
    LEARN_WORK: Participant._learn,
    MATCHING: Participant._match,
    JOB_AFTERCARE: Participant._begin_job,
    DURABLE: Participant._work_durably,
    UNASSISTED_JOB: Participant._work_alone,
}
