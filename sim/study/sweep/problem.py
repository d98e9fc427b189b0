"""How do other tools see an experiment? As SALib's dictionary, and as a function from a matrix to a matrix."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sim.study.indices.problem import Problem, with_dummy
from sim.study.replicate import AS_USUAL, How, processors
from sim.study.store import Shelf
from sim.study.sweep.due import DueRun, DueRuns, Floats
from sim.study.sweep.engines import Borrowed, Engine, Local
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.factors import Factor
from sim.study.sweep.produce import Kept, Production, work_of


class RunsFailedError(RuntimeError):
    """Some runs gave no number, so that nothing can be told of the rest; says which and why."""


def to_problem(of: Experiment, *, dummy: bool = True) -> Problem:
    """SALib's dictionary of an experiment: its factors between their ends, its groups if it has any, and the dummy."""
    made = dictionary(of.factors)
    if not of.groups:
        del made["groups"]
    return with_dummy(made) if dummy else made


def dictionary(factors: Sequence[Factor]) -> dict[str, Any]:
    """SALib's dictionary of some factors, with their groups."""
    return {
        "num_vars": len(factors),
        "names": [factor.name for factor in factors],
        "bounds": [[factor.low, factor.high] for factor in factors],
        "groups": [factor.group for factor in factors],
    }


@dataclass(frozen=True, eq=False)
class Evaluate:
    """A function for other tools: from a matrix of inputs to the outcomes of an experiment.

    Give `executor` to make the runs elsewhere (any of concurrent.futures, or of Dask), `store` to keep them.
    """

    experiment: Experiment
    workers: int | None = None
    executor: Executor | None = None
    store: Path | None = None
    how: How = AS_USUAL

    def __call__(self, X: Floats) -> Floats:
        """Means over the replicates: shape (rows,) for one outcome, else (rows, outcomes).

        `X` has shape (rows, factors), or one column more for the dummy. Raises RunsFailedError when a run gives no
        number, since others would take it for a zero.
        """
        design = np.atleast_2d(np.asarray(X, np.float64))
        values = self.replicated(design)
        if np.isnan(values).any():
            row, replicate, outcome = (int(each) for each in np.argwhere(np.isnan(values))[0])
            seed, name = self.experiment.seeds[replicate], self.experiment.outcomes[outcome]
            raise RunsFailedError(f"{int(np.isnan(values).sum())} values lack, first row {row}, seed {seed}: {name}")
        mean: Floats = values.mean(axis=1)
        return mean[:, 0] if mean.shape[1] == 1 else mean

    def replicated(self, design: Floats) -> Floats:
        """Every run by itself, NaN where there is no number, shape (rows, replicates, outcomes)."""
        cases = DueRuns(self.experiment, self.how).of(design)
        done = made(self.experiment, cases, self._engine(), self.how, Shelf(self.store) if self.store else None)
        return array(self.experiment, cases, done, len(design))

    def _engine(self) -> Engine:
        if self.executor is None:
            return Local(self.workers)
        return Borrowed(self.executor, self.workers or processors())


def evaluate(experiment: Experiment, **how: Any) -> Evaluate:
    """The function from inputs to outcomes of an experiment, usable as ProblemSpec(...).evaluate(f)."""
    return Evaluate(experiment, **how)


def made(of: Experiment, cases: list[DueRun], engine: Engine, how: How, shelf: Shelf | None) -> dict[str, Kept]:
    """What is kept of all these runs by key; those that lie on the shelf are not made again."""
    unique = {case.key: case for case in cases}
    found = {key: shelf.get(key) if shelf else None for key in unique}
    done = {key: kept for key, kept in found.items() if kept is not None}
    with Production(work_of(of.scenario, how), engine) as production:
        for case, kept in production.of([case for key, case in unique.items() if key not in done]):
            done[case.key] = kept
            if shelf:
                shelf.put(case.key, kept)
    return done


def array(of: Experiment, cases: Sequence[DueRun], done: dict[str, Kept], rows: int) -> Floats:
    """The outcomes of runs, NaN where there is no number, shape (rows, replicates, outcomes)."""
    values = np.full((rows, of.replicates, len(of.outcomes)), np.nan)
    for case in cases:
        summary = done[case.key].get("summary", {})
        numbers = [summary.get(name) for name in of.outcomes]
        values[case.row, case.seed - of.seed] = [np.nan if each is None else each for each in numbers]
    return values
