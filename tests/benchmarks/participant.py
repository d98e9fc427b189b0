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
        """Live a month in the present stage, perhaps leave, else be paid: learners once their programme has paid."""
        _LIVES[self.stage](self)
        _EXITS[self.stage](self)
        if self.stage is not OUT and not self._retire():
            if KNOWN_TO_PROGRAMME[self.stage]:
                self._be_guided()
            if self.stage is not LEARN_WORK:
                self.settle()

    def _wait_for_home(self) -> None:
        if self.model.random.random() < self.model.rates.housing:
            self.move(POOL, Why.HOUSED)
            self._take_course()

    def _take_course(self) -> None:
        self._be_taught(self._follows_course())

    def _follows_course(self) -> bool:
        w = self.model.rates.p.language
        return bool(self.language < w.course_target and self.model.month - self.permit < w.course_months)

    def _be_taught(self, follows: bool) -> None:
        rates: Rates = self.model.rates
        if follows:
            self._speak(rates, rates.course)
        else:
            self._forget(rates)

    def _leave_pool(self) -> None:
        """Move away, enter education or find a job alone: one luck decides which."""
        luck, moving = self.model.random.random(), self.model.rates.p.leaving.moving
        studies = moving + self.education_chance()
        if luck < moving:
            self._depart(Why.MOVED_AWAY)
        elif luck < studies:
            self.move(OUT, Why.EDUCATION)
        elif luck < studies + self.job_chance_alone():
            self._take_job_alone((self.model.month - self.permit) // 12)
            self._leave_job()

    def job_chance_alone(self) -> float:
        """Chance to find a job without a programme this month."""
        by_age: list[float] = self.model.rates.job_alone
        months: int = min(self.model.month - self.permit, LONGEST - 1)
        return by_age[months] * self.ease * float(self.town.job_chances)

    def _take_job_alone(self, years: int) -> None:
        self.sector = self.model.sector_alone(years)
        self.small_job = self.model.random.random() < self.model.rates.p.unassisted.small_job_share
        self.vocabulary = 0.0
        self.move(UNASSISTED_JOB, Why.FOUND_JOB)

    def _work_alone(self) -> None:
        rates: Rates = self.model.rates
        follows = self._follows_course()
        self._speak(rates, rates.speak_alone)
        self._be_taught(follows)

    def _leave_job(self) -> None:
        """Move away from a job found alone, or lose it."""
        p, luck = self.model.rates.p, self.model.random.random()
        loss = p.unassisted.loss_first_year if self.model.month - self.since < 12 else p.unassisted.loss_later
        if luck < p.leaving.moving:
            self._depart(Why.MOVED_AWAY)
        elif luck < p.leaving.moving + loss:
            self.move(POOL, Why.LOST_JOB)

    def _move_away(self) -> None:
        if self.model.random.random() < self.model.rates.p.leaving.moving:
            self._depart(Why.MOVED_AWAY)

    def _retire(self) -> bool:
        if self.born > self.model.month - self.model.rates.pension_months:
            return False
        self._depart(Why.PENSION)
        return True

    def education_chance(self) -> float:
        """Chance to enter regular education this month."""
        p = self.model.rates.p.leaving
        young = self.born > self.model.month - int(p.study_age * 12.0)
        chance = p.education * (1.0 if young else p.education_older)
        return float(min(chance * p.route_factor, 1.0) if self.route == Route.EDUCATION else chance)

    def _depart(self, why: Why) -> None:
        if IN_PROGRAMME[self.stage]:
            self.leave_programme(why, OUT)
        else:
            self.until = NEVER
            self.move(OUT, why)

    def settle(self) -> None:
        """Get benefit or wage; the mentor at the workplace is paid."""
        model = self.model
        costs = model.rates.p.costs
        if self.on_benefit:
            model.pay(model.benefit, model.participants, costs.benefit, BENEFIT)
        elif self.employer:
            self._earn(costs.wage, costs.wage_subsidy)
        if self.stage is LEARN_WORK and self.employer:
            model.pay(self.employer, model.outside, model.rates.mentor_month, MENTORING)
            model.associations[self.sector].help(self.employer)

    def _earn(self, wage: float, subsidy: float) -> None:
        model, employer = self.model, self.employer
        model.pay(employer, model.participants, wage, WAGE)
        model.pay(model.benefit, employer, subsidy * wage * max(1.0 - self.skill, 0.0), WAGE_SUBSIDY)

    def _be_guided(self) -> None:
        rates: Rates = self.model.rates
        stage = self.stage
        if stage is RECRUITED or (stage is JOB_AFTERCARE and not self.in_aftercare()):
            return
        costs, lessons, support = rates.p.costs, 0.0, self.town.region.support
        if stage is PRE_PROGRAMME:
            lessons = costs.pre_programme
        elif stage is LEARN_WORK:
            lessons = costs.lessons
        support.guided += 1
        self._own_programme().bill(self, lessons, support.hours * rates.coach_month)


_LIVES = {
    WAITING_HOUSING: Participant._wait_for_home,
    POOL: Participant._take_course,
    RECRUITED: Participant._await_start,
    PRE_PROGRAMME: Participant._prepare,
    LEARN_WORK: Participant._learn,
    MATCHING: Participant._match,
    JOB_AFTERCARE: Participant._begin_job,
    DURABLE: Participant._work_durably,
    UNASSISTED_JOB: Participant._work_alone,
}

_EXITS = dict.fromkeys(Stage, Participant._move_away) | {
    POOL: Participant._leave_pool,
    UNASSISTED_JOB: Participant._leave_job,
    OUT: lambda person: None,
}
