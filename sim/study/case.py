"""What is a run that still has to be laid out: a scenario, and the values that are set over it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sim import fingerprint
from sim.scenario import Scenario, load


@dataclass(frozen=True, eq=False)
class Case:
    """A base scenario with values by dotted name over it; light, so that thousands can wait for a process."""

    base: Scenario = field(repr=False)
    changes: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The name of the base."""
        return self.base.name

    def scenario(self) -> Scenario:
        """The scenario itself; raises ScenarioError for values that cannot be set."""
        return load(self.base, self.changes)

    def identity(self, seed: int) -> dict[str, Any]:
        """All that decides the run of this case on a seed, known without laying it out."""
        return {**_of_base(self.base), "changes": dict(self.changes), "seed": seed}


Work = Scenario | Case


def laid_out(work: Work) -> Scenario:
    """The scenario that is meant."""
    return work.scenario() if isinstance(work, Case) else work


def identity(work: Work, seed: int) -> dict[str, Any]:
    """All that decides a run: two with the same identity give the same bits."""
    return work.identity(seed) if isinstance(work, Case) else fingerprint.identity([work], [seed])


@lru_cache(maxsize=32)
def _of_base(base: Scenario) -> dict[str, Any]:
    return fingerprint.identity([base], [])
