"""How are many runs made, on as many processes as there are, with results that do not depend on how many?"""

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from itertools import product
from multiprocessing import active_children, get_context
from typing import NamedTuple

from sim.run import run
from sim.said import Said, SaidError, message
from sim.scenario import Scenario
from sim.study.case import Work, laid_out

Progress = Callable[[int, int], None]
"""Told how many runs are done, and of how many."""

Summary = dict[str, float | str | None]


class Task(NamedTuple):
    """A run to make: which of the scenarios, on which luck."""

    scenario: int
    seed: int


class RunFailedError(SaidError, RuntimeError):
    """One of many runs broke down; says which one and why."""


def summarised(scenario: Scenario, seed: int, check: bool) -> Summary:
    """Make a run and keep its summary: what is done if nothing else is asked."""
    return run(scenario, seed, check=check).summary


class How(NamedTuple):
    """How each run is made: on which seeds every invariant is checked, and what is kept of it.

    `make` is told scenario, seed and whether to check; it goes to other processes, so it is a function of a module.
    """

    checked: Collection[int] = ()
    make: Callable[[Scenario, int, bool], Summary] = summarised


AS_USUAL = How()


def replicate(
    scenarios: Sequence[Work],
    seeds: Sequence[int],
    workers: int | None = None,
    progress: Progress | None = None,
    *,
    how: How = AS_USUAL,
    known: Mapping[Task, Summary] | None = None,
    tell: Callable[[Task, Summary], None] | None = None,
) -> dict[Task, Summary]:
    """The summaries of every scenario on every seed, as `each` makes them.

    Runs are begun seed by seed, so that an interrupted study has covered all scenarios evenly.
    """
    tasks = [Task(scenario, seed) for seed, scenario in product(seeds, range(len(scenarios)))]
    return each(scenarios, tasks, workers, progress, how=how, known=known, tell=tell)


def each(
    scenarios: Sequence[Work],
    tasks: Sequence[Task],
    workers: int | None = None,
    progress: Progress | None = None,
    *,
    how: How = AS_USUAL,
    known: Mapping[Task, Summary] | None = None,
    tell: Callable[[Task, Summary], None] | None = None,
) -> dict[Task, Summary]:
    """The summaries of some runs, by scenario and then seed, whatever the number of workers.

    `workers` is the number of processes, by default one for each processor that may be used. Those of `known` are not
    made again; `tell` is told each one that is made, as it comes. Raises RunFailedError when a run fails.
    """
    done: dict[Task, Summary] = {task: known[task] for task in tasks if known and task in known}
    missing = [task for task in tasks if task not in done]
    for task, summary in _summaries(scenarios, missing, min(workers or processors(), len(missing)), how):
        done[task] = summary
        if tell is not None:
            tell(task, summary)
        if progress is not None:
            progress(len(done), len(tasks))
    return {task: done[task] for task in sorted(tasks)}


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _summaries(scenarios: Sequence[Work], tasks: list[Task], workers: int, how: How) -> Iterator[tuple[Task, Summary]]:
    if workers <= 1:
        for task in tasks:
            yield task, _summary(scenarios[task.scenario], task.seed, how)
        return
    with processes(workers) as pool:
        waiting = {pool.submit(_summary, scenarios[task.scenario], task.seed, how): task for task in tasks}
        for future in as_completed(waiting):
            yield waiting[future], _result(future)


def _result(future: Future[Summary]) -> Summary:
    """What a worker made; a worker that vanished is told in the same way as a run that failed."""
    try:
        return future.result()
    except RunFailedError:
        raise
    except Exception as error:
        raise RunFailedError(Said("worker_stopped", why=message(error))) from error


def _summary(work: Work, seed: int, how: How) -> Summary:
    try:
        return how.make(laid_out(work), seed, seed in how.checked)
    except Exception as error:
        failed = Said("run_failed", name=work.name, seed=seed, kind=type(error).__name__, why=message(error))
        raise RunFailedError(failed) from error


PATIENCE = 5.0
"""Seconds in which a pool of which a process vanished ends by itself, if it does."""


@contextmanager
def processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that start fresh, as Mesa sets it for every process; they end at once when the study is broken off."""
    others = set(active_children())
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_the_parent)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(active_children()) - others:
            child.terminate()
        raise
    finally:
        _let_go(pool)


def _let_go(pool: ProcessPoolExecutor) -> None:
    """Wait until a pool has ended.

    If a process of it vanished, the thread that hands out work may be writing to nobody, for ever, in Pythons before
    3.11.5 (cpython 94777): then what it writes to is closed.
    """
    manager, work = (getattr(pool, name, None) for name in ("_executor_manager_thread", "_call_queue"))
    broken = bool(getattr(pool, "_broken", False))
    pool.shutdown(wait=not broken, cancel_futures=True)
    if broken and manager is not None and work is not None:
        manager.join(PATIENCE)
        if manager.is_alive():
            work._reader.close()
            manager.join()


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
