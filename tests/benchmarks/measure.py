"""How long does one run take, how many agent-months is it, and how much memory does it need?"""

import resource
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sim.model import ScalingModel
    from sim.scenario import Scenario

SMALL, NATIONAL, LARGE = 7_500, 75_000, 750_000
"""People in the target group at the start: a tenth of the national baseline, the baseline, and ten times it."""

MOST_INFLOW = 2.0
"""The highest inflow that a scenario may ask for, relative to the table of permits."""

HERE = (
    "waiting",
    "pool",
    "recruited",
    "pre_programme",
    "learn_work",
    "matching",
    "job_aftercare",
    "durable",
    "unassisted",
)
"""Outcomes that together count everyone who is present."""


@dataclass(frozen=True)
class Measured:
    """What one measurement gave: seconds of one core, of making everyone and of living; the latter by the clock; MB."""

    participants: int
    months: int
    agent_months: float
    making: float
    living: float
    wall: float
    memory: float

    @property
    def seconds(self) -> float:
        """Seconds of one core for all of it."""
        return self.making + self.living

    @property
    def pace(self) -> float:
        """Agent-months a second, once everyone has been made."""
        return self.agent_months / self.living


def alone(measurement: Callable[..., Measured], *arguments: int) -> Measured:
    """Measure in a fresh process of its own, so that memory is that of this measurement only."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measurement, *arguments).result()


def columns(participants: int, runs: int) -> Measured:
    """The model as users run it, from the checked scenario to the last month: the median of `runs`.

    A whole run before them is thrown away, so that compiled loops are loaded and the data are read.
    """
    return _median(national(participants), runs)


def same_rules(participants: int, runs: int) -> Measured:
    """The same with all switched off that the twin leaves out."""
    from tests.benchmarks.plain import OFF

    return _median(national(participants, OFF), runs)


def _median(chosen: "Scenario", runs: int) -> Measured:
    _run(chosen, seed=0)
    timed = [_run(chosen, seed) for seed in range(1, runs + 1)]
    people, making, living, wall = (median(values) for values in zip(*timed, strict=True))
    return Measured(int(chosen.parameters.population.stock), chosen.months, people, making, living, wall, peak_memory())


def plain(participants: int, first: int, months: int) -> Measured:
    """The plain-Mesa twin, living some months from month `first` of a run; making its objects is not counted."""
    from sim.model import ScalingModel
    from tests.benchmarks.plain import OFF
    from tests.benchmarks.twin import Twin

    model = ScalingModel(national(participants, OFF), rng=1, collect=False)
    for _ in zip(range(first), _months(model), strict=False):
        pass
    began, people = process_time(), 0
    twin = Twin(model.world)
    del model
    seconds, wall = process_time(), perf_counter()
    for _ in range(months):
        twin.step()
        people += twin.present()
    living, wall = process_time() - seconds, perf_counter() - wall
    return Measured(participants, months, people, seconds - began, living, wall, peak_memory())


def national(participants: int, changes: dict[str, Any] | None = None) -> "Scenario":
    """The national baseline with so many people at the start, and with an inflow in proportion as far as it goes."""
    from sim.scenario import load

    level = min(participants / NATIONAL, MOST_INFLOW)
    return load("baseline", {"population.stock": participants, "arrivals.level": level, **(changes or {})})


def _run(chosen: "Scenario", seed: int) -> tuple[float, float, float, float]:
    """Agent-months, seconds of one core to make everyone and to live, and the latter by the clock, of one whole run."""
    from sim.model import ScalingModel
    from sim.outcomes import OUTCOMES

    began = process_time()
    model = ScalingModel(chosen, rng=seed, collect=False)
    made, wall = process_time(), perf_counter()
    for _ in _months(model):
        pass
    living, wall = process_time() - made, perf_counter() - wall
    here = [i for i, outcome in enumerate(OUTCOMES) if outcome.name in HERE]
    return float(model.history[:, here].sum()), made - began, living, wall


def _months(model: "ScalingModel") -> Iterator[None]:
    """Each month of a run, once it has passed."""
    while model.running:
        model.step()
        yield


def peak_memory() -> float:
    """The most memory that this process has had, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
