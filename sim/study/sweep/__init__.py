"""Which inputs decide the outcomes? Experiments of many runs that no interruption can lose."""

from sim.study.sweep.engines import Borrowed, Dask, Engine, EngineError, Local
from sim.study.sweep.experiment import Experiment, Stop
from sim.study.sweep.grow import Ended, Swept, Way, sweep
from sim.study.sweep.problem import Evaluate, RunsFailedError, evaluate, to_problem
from sim.study.sweep.read import of_mapping
from sim.study.sweep.read import read as read_experiment

__all__ = [
    "Borrowed", "Dask", "Ended", "Engine", "EngineError", "Evaluate", "Experiment", "Local", "RunsFailedError", "Stop",
    "Swept", "Way", "evaluate", "of_mapping", "read_experiment", "sweep", "to_problem",
]  # fmt: skip
