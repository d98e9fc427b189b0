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

    @property
    def moves(self) -> Any:
        """A row for each month, `origin`, `stage` and `why`: `date` and `persons` who moved so."""

    @property
    def groups(self) -> Any:
        """A row for each month, `by` (sector, region or schooling) and `group`: `started` to `durable_placements`."""

    @property
    def lives(self) -> Any:
        """A row for each programme: months of age at which it `entered` and `left` the run, and whether it `ended`."""


class Comparison(Protocol):
    """Scenarios on the same luck; the first one is what the others are compared with."""

    @property
    def scenarios(self) -> list[str]:
        """Names, the reference first."""

    @property
    def cases(self) -> "Sequence[Scenario]":
        """The scenarios themselves, in the same order."""

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
