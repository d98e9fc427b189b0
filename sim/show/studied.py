"""What can be drawn of a study: a ranking, what limits scaling, or the answer to a question."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import pandas as pd

    from sim.scenario import Scenario


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


class Spread(Protocol):
    """How sure the numbers of a scenario are over sets of values that may be true."""

    @property
    def scenario(self) -> "Scenario":
        """The scenario."""

    @property
    def sets(self) -> int:
        """How many sets were drawn."""

    @property
    def seed(self) -> int:
        """The first seed."""

    @property
    def months(self) -> "pd.DataFrame | None":
        """A row for each month (`date`): `low` to `median` to `high` of the twelve months that end with it."""
