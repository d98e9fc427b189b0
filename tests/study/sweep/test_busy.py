"""Are the workers of a sweep kept busy?"""

import os
import time
from itertools import count
from time import perf_counter

import pytest

from sim.scenario import Scenario, load
from sim.study.replicate import How, Summary
from sim.study.sweep import Local
from sim.study.sweep.due import DueRun
from sim.study.sweep.produce import Production, work_of

PAUSE, RUNS = 0.1, 40


def sleeps(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """Stands for a run that only takes time; tells in which process."""
    time.sleep(PAUSE)
    return {"process": float(os.getpid())}


def seconds(workers: int) -> float:
    """How long the runs take once every process has started and made some."""
    fresh = (DueRun(0, seed, {}, str(seed)) for seed in count())
    with Production(work_of(load("baseline"), How(make=sleeps)), Local(workers)) as production:
        seen: set[object] = set()
        while len(seen) < workers:
            some = [next(fresh) for _ in range(4 * workers)]
            seen |= {kept["summary"]["process"] for _, kept in production.of(some)}
        began = perf_counter()
        assert len(list(production.of([next(fresh) for _ in range(RUNS)]))) == RUNS
        return perf_counter() - began


@pytest.mark.slow
def test_two_workers_make_runs_almost_twice_as_fast_as_one():
    one, two = seconds(1), seconds(2)
    assert one >= RUNS * PAUSE
    assert two <= one / 1.9
