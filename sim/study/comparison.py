"""What changes when one scenario takes the place of another?"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from sim import fingerprint
from sim.record import read_csv, write_json, write_record
from sim.scenario import Scenario
from sim.study.paired import CONFIDENCE, differences
from sim.study.replicate import Progress, Summary, Task, replicate

if TYPE_CHECKING:
    import pandas as pd

OUTCOMES = (
    "durable_a_year", "durable_a_year_per_100k", "scaled_throughput", "started", "completion", "placed_of_completed",
    "employed_share", "programmes_running", "programme_survival", "public_cost", "cost_per_durable_placement",
    "lapsed",
)  # fmt: skip
"""The numbers of a summary that are compared."""

_KINDS = {"scenario": "str", "most_binding": "str", "seed": "int64", "months": "int64"}


@dataclass(frozen=True, eq=False)
class Comparison:
    """Scenarios on the same seeds: `runs` has every summary, `table` the differences to the first scenario.

    `scenarios` are the labels by which both tables name them, `cases` the scenarios themselves.
    """

    scenarios: list[str]
    seeds: list[int]
    runs: "pd.DataFrame"
    table: "pd.DataFrame"
    seconds: float
    cases: list[Scenario] = field(repr=False)

    def write_tables(self, folder: Path) -> None:
        """Write comparison.csv and .json and runs.csv to a folder that exists."""
        for name, table in (("comparison", self.table), ("runs", self.runs)):
            write_csv(folder / f"{name}.csv", table)
        rows: list[Any] = self.table.astype(object).where(self.table.notna(), None).to_dict("records")
        write_json(folder / "comparison.json", {"first": self.scenarios[0], "confidence": CONFIDENCE, "rows": rows})

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: comparison.csv and .json, runs.csv and, last, record.json."""
        self.write_tables(folder)
        write_record(
            folder,
            {
                "kind": "comparison",
                "identity": fingerprint.identity(self.cases, self.seeds),
                "results": {"runs": fingerprint.frame(self.runs), "comparison": fingerprint.frame(self.table)},
                "seconds": round(self.seconds, 3),
                "labels": self.scenarios,
                "scenarios": [case.to_dict() for case in self.cases],
                "seeds": self.seeds,
            },
        )


def compare(
    scenarios: Sequence[Scenario], seeds: Sequence[int], *, workers: int | None = None, progress: Progress | None = None
) -> Comparison:
    """Run two or more scenarios on the same two or more seeds and take the differences to the first.

    The same bits come back for any number of `workers`. Raises ValueError for too few scenarios or seeds,
    RunFailedError when a run does.
    """
    if len(scenarios) < 2 or len(set(seeds)) < 2:
        raise ValueError("a comparison needs at least two scenarios and two different seeds")

    began = perf_counter()
    done = replicate(scenarios, seeds, workers, progress)
    return of_runs(scenarios, seeds, runs_table(scenarios, done), perf_counter() - began)


def of_runs(scenarios: Sequence[Scenario], seeds: Sequence[int], runs: "pd.DataFrame", seconds: float) -> Comparison:
    """The comparison of runs that have been made, of every scenario on every seed."""
    table = differences(runs, OUTCOMES)
    return Comparison(_labels(scenarios), list(seeds), runs, table, seconds, list(scenarios))


def runs_table(scenarios: Sequence[Scenario], done: Mapping[Task, Summary]) -> "pd.DataFrame":
    """A row for each run: label of its scenario, seed, and what was kept of it."""
    import pandas as pd

    labels = _labels(scenarios)
    return pd.DataFrame(
        [{"scenario": labels[task.scenario], "seed": task.seed, **summary} for task, summary in done.items()]
    ).astype(dict.fromkeys(OUTCOMES, float))


def read(folder: Path, cases: Sequence[Scenario], seeds: Sequence[int]) -> Comparison:
    """The comparison that `write` left in a folder, of these scenarios on these seeds; bit by bit the same tables."""
    import pandas as pd

    table = pd.DataFrame(json.loads((folder / "comparison.json").read_text("utf-8"))["rows"])
    return Comparison(_labels(cases), list(seeds), read_runs(folder / "runs.csv"), table, 0.0, list(cases))


def write_csv(path: Path, table: "pd.DataFrame") -> None:
    """Write a table so that `read_runs` reads the same bits."""
    table.to_csv(path, index=False, lineterminator="\n", na_rep="nan")


def read_table(path: Path) -> "pd.DataFrame":
    """A table that `write_csv` wrote, numbers and words as they look."""
    import pandas as pd

    return pd.read_csv(path)


def read_runs(path: Path) -> "pd.DataFrame":
    """A table of runs that was written as CSV."""
    import pandas as pd

    names = pd.read_csv(path, nrows=0).columns
    return read_csv(path, {name: _KINDS.get(name, "float64") for name in names})


def _labels(scenarios: Sequence[Scenario]) -> list[str]:
    return labelled([scenario.name for scenario in scenarios])


def labelled(names: Sequence[str]) -> list[str]:
    """The names, with a number behind those that were there already."""
    labels: list[str] = []
    for name in names:
        tried = chain([name], (f"{name}_{number}" for number in count(2)))
        labels.append(next(label for label in tried if label not in labels))
    return labels
