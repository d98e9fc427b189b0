"""Do some of the many runs of a record still give the same bits, when all of them would take too long?"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sim import luck
from sim.remake import Made, Recorded, same_sets
from sim.run import Progress
from sim.said import Said, SaidError
from sim.scenario import Scenario
from sim.study.replicate import Summary

if TYPE_CHECKING:
    import pandas as pd

Partly = Callable[[Recorded, "pd.DataFrame", float, int | None, Progress | None], Made]


class WholeOnlyError(SaidError):
    """A kind of result whose record is run again whole or not at all."""


def sampled(record: Recorded, folder: Path, share: float, workers: int | None, progress: Progress | None) -> Made:
    """The scenarios of a record, and its results with a `share` (0-1) of its runs made again, the others as recorded.

    All tables follow from the runs and are computed anew. Raises WholeOnlyError for a kind without a table of runs.
    """
    import pandas as pd

    if record["kind"] not in KINDS:
        raise WholeOnlyError(Said("record.whole_only", kind=record["kind"]))
    return KINDS[record["kind"]](record, pd.read_parquet(folder / "runs.parquet"), share, workers, progress)


def _limits(
    record: Recorded, runs: "pd.DataFrame", share: float, workers: int | None, progress: Progress | None
) -> Made:  # fmt: skip
    from sim.study import ensemble
    from sim.study.limits import Plan, identity, limits
    from sim.study.limits.study import laid_out, tasks_of

    bases = {name: Scenario.from_dict(said) for name, said in record["scenarios"].items()}
    members, plan = ensemble.read(), Plan(**record["plan"])
    same_sets(record, identity(bases, members, plan))
    tasks = tasks_of(laid_out(bases, members, plan, record["draws"])[0], plan)
    known = {tasks[row]: summary for row, summary in _left(runs, share)}
    found = limits(bases, members, plan, workers=workers, progress=progress, known=known)
    return list(bases.values()), dict(found.tables)


def _question(
    record: Recorded, runs: "pd.DataFrame", share: float, workers: int | None, progress: Progress | None
) -> Made:  # fmt: skip
    from sim.study import ensemble
    from sim.study.questions import Question, answered, identity
    from sim.study.questions.study import base_of

    question, members = Question.model_validate(record["question"]), ensemble.read()
    same_sets(record, identity(question, members))
    names = runs[["context", "case", "draw", "seed"]].itertuples(index=False, name=None)
    keys = [(str(context), str(case), int(draw), int(seed)) for context, case, draw, seed in names]
    known = {keys[row]: summary for row, summary in _left(runs, share)}
    found = answered(question, members, workers=workers, progress=progress, known=known)
    return [base_of(question)], dict(found.tables)


def _workshop(
    record: Recorded, runs: "pd.DataFrame", share: float, workers: int | None, progress: Progress | None
) -> Made:  # fmt: skip
    from sim.study import ensemble
    from sim.study.workshop import Plan, identity, prepared
    from sim.study.workshop.study import laid_out, tasks_of

    scenario, members, plan = Scenario.from_dict(record["scenario"]), ensemble.read(), Plan(**record["plan"])
    same_sets(record, identity(scenario, members, plan))
    tasks = tasks_of(laid_out(scenario, members, plan)[0], plan)
    known = {tasks[row]: summary for row, summary in _left(runs, share)}
    return [scenario], dict(prepared(scenario, members, plan, workers=workers, progress=progress, known=known).tables)


def _left(runs: "pd.DataFrame", share: float) -> list[tuple[int, Summary]]:
    """The rows of runs that are not made again, chosen by chance, each with what was kept of it."""
    chance = luck.uniform(1, "runs that are verified", 0, np.arange(len(runs), dtype=np.uint32))
    chosen = np.argsort(chance)[: max(1, round(share * len(runs)))]
    rows = sorted(set(range(len(runs))) - set(chosen.tolist()))
    return [(row, _summary(runs.iloc[row])) for row in rows]


def _summary(row: "pd.Series[float]") -> Summary:
    """What was kept of a run, as it came from it: what was no number is none."""
    about = {"base", "context", "case", "draw", "seed"}
    return {str(name): None if value != value else value for name, value in row.items() if name not in about}


KINDS: dict[str, Partly] = {"limits": _limits, "question": _question, "workshop": _workshop}
"""What has a table of all its runs, from which all else follows."""
