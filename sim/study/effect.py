"""How much more often do participants of a programme have work than without it, by months since their start?"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sim import fingerprint
from sim.record import read_csv, write_json, write_record
from sim.said import Said, SaidError
from sim.scenario import Scenario
from sim.study.comparison import write_csv
from sim.study.paired import CONFIDENCE, interval_of_share
from sim.study.replicate import How, Progress, Summary, Task, replicate
from sim.study.twins import SINCE, began_later, counted, starts, working
from sim.study.without import copies, lived, rows_of

if TYPE_CHECKING:
    import pandas as pd

COUNTED = ("people", "at_work", "twins_at_work")
"""What is counted in every month since the start."""

OF_A_SEED = ("started", "twins_elsewhere", "copies")
"""What is kept of a seed besides: participants, twins who started in another programme, copies of the programme."""


class NobodyStartedError(SaidError, ValueError):
    """There is no participant of the programme to follow."""


@dataclass(frozen=True, eq=False)
class Effect:
    """What a programme does for those who start in it, as the runs with and without it on the same seeds say.

    `counts` has a row for each seed and month since the start (seed, month, people, at_work, twins_at_work), `runs` a
    row for each seed (seed, started, twins_elsewhere, copies). `table` is the curve, a row for each month in which
    anyone is observed: people, the shares at work of participants and twins (0-1), their difference with its interval,
    and how many of the seeds (runs) have people then. `programme` is its name in the runs, or `all`.
    """

    scenario: Scenario = field(repr=False)
    programme: str
    seeds: list[int]
    counts: "pd.DataFrame" = field(repr=False)
    runs: "pd.DataFrame" = field(repr=False)
    seconds: float

    @cached_property
    def table(self) -> "pd.DataFrame":
        """The curve."""
        return curve(self.counts)

    @property
    def tables(self) -> "dict[str, pd.DataFrame]":
        """The tables that are written, by the names of their files."""
        return {"effect": self.table, "counts": self.counts, "runs": self.runs}

    def total(self, name: str) -> int:
        """One of `OF_A_SEED`, summed over the seeds."""
        return int(self.runs[name].sum())

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: a CSV file for each table, effect.json and, last, record.json."""
        for name, table in self.tables.items():
            write_csv(folder / f"{name}.csv", table)
        rows: list[Any] = self.table.astype(object).where(self.table.notna(), None).to_dict("records")
        totals = {name: self.total(name) for name in OF_A_SEED}
        about = {"programme": self.programme, "scenario": self.scenario.name, "confidence": CONFIDENCE}
        write_json(folder / "effect.json", {**about, **totals, "rows": rows})
        write_record(
            folder,
            {
                "kind": "effect",
                "identity": identity(self.scenario, self.programme, self.seeds),
                "results": {name: fingerprint.frame(table) for name, table in self.tables.items()},
                "seconds": round(self.seconds, 3),
                "scenario": self.scenario.to_dict(),
                "programme": self.programme,
                "seeds": self.seeds,
            },
        )


def effect(
    scenario: Scenario, programme: str, seeds: Sequence[int], *, workers: int | None = None,
    progress: Progress | None = None,
) -> Effect:  # fmt: skip
    """Run a scenario with and without a programme on each of two or more seeds and follow its participants in both.

    `programme` is a name as `sim.study.without.known_as` gives it. The same bits come back for any number of
    `workers`; `progress` counts seeds. Raises ValueError for too few seeds, NobodyStartedError when nobody starts in
    the programme on any seed, RunFailedError when a run fails.
    """
    if len(set(seeds)) < 2:
        raise ValueError("an effect needs at least two different seeds")
    began = perf_counter()
    done = replicate([scenario], seeds, workers, progress, how=How(make=partial(followed, programme)))
    counts, runs = _tables(done)
    if not runs["started"].any():
        raise NobodyStartedError(Said("nobody_starts", programme=programme, scenario=scenario.name))
    return Effect(scenario, programme, list(seeds), counts, runs, perf_counter() - began)


def identity(scenario: Scenario, programme: str, seeds: Sequence[int]) -> dict[str, Any]:
    """All that decides the results: two with the same identity give the same bits."""
    return {**fingerprint.identity([scenario], seeds), "programme": programme}


def followed(programme: str, scenario: Scenario, seed: int, check: bool) -> Summary:
    """Make the run with and the run without a programme; what is counted, under the names that `_tables` looks for."""
    world = lived(scenario, seed, check=check)
    rows = rows_of(world, programme)
    who, spread = starts(world, rows), copies(world, rows)
    own = working(world, who.rows)
    del world  # two worlds at once would need twice the memory
    if not who.rows.size:
        return _kept(np.zeros((len(SINCE), len(COUNTED)), np.int64), (0, 0, spread))
    other = lived(scenario, seed, rows, check=check)
    counts = counted(who.months, own, working(other, who.rows))
    return _kept(counts, (who.rows.size, began_later(other, who), spread))


def _kept(counts: NDArray[np.int64], of_a_seed: Sequence[int]) -> Summary:
    said = zip(SINCE, counts.tolist(), strict=True)
    by_month: Summary = {f"{name} {k}": float(n) for k, row in said for name, n in zip(COUNTED, row, strict=True)}
    return by_month | {name: float(n) for name, n in zip(OF_A_SEED, of_a_seed, strict=True)}


def _tables(done: Mapping[Task, Summary]) -> "tuple[pd.DataFrame, pd.DataFrame]":
    """The counts, a row for each seed and month, and what is kept of each seed besides."""
    import pandas as pd

    counts = [
        {"seed": task.seed, "month": k} | {name: summary[f"{name} {k}"] for name in COUNTED}
        for task, summary in done.items()
        for k in SINCE
    ]
    runs = [{"seed": task.seed} | {name: summary[name] for name in OF_A_SEED} for task, summary in done.items()]
    return pd.DataFrame(counts).astype("int64"), pd.DataFrame(runs).astype("int64")


def curve(counts: "pd.DataFrame") -> "pd.DataFrame":
    """The effect by month since the start, of everyone on all seeds together, with a 95 % interval over the seeds.

    A difference of shares lies between -1 and 1, and so does its interval.
    """
    import pandas as pd

    rows = []
    for month, each in counts[counts["people"] > 0].groupby("month"):
        people, at_work, twins = (each[name].to_numpy(np.float64) for name in COUNTED)
        shares = at_work.sum() / people.sum(), twins.sum() / people.sum()
        difference = np.clip(interval_of_share(at_work - twins, people), -1.0, 1.0).tolist()
        rows.append((month, int(people.sum()), *shares, *difference, len(each)))
    names = ["month", "people", "participants", "twins", "difference", "low", "high", "runs"]
    return pd.DataFrame(rows, columns=names).astype({"month": "int64", "people": "int64", "runs": "int64"})


def read(folder: Path, scenario: Scenario) -> Effect:
    """The effect that `write` left in a folder, of this scenario; bit by bit the same tables."""
    record = json.loads((folder / "record.json").read_text("utf-8"))
    counts, runs = (
        read_csv(folder / f"{name}.csv", dict.fromkeys(("seed", *columns), "int64"))
        for name, columns in (("counts", ("month", *COUNTED)), ("runs", OF_A_SEED))
    )
    return Effect(scenario, record["programme"], record["seeds"], counts, runs, 0.0)
