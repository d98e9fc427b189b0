"""What does a file with a question ask?"""

from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from sim.said import Said
from sim.scenario.problem import nearest
from sim.study.limits.kept import SHORT

Told = TypeVar("Told")


def _both(said: dict[str, Told]) -> dict[str, Told]:
    if set(said) != {"en", "nl"}:
        raise ValueError(Said("both_languages", said=", ".join(map(str, said)) or Said("nothing")))
    return said


Words = Annotated[dict[str, str], AfterValidator(_both)]
Lines = Annotated[dict[str, tuple[str, ...]], AfterValidator(_both)]
Positive = Annotated[int, Field(ge=1, le=10_000)]


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Choice(_Said):
    """A case or a context: what it is called, and what it changes.

    `extends` is a shipped scenario whose changes are laid over the base, `values` more of them by dotted name, `month`
    pairs of processes of the month that change places.
    """

    title: Words
    extends: str | None = None
    values: dict[str, Any] = {}
    month: tuple[tuple[str, str], ...] = ()


class Question(_Said):
    """A question with the cases that are compared, in one or more contexts, and how its answer is told.

    In each context every case is compared with the first one. `players` instead of cases are measures that may be taken
    in any order: every combination of them is a case. Runs are made with `first` drawn sets of values, then with twice
    as many, until the best case is the best in a share `sure` of the resamples, or `draws` sets are used.
    """

    title: Words
    question: Words
    scenario: str = "baseline"
    scale: float | None = Field(default=None, ge=0.01, le=1.0)
    months: int | None = Field(default=None, ge=1, le=600)
    seed: int = Field(default=1, ge=0, le=2**32 - 1)
    first: Annotated[int, Field(ge=2, le=10_000)] = 8
    draws: Annotated[int, Field(ge=2, le=10_000)] = 32
    replicates: Positive = 1
    sure: float = Field(default=0.95, ge=0.5, le=1.0)
    outcome: str = "throughput"
    least: bool = False
    also: tuple[str, ...] = ()
    contexts: dict[str, Choice] = {}
    cases: dict[str, Choice] = {}
    players: dict[str, Choice] = {}
    answer: Lines

    @model_validator(mode="after")
    def _consistent(self) -> "Question":
        for name in self.outcomes:
            if name not in SHORT:
                near = nearest(name, SHORT)
                how = Said("outcome_near", near=near) if near else Said("outcome_known", known=", ".join(SHORT))
                raise ValueError(Said("place.outcome", name=name, said=how))
        if bool(self.players) == (len(self.cases) > 1):
            raise ValueError(Said("cases_or_players"))
        if not 1 <= len(self.players or {"": 0}) <= 8:
            raise ValueError(Said("few_players"))
        return self

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The outcomes that are told, the one that ranks first."""
        return (self.outcome, *(name for name in self.also if name != self.outcome))

    @property
    def settings(self) -> dict[str, Choice]:
        """The contexts; one without a change when none is named."""
        return self.contexts or {"": Choice(title={"en": "", "nl": ""})}
