"""Does the model show what was observed, over all sets of values that may be true?"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from sim import fingerprint
from sim.record import write_record
from sim.scenario import Scenario
from sim.study import targets
from sim.study.comparison import read_table, write_csv
from sim.study.ensemble import Ensemble
from sim.study.measure import measuring
from sim.study.replicate import How, Progress, Summary, Task, each
from sim.study.store import Store
from sim.study.targets import Target, Targets, Use

if TYPE_CHECKING:
    import pandas as pd

PARTS = (0.05, 0.5, 0.95)
"""The ends of the 90 % interval over the ensemble, and the median."""


class Verdict(StrEnum):
    """How the model stands to a target."""

    INSIDE = "inside"
    NEAR = "near"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Trial:
    """How the model is held against the targets: sets drawn from the ensemble, each on its own luck."""

    sets: int = 200
    scale: float = 0.1
    seed: int = 1


@dataclass(frozen=True, eq=False)
class Validation:
    """What came of it: `table` has a row for each target, `runs` one for each drawn set with what was measured."""

    trial: Trial
    table: "pd.DataFrame"
    runs: "pd.DataFrame"
    identity: dict[str, object] = field(repr=False)
    seconds: float = field(repr=False)

    @property
    def titles(self) -> dict[str, dict[str, str]]:
        """What each target is, by its name and language."""
        return {name: target.title for name, target in targets.read().targets.items()}

    def counts(self, use: Use) -> dict[Verdict, int]:
        """How many targets of a use have each verdict."""
        of = self.table[self.table["use"] == use.value]
        return {verdict: int((of["verdict"] == verdict.value).sum()) for verdict in Verdict}

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: validation.csv, runs.parquet and, last, record.json."""
        write_csv(folder / "validation.csv", self.table)
        self.runs.to_parquet(folder / "runs.parquet", index=False)
        said = {
            "kind": "validation",
            "identity": self.identity,
            "results": {"validation": fingerprint.frame(self.table), "runs": fingerprint.frame(self.runs)},
            "seconds": round(self.seconds, 3),
            "trial": vars(self.trial),
        }
        write_record(folder, said)


def validate(
    trial: Trial,
    ensemble: Ensemble,
    *,
    workers: int | None = None,
    store: Path | None = None,
    progress: Progress | None = None,
) -> Validation:
    """Measure every target on runs with sets drawn from the ensemble, one luck to each, and judge the median.

    Runs that lie in `store` are not made again. Raises RunFailedError when a run fails.
    """
    import pandas as pd

    began, asked = perf_counter(), targets.read()
    used = [world for world in asked.worlds if any(target.world == world for target in asked.targets.values())]
    found: list[Summary] = [{} for _ in range(trial.sets)]
    for number, world in enumerate(used):
        cases = ensemble.scenarios(asked.scenario(world, trial.scale), trial.sets, trial.seed)
        told = progress and _part(progress, number, len(used))
        for task, measured in _measured(world, cases, trial, workers, store, told).items():
            found[task.scenario] |= measured
    runs = pd.DataFrame({name: _column(found, name) for name in asked.targets})
    return Validation(trial, table(asked, runs), runs, identity(trial, ensemble), perf_counter() - began)


def read(folder: Path) -> Validation:
    """The validation that `write` left in a folder."""
    import pandas as pd

    record = json.loads((folder / "record.json").read_text("utf-8"))
    trial, runs = Trial(**record["trial"]), pd.read_parquet(folder / "runs.parquet")
    return Validation(trial, read_table(folder / "validation.csv"), runs, record["identity"], record["seconds"])


def _measured(
    world: str, cases: list[Scenario], trial: Trial, workers: int | None, store: Path | None, progress: Progress | None
) -> dict[Task, Summary]:
    """What every target of a world shows on each case; the first case has the first luck, and so on."""
    how = How(make=measuring(world, *Use))
    kept = Store(store, cases, how) if store else None
    tasks = [Task(case, trial.seed + case) for case in range(len(cases))]
    return each(
        cases, tasks, workers, progress, how=how,
        known=kept.known_of(tasks) if kept else None, tell=kept.keep if kept else None,
    )  # fmt: skip


def _part(progress: Progress, number: int, of: int) -> Progress:
    return lambda done, total: progress(number * total + done, of * total)


def _column(found: list[Summary], name: str) -> "Sequence[float]":
    return [float("nan") if each[name] is None else float(each[name] or 0.0) for each in found]


def table(asked: Targets, runs: "pd.DataFrame") -> "pd.DataFrame":
    """A row for each target: the observation and its band, median and 90 % interval, verdict; misses first."""
    import pandas as pd

    rows = []
    for name, target in asked.targets.items():
        seen = runs[name].dropna().to_numpy()
        low, median, high = np.quantile(seen, PARTS) if seen.size else (np.nan,) * 3
        rows.append({
            "target": name, "use": target.use.value, "group": target.group, "unit": target.unit,
            "value": target.observed, "band_low": target.band[0], "band_high": target.band[1],
            "median": median, "low": low, "high": high, "sets": seen.size,
            "verdict": judge(target, median, low, high).value, "facts": " ".join(target.facts),
        })  # fmt: skip
    made = pd.DataFrame(rows)
    order = [Verdict.OUTSIDE, Verdict.UNKNOWN, Verdict.NEAR, Verdict.INSIDE]
    rank = made["verdict"].map({verdict.value: place for place, verdict in enumerate(order)})
    return (
        made.assign(rank=rank)
        .sort_values(["use", "rank"], kind="stable", ascending=[False, True])
        .drop(columns="rank")
        .reset_index(drop=True)
    )


def judge(target: Target, median: float, low: float, high: float) -> Verdict:
    """Inside when the median lies in the band; near when the 90 % interval meets the band; else outside."""
    if not np.isfinite(median):
        return Verdict.UNKNOWN
    if target.band[0] <= median <= target.band[1]:
        return Verdict.INSIDE
    return Verdict.NEAR if low <= target.band[1] and high >= target.band[0] else Verdict.OUTSIDE


def worlds(trial: Trial) -> list[Scenario]:
    """The scenarios on which the targets are measured, with default values."""
    asked = targets.read()
    return [asked.scenario(world, trial.scale) for world in asked.worlds]


def identity(trial: Trial, ensemble: Ensemble) -> dict[str, object]:
    """All that decides a validation: two with the same identity give the same bits."""
    made = fingerprint.identity(worlds(trial), [trial.seed])
    sets = {str(number): values for number, values in enumerate(ensemble.draw(trial.sets, trial.seed))}
    return {**made, "targets": targets.fingerprint(), "trial": vars(trial), "ensemble": fingerprint.values(sets)}
