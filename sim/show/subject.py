"""What can be drawn? Anything with the tables of a run, or with those of a comparison."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import pandas as pd

    from sim.scenario import Scenario


SHARES = frozenset(("completion", "placed_of_completed", "employed_share", "programme_survival"))
"""Numbers of a summary that are shares: how far two lie apart is told in percentage points."""

ENOUGH = 5
"""Runs of each scenario below which the spread between runs is too little known for an interval to be trusted."""


class Run(Protocol):
    """One run, as `sim.record.Record` keeps it."""

    @property
    def scenario(self) -> "Scenario":
        """The scenario that was run."""

    @property
    def seed(self) -> int:
        """The seed of its luck."""

    @property
    def monthly(self) -> "pd.DataFrame":
        """A row for each month: `date` and every outcome."""

    @property
    def intake(self) -> "pd.DataFrame":
        """A row for each recruitment: `date`, `wanted`, `actual` and persons lost to each constraint."""

    @property
    def money(self) -> "pd.DataFrame":
        """A row for each month, payer, payee and purpose: `date`, `payer`, `payee`, `what_for`, `euros`."""


class Comparison(Protocol):
    """Scenarios on the same luck; the first one is what the others are compared with."""

    @property
    def scenarios(self) -> list[str]:
        """Names, the reference first."""

    @property
    def seeds(self) -> list[int]:
        """The seeds on which every scenario was run."""

    @property
    def table(self) -> "pd.DataFrame":
        """A row for each outcome and scenario: `outcome`, `scenario`, `mean`, `difference`, `low`, `high`."""


class Library(Protocol):
    """The library of scenarios: national ones, compared with the first, and initiatives that stand alone."""

    @property
    def national(self) -> Comparison:
        """The comparison of the national scenarios."""

    @property
    def groups(self) -> Mapping[str, Sequence[str]]:
        """Labels of the national scenarios after the first, by group."""

    @property
    def by_label(self) -> Mapping[str, "Scenario"]:
        """Every scenario by its label, the national ones first."""

    @property
    def alone_runs(self) -> "pd.DataFrame":
        """A row for each run of an initiative that stands alone: `scenario`, `seed` and the outcomes."""

    @property
    def intake(self) -> "pd.DataFrame":
        """By label: persons `wanted` and `taken_in`, and lost to each constraint by its name, in all runs together."""

    def binding(self, label: str) -> str:
        """The name of the constraint that cost a scenario most; empty when none did."""


class Validation(Protocol):
    """The model beside what was observed, over an ensemble."""

    @property
    def table(self) -> "pd.DataFrame":
        """A row for each target: `target`, `use`, `value`, band, `median`, `low`, `high`, `verdict`."""

    @property
    def runs(self) -> "pd.DataFrame":
        """A row for each drawn set."""

    @property
    def titles(self) -> Mapping[str, Mapping[str, str]]:
        """What each target is, by its name and language."""


class Effect(Protocol):
    """What a programme does for those who start in it, by months since their start."""

    @property
    def scenario(self) -> "Scenario":
        """The scenario that was run with and without the programme."""

    @property
    def programme(self) -> str:
        """The name of the programme in the runs, or `all`."""

    @property
    def seeds(self) -> list[int]:
        """The seeds on which both were run."""

    @property
    def runs(self) -> "pd.DataFrame":
        """A row for each seed: `started` and others."""

    @property
    def table(self) -> "pd.DataFrame":
        """A row for each month since the start: `people`, `participants`, `twins`, `difference` and more."""


class Calibration(Protocol):
    """The uncertain parameters before and after a fit."""

    @property
    def parameters(self) -> "pd.DataFrame":
        """A row for each parameter: ends before the fit, interval after it, and whether the data `informed` it."""

    @property
    def sets(self) -> int:
        """How many sets of values are compatible."""


class Ranking(Protocol):
    """Inputs ranked by how much they decide outcomes, as `sim.study.sweep.results.Ranked` tells it."""

    @property
    def title(self) -> Mapping[str, str]:
        """What the experiment is called, by language."""

    @property
    def question(self) -> Mapping[str, str]:
        """What it asks, by language."""

    @property
    def method(self) -> str:
        """The method of the indices."""

    @property
    def index(self) -> str:
        """The column of `indices` by which inputs are ranked."""

    @property
    def outcomes(self) -> Sequence[str]:
        """The outcomes that are drawn."""

    @property
    def size(self) -> int:
        """The size of the design."""

    @property
    def rows(self) -> int:
        """Rows of the design."""

    @property
    def replicates(self) -> int:
        """Runs of each row."""

    @property
    def indices(self) -> "pd.DataFrame":
        """A row for each outcome (`output`) and input (`name`): index, `_low`, `_high`, `rank`, `above_dummy`."""


class Link(Protocol):
    """The test of the weakest link."""

    @property
    def fit(self) -> Mapping[str, float]:
        """R2 of `minimum`, `product` and `sum`."""

    @property
    def exponent(self) -> tuple[float, float, float]:
        """The power in which criteria add up, and its interval."""


class Limits(Protocol):
    """What limits scaling, as a study of all combinations of criteria says."""

    @property
    def bases(self) -> "Mapping[str, Scenario]":
        """The scenarios by name, the most important first."""

    @property
    def plan(self) -> Mapping[str, Any]:
        """How much was to be run: `below`, `replicates`, `seed` and more."""

    @property
    def draws(self) -> int:
        """How many sets were drawn."""

    @property
    def certain(self) -> bool:
        """Whether the first rank is as sure as was asked."""

    @property
    def runs(self) -> "pd.DataFrame":
        """A row for each run."""

    @property
    def gaps(self) -> "pd.DataFrame":
        """A row for each base, side and outcome: `from`, `to`, `gap`, `complementarity`, with intervals."""

    @property
    def pairs(self) -> "pd.DataFrame":
        """A row for each base, side, outcome and pair `one`, `other`: `mean`, `low`, `high`."""

    @property
    def lost(self) -> "pd.DataFrame":
        """A row for each base, `state`, `criterion` and `constraint`: `persons` a year."""

    @property
    def link(self) -> Link | None:
        """The test of the weakest link, if it was made."""

    def of(self, outcome: str, side: str, base: str = "") -> "pd.DataFrame":
        """What each criterion accounts for, the most important first."""


class Called(Protocol):
    """A case or a context."""

    @property
    def title(self) -> Mapping[str, str]:
        """What it is called, by language."""


class Asked(Protocol):
    """A question with its cases."""

    @property
    def title(self) -> Mapping[str, str]:
        """What the question is called, by language."""

    @property
    def question(self) -> Mapping[str, str]:
        """The question, by language."""

    @property
    def outcome(self) -> str:
        """The outcome that ranks."""

    @property
    def seed(self) -> int:
        """The first seed."""

    @property
    def cases(self) -> Mapping[str, Called]:
        """The cases by name."""

    @property
    def players(self) -> Mapping[str, Called]:
        """Measures that may be taken in any order, instead of cases."""

    @property
    def settings(self) -> Mapping[str, Called]:
        """The contexts by name."""


class Answered(Protocol):
    """The answer to a question."""

    @property
    def question(self) -> Asked:
        """What was asked."""

    @property
    def draws(self) -> int:
        """How many sets of values were drawn."""

    @property
    def runs(self) -> "pd.DataFrame":
        """A row for each run."""

    @property
    def table(self) -> "pd.DataFrame":
        """A row for each context, outcome and case: `mean`, `difference`, `low`, `high` and more."""

    @property
    def order(self) -> "pd.DataFrame":
        """A row for each step of the best order of players: `step`, `player`, `gain`, `low`, `high`."""
