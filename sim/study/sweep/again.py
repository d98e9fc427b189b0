"""How is a sweep made again, from what its record says?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sim.study.replicate import Progress
from sim.study.sweep.analysis import Found
from sim.study.sweep.engines import Local
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.grow import Way, sweep
from sim.study.sweep.results import tables

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class Again:
    """A sweep made again: every run of it."""

    experiment: Experiment
    tables: "dict[str, pd.DataFrame]"


class _Told:
    """Passes on how many runs are done."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress

    def runs(self, done: int, total: int) -> None:
        self.progress(done, total)

    def ranking(self, size: int, found: Found) -> None:
        pass


def again(said: Mapping[str, Any], size: int, workers: int | None, progress: Progress | None) -> Again:
    """The sweep of an experiment, as `Experiment.to_dict` wrote it, at the size that it had come to."""
    of = Experiment.from_dict(said).of(size=size, stop=None)
    made = sweep(of, Way(Local(workers)), _Told(progress or (lambda done, total: None)))
    return Again(of, tables(made))
