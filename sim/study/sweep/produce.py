"""How are many runs made on an engine, so that one that fails, or takes its process down, stops no other?"""

import pickle
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, wait
from contextlib import ExitStack, suppress
from functools import lru_cache
from itertools import islice
from math import inf, isfinite
from threading import Lock
from time import monotonic, perf_counter
from typing import Any, NamedTuple, Self

from sim import fingerprint
from sim.said import Said
from sim.scenario import Scenario, load
from sim.study.replicate import How, Summary
from sim.study.space import Values
from sim.study.sweep.due import DueRun
from sim.study.sweep.engines import Engine, EngineError, Open

Kept = dict[str, Any]
"""What is kept of a run: its `summary`, or how it `failed`."""

CHUNK_SECONDS, MOST_IN_CHUNK = 0.5, 50
"""Short runs go to a process several at a time, so that the way there and back costs little."""
AHEAD = 3
"""Chunks that lie ready for each process."""

_ONE_AT_A_TIME = Lock()
"""Within a process runs are made one by one, also where an engine has several threads."""


class OtherCodeError(EngineError):
    """A worker has other code or data, so that its runs would not be these."""


class Work(NamedTuple):
    """What every run has in common, as it goes to other processes."""

    scenario: bytes
    how: How
    code: tuple[str, str]


class Asked(NamedTuple):
    """What differs from run to run."""

    values: Values
    seed: int


Answers = list[tuple[Kept, float]]
"""What is kept of each run, and its seconds."""


def work_of(scenario: Scenario, how: How) -> Work:
    """The work of a sweep around a scenario."""
    return Work(pickle.dumps(scenario), how, (fingerprint.code(), fingerprint.data()))


def make(work: Work, asked: list[Asked]) -> Answers:
    """Make some runs, wherever this is called; one that raises is told with its traceback."""
    if work.code != (fingerprint.code(), fingerprint.data()):
        raise OtherCodeError(Said("engine.other_code"))
    with _ONE_AT_A_TIME:
        return [_timed(work, each) for each in asked]


def _timed(work: Work, asked: Asked) -> tuple[Kept, float]:
    began = perf_counter()
    try:
        scenario = load(_scenario(work.scenario), asked.values)
        summary = work.how.make(scenario, asked.seed, asked.seed in work.how.checked)
        kept: Kept = {"summary": _told(summary)}
    except Exception as error:
        kept = failed(error)
    return kept, perf_counter() - began


def failed(error: BaseException) -> Kept:
    """What is kept of a run that failed."""
    told = "".join(traceback.format_exception(error))
    return {"failed": {"error": f"{type(error).__name__}: {error}", "traceback": told}}


def _told(summary: Summary) -> Summary:
    """A summary in which what is not a finite number is none."""
    return {name: None if isinstance(v, float) and not isfinite(v) else v for name, v in summary.items()}


@lru_cache(maxsize=2)
def _scenario(pickled: bytes) -> Scenario:
    made: Scenario = pickle.loads(pickled)
    return made


class Production:
    """Makes runs on an engine, which is opened with the first of them and stays open until the block ends.

    Those in flight when a process vanished are made again one by one, to find the one to blame.
    """

    def __init__(self, work: Work, engine: Engine) -> None:
        self.work, self.engine, self.opened = work, engine, ExitStack()
        self.open: Open | None = None
        self.todo, self.suspects = deque[DueRun](), deque[DueRun]()
        self.flying: dict[Future[Answers], list[DueRun]] = {}
        self.lonely: DueRun | None = None
        self.seconds, self.until = 0.0, inf

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *why: Any) -> None:
        self.opened.__exit__(*why)

    def of(self, cases: Iterable[DueRun], until: float = inf) -> Iterator[tuple[DueRun, Kept]]:
        """What is kept of each run as it comes, in any order; none is begun after `until` (of time.monotonic).

        Raises EngineError when the engine cannot be had, is gone, or has other code.
        """
        self.todo, self.until = deque(cases), until
        while self.flying or self._more():
            self.open = self.open or self.opened.enter_context(self.engine.open())
            with suppress(BrokenExecutor):  # the futures tell of it too
                self._submit(*self.open)
            yield from self._landed()

    def _more(self) -> bool:
        return bool(self.todo or self.suspects) and monotonic() < self.until

    def _submit(self, executor: Any, workers: int) -> None:
        if self.suspects:
            if not self.flying and self._more():
                self.lonely = self.suspects.popleft()
                self._fly(executor, [self.lonely])
            return
        while self.todo and len(self.flying) < AHEAD * workers and self._more():
            size = max(1, min(MOST_IN_CHUNK, int(CHUNK_SECONDS / self.seconds))) if self.seconds else 1
            self._fly(executor, [self.todo.popleft() for _ in islice(range(len(self.todo)), size)])

    def _fly(self, executor: Any, cases: list[DueRun]) -> None:
        asked = [Asked(case.values, case.seed) for case in cases]
        try:
            self.flying[executor.submit(make, self.work, asked)] = cases
        except BrokenExecutor as error:
            future: Future[Answers] = Future()
            future.set_exception(error)
            self.flying[future] = cases
            raise

    def _landed(self) -> Iterator[tuple[DueRun, Kept]]:
        broken = False
        for future in wait(self.flying, return_when=FIRST_COMPLETED).done:
            cases = self.flying.pop(future)
            try:
                answers = future.result()
            except (CancelledError, EngineError) as error:
                raise error if isinstance(error, EngineError) else EngineError(Said("engine.gone")) from None
            except Exception as error:
                broken |= isinstance(error, BrokenExecutor)
                yield from self._blamed(cases, error)
            else:
                self.seconds = max(sum(seconds for _, seconds in answers) / len(answers), 1e-6)
                yield from ((case, kept) for case, (kept, _) in zip(cases, answers, strict=True))
        if broken:
            self._close()

    def _close(self) -> None:
        """Give up an engine that has broken down, with all that was in flight."""
        for cases in self.flying.values():
            self.suspects.extend(cases)
        self.flying.clear()
        self.opened.close()
        self.open = None

    def _blamed(self, cases: list[DueRun], error: Exception) -> Iterator[tuple[DueRun, Kept]]:
        if cases == [self.lonely]:
            self.lonely = None
            yield cases[0], failed(error)
        else:
            self.suspects.extend(cases)
