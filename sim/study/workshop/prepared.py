"""What was prepared for a workshop, as tables in a folder?"""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sim import fingerprint
from sim.record import write_record
from sim.scenario import Scenario
from sim.study.limits.levels import CRITERIA, Point
from sim.study.workshop.between import error
from sim.study.workshop.design import states, trials
from sim.study.workshop.kept import YEAR

if TYPE_CHECKING:
    import pandas as pd

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Prepared:
    """A scenario in every state of the six criteria: `runs` has a row for each run.

    Its columns are `draw`, the criteria, and what `kept` keeps; `plan` says how much was run.
    """

    scenario: Scenario
    plan: dict[str, Any]
    runs: "pd.DataFrame" = field(repr=False)
    identity: dict[str, Any] = field(repr=False)
    seconds: float

    @property
    def years(self) -> int:
        """How many years the runs have; a last part of a year counts."""
        return sum(str(name).startswith(YEAR) for name in self.runs)

    def grid(self, column: str) -> Floats:
        """A column at the states that were run, shape (draws, 729), in the order of `states`."""
        return self._at(column, states())

    @cached_property
    def durable_a_year(self) -> Floats:
        """Durable placements a year at the states that were run, shape (draws, 729)."""
        return self._at("a_year", states())

    @cached_property
    def errors(self) -> Floats:
        """How far estimates between the states lie off at settings where they were tried out, as `error` tells."""
        points = trials(self.plan["trials"], self.plan["seed"])
        return error(self.durable_a_year, points, self._at("a_year", points))

    @property
    def tables(self) -> "dict[str, pd.DataFrame]":
        """All tables by the names of their files."""
        return {"runs": self.runs}

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: the runs as Parquet, and record.json last."""
        self.runs.to_parquet(folder / "runs.parquet", index=False)
        about = {
            "kind": "workshop",
            "identity": self.identity,
            "results": {"runs": fingerprint.frame(self.runs)},
            "seconds": round(self.seconds, 3),
            "plan": self.plan,
            "scenario": self.scenario.to_dict(),
        }
        write_record(folder, about)

    def _at(self, column: str, points: list[Point]) -> Floats:
        import pandas as pd

        draws = range(self.plan["draws"])
        keys = pd.MultiIndex.from_tuples([(draw, *point) for draw in draws for point in points])
        return self._indexed[column].reindex(keys).to_numpy(np.float64).reshape(len(draws), len(points))

    @cached_property
    def _indexed(self) -> "pd.DataFrame":
        yearly = [name for name in self.runs if str(name).startswith(YEAR)]
        a_year = self.runs[yearly].sum(axis=1) / self.runs["months"] * 12.0
        return self.runs.assign(a_year=a_year).set_index(["draw", *CRITERIA])


def read(folder: Path) -> Prepared:
    """What `write` left in a folder."""
    import pandas as pd

    record = json.loads((folder / "record.json").read_text("utf-8"))
    scenario = Scenario.from_dict(record["scenario"])
    runs = pd.read_parquet(folder / "runs.parquet")
    return Prepared(scenario, record["plan"], runs, record["identity"], 0.0)
