"""What lies in a folder of a sweep, finished or not?"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sim import atomic
from sim.record import NAME
from sim.said import Said, message
from sim.study.indices.design import design
from sim.study.replicate import AS_USUAL, How
from sim.study.store import Shelf
from sim.study.sweep.due import DueRun, DueRuns, Floats
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.grow import levels
from sim.study.sweep.problem import array, to_problem
from sim.study.sweep.produce import Kept

if TYPE_CHECKING:
    import pandas as pd

PLAN = "experiment.json"
"""What a store keeps beside the runs: the experiment they are of."""


def store_of(folder: Path) -> Path:
    """Where the runs of the results in a folder are kept."""
    return folder.with_name(f"{folder.name}.store")


def plan(store: Path, of: Experiment) -> None:
    """Keep in a store which experiment its runs are of."""
    store.mkdir(parents=True, exist_ok=True)
    atomic.write_text(store / PLAN, json.dumps(of.to_dict(), ensure_ascii=False), replace=True)


def planned(folder: Path) -> tuple[Experiment, Path]:
    """The experiment of results or of a store, and the store; raises OSError or ValueError when there is none."""
    store = folder if (folder / PLAN).is_file() else store_of(folder)
    file = store / PLAN if (store / PLAN).is_file() else folder / NAME
    said = json.loads(file.read_text("utf-8"))
    try:
        return Experiment.from_dict(said if file.name == PLAN else said["experiment"]), store
    except (KeyError, TypeError) as error:
        raise ValueError(Said("stored.other_version", file=file, why=message(error))) from None


@dataclass(frozen=True, eq=False)
class Stored:
    """What a store holds of an experiment: its runs so far, as far as it was grown."""

    experiment: Experiment
    size: int
    design: Floats
    cases: list[DueRun]
    done: dict[str, Kept]

    @property
    def unique(self) -> dict[str, DueRun]:
        """The runs by key."""
        return {case.key: case for case in self.cases}

    @property
    def failures(self) -> list[DueRun]:
        """Those that failed."""
        return [case for key, case in self.unique.items() if "failed" in self.done.get(key, {})]


def stored(folder: Path, how: How = AS_USUAL) -> Stored:
    """What is there of an experiment, finished or not; raises OSError or ValueError when nothing is."""
    of, store = planned(folder)
    return max((_at(of, size, store, how) for size in levels(of) if size >= of.size), key=_worth)


def _worth(of: Stored) -> tuple[int, int]:
    """How many runs are there, and in what small a design: a larger one is meant only if it has more of them."""
    return len(of.done), -of.size


def _at(of: Experiment, size: int, store: Path, how: How) -> Stored:
    drawn = design(of.method, to_problem(of), size, of.seed, second_order=of.second_order)
    cases, shelf = DueRuns(of, how).of(drawn), Shelf(store)
    found = {case.key: shelf.get(case.key) for case in cases} if store.is_dir() else {}
    return Stored(of, size, drawn, cases, {key: kept for key, kept in found.items() if kept is not None})


@dataclass(frozen=True, eq=False)
class Whole:
    """Rows of a design of which every run is there: `values` has shape (rows, replicates, outcomes)."""

    experiment: Experiment
    size: int
    design: Floats
    values: Floats


def whole(folder: Path, outcomes: list[str] | None = None) -> Whole:
    """The rows of which every run is there: of the results in a folder, or of what its store has so far.

    Raises OSError or ValueError when there is nothing, KeyError for an outcome that was not kept.
    """
    if (folder / NAME).is_file():
        return _of_results(folder, outcomes)
    said = stored(folder)
    asked = said.experiment.of(outcomes=tuple(outcomes or said.experiment.outcomes))
    missing = {case.row for case in said.cases if case.key not in said.done}
    there = [case for case in said.cases if case.row not in missing]
    rows = sorted({case.row for case in there})
    if not rows:
        raise ValueError(Said("stored.none_done", folder=folder))
    return Whole(asked, said.size, said.design[rows], array(asked, there, said.done, len(said.design))[rows])


def _of_results(folder: Path, outcomes: list[str] | None) -> Whole:
    import pandas as pd

    record = json.loads((folder / NAME).read_text("utf-8"))
    if record.get("kind") != "sweep":
        raise ValueError(Said("stored.no_sweep", folder=folder))
    of = Experiment.from_dict(record["experiment"])
    of = of.of(outcomes=tuple(outcomes or of.outcomes))
    drawn = pd.read_parquet(folder / "design.parquet").drop(columns="row").to_numpy(np.float64)
    return Whole(of, record["size"], drawn, _values(pd.read_parquet(folder / "runs.parquet"), of, len(drawn)))


def _values(runs: "pd.DataFrame", of: Experiment, rows: int) -> Floats:
    values = np.full((rows, of.replicates, len(of.outcomes)), np.nan)
    where = runs["row"].to_numpy(), runs["seed"].to_numpy() - of.seed
    values[where] = runs[list(of.outcomes)].to_numpy(np.float64)
    return values
