"""What is a participant of the twin, and what does one know, feel and meet?"""

from typing import TYPE_CHECKING, Any

import mesa

from sim.stages import LEGAL, IllegalMoveError
from sim.vocabulary import ProgrammeState, Sex, Stage, Why
from tests.benchmarks.rates import Rates

if TYPE_CHECKING:
    from tests.benchmarks.parties import Employer
    from tests.benchmarks.programme import Programme
    from tests.benchmarks.public import Municipality, School

LIVED = (
    "stage", "since", "until", "permit", "born", "sex", "schooling", "prior_field", "cares", "reserve", "care_rank",
    "route", "motivation", "strain", "ease", "language", "vocabulary", "skill", "fit", "sector", "small_job",
    "on_benefit", "rests_until",
)  # fmt: skip
"""Attributes that are the columns of the table of participants."""

# a name of the module is found several times faster than a member of an enumeration
RECRUITED, PRE_PROGRAMME, LEARN_WORK, MATCHING = Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING
POOL, UNASSISTED_JOB, WAITING_HOUSING, OUT = Stage.POOL, Stage.UNASSISTED_JOB, Stage.WAITING_HOUSING, Stage.OUT
JOB_AFTERCARE, DURABLE = Stage.JOB_AFTERCARE, Stage.DURABLE

KNOWN_TO_PROGRAMME = [RECRUITED <= stage <= JOB_AFTERCARE for stage in Stage]
ALWAYS_ON_BENEFIT = [stage in (POOL, RECRUITED, PRE_PROGRAMME, MATCHING) for stage in Stage]


class Person(mesa.Agent):  # type: ignore[misc, unused-ignore]
    """What a participant is, knows and meets."""

    __slots__ = (*LIVED, "employer", "programme", "promised", "school", "town")

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
        model.staged[self.stage] += 1
        if self.stage is POOL:
            self.town.pool[self] = None
        if self.programme and KNOWN_TO_PROGRAMME[self.stage]:
            self.programme.people[self] = None

    def move(self, stage: Stage, why: Why) -> None:
        """Go to a stage, for a cause; an illegal move raises IllegalMoveError."""
        model, origin = self.model, self.stage
        if stage not in LEGAL[origin]:
            raise IllegalMoveError(f"{origin.name} does not lead to {stage.name}")
        model.moved(self.unique_id, origin, stage, why)
        self._change_lists(origin, stage)
        self.stage, self.since = stage, model.month
        self.on_benefit = self._entitled()
        if stage is OUT:
            self.remove()

    def _change_lists(self, origin: Stage, stage: Stage) -> None:
        if origin is POOL:
            del self.town.pool[self]
        elif stage is POOL:
            self.town.pool[self] = None
        if KNOWN_TO_PROGRAMME[origin]:
            if not KNOWN_TO_PROGRAMME[stage]:
                del self._own_programme().people[self]
        elif KNOWN_TO_PROGRAMME[stage]:
            self._own_programme().people[self] = None

    def _entitled(self) -> bool:
        """Whether there is a right to benefit in the present stage."""
        stage = self.stage
        return (
            ALWAYS_ON_BENEFIT[stage]
            or (stage is UNASSISTED_JOB and self.small_job)
            or (stage is LEARN_WORK and self._own_programme().level < self.model.rates.p.costs.paid_from)
        )

    def _own_programme(self) -> "Programme":
        assert self.programme is not None
        return self.programme

    def _enter(self, stage: Stage, why: Why, months: int) -> None:
        self.move(stage, why)
        self.until = self.model.month + months

    def _speak(self, rates: Rates, gain: list[float]) -> None:
        self.language = min(self.language + gain[self.schooling], rates.p.language.highest)

    def _forget(self, rates: Rates) -> None:
        above = self.language - rates.p.language.floor
        if above > 0.0:
            self.language -= above * rates.fading

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
        return float(p.mother_barrier * (1.0 if self.sex == Sex.WOMAN else p.father_barrier))

    def in_aftercare(self) -> bool:
        """Whether aftercare still runs: the programme's own, or what the policy sets, while the programme runs."""
        programme = self._own_programme()
        months = max(programme.aftercare_months, self.model.rates.p.guidance.aftercare_months)
        return bool(programme.state is ProgrammeState.RUNNING and self.model.month - self.since < months)
