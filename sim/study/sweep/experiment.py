"""What is asked of a sweep: which inputs vary how, by which method, and when it is enough."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self

from sim import fingerprint
from sim.scenario import Scenario
from sim.study.ensemble import read as read_ensemble
from sim.study.ensemble import table_of
from sim.study.sweep.factors import ENSEMBLE, Factor

REFUSE = "refuse"
"""What is done about a run without a number, unless the experiment says otherwise: no index is told."""


@dataclass(frozen=True)
class Stop:
    """Enough: the ranking is the same in this share of the resampled runs (0-1), or so large a size is reached."""

    ranking: float
    largest: int


@dataclass(frozen=True, eq=False)
class Experiment:
    """A checked experiment; `size` is what its method calls N, `failed` is `refuse` or a rule that fills gaps."""

    name: str
    title: dict[str, str]
    question: dict[str, str]
    scenario: Scenario = field(repr=False)
    factors: tuple[Factor, ...]
    method: str
    size: int
    outcomes: tuple[str, ...]
    groups: bool = False
    second_order: bool = True
    replicates: int = 2
    seed: int = 1
    stop: Stop | None = None
    failed: str = REFUSE

    @property
    def names(self) -> list[str]:
        """The factors by name, in the order of the columns of the design."""
        return [factor.name for factor in self.factors]

    @property
    def seeds(self) -> list[int]:
        """The luck of the replicates: the same for every row, so that chance and parameters can be told apart."""
        return list(range(self.seed, self.seed + self.replicates))

    @property
    def with_ensemble(self) -> bool:
        """Whether each row draws a set of the calibrated ensemble."""
        return any(factor.kind == ENSEMBLE for factor in self.factors)

    @property
    def largest(self) -> int:
        """The size at which it ends in any case."""
        return self.stop.largest if self.stop else self.size

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values, with which it can be made again."""
        parts = ("factors", "scenario", "stop", "outcomes")
        said = {name: value for name, value in vars(self).items() if name not in parts}
        return {
            **said,
            "scenario": self.scenario.to_dict(),
            "factors": [asdict(factor) for factor in self.factors],
            "outcomes": list(self.outcomes),
            "stop": asdict(self.stop) if self.stop else None,
        }

    @classmethod
    def from_dict(cls, said: Mapping[str, Any]) -> Self:
        """The experiment that `to_dict` wrote; raises KeyError, TypeError or ScenarioError for anything else."""
        made = dict(said)
        made["scenario"] = Scenario.from_dict(said["scenario"])
        made["factors"] = tuple(Factor(**each) for each in said["factors"])
        made["outcomes"] = tuple(said["outcomes"])
        made["stop"] = Stop(**said["stop"]) if said["stop"] else None
        return cls(**made)

    def of(self, **changes: Any) -> Self:
        """This experiment with something changed, such as `size` or `method`."""
        return replace(self, **changes)

    def identity(self) -> dict[str, Any]:
        """All that decides its results: two with the same identity give the same bits, however far they were grown."""
        said = self.to_dict()
        asked = {name: said[name] for name in said if name not in ("name", "title", "question", "scenario")}
        return {**self.basis(), "experiment": fingerprint.values(asked)}

    def basis(self) -> dict[str, Any]:
        """What has to be the same for the runs of another size, method or choice of outcomes to serve here."""
        return {**fingerprint.identity([self.scenario], self.seeds), "ensemble": self._ensemble()}

    def _ensemble(self) -> str:
        if not self.with_ensemble:
            return ""
        read = read_ensemble()
        return fingerprint.frame(table_of(read.sets, read.weights))
