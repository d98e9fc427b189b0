"""How far is a sweep grown? Until the ranking stands, the largest size is reached, or the time is over."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from pathlib import Path
from time import monotonic, perf_counter
from typing import Protocol

import numpy as np

from sim.study.indices.design import design
from sim.study.indices.methods import METHODS
from sim.study.replicate import AS_USUAL, How
from sim.study.store import Shelf
from sim.study.sweep.analysis import Found, GapsError, found
from sim.study.sweep.due import DueRun, DueRuns, Floats
from sim.study.sweep.engines import Engine, Local
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.problem import array, to_problem
from sim.study.sweep.produce import Kept, Production, work_of

FIRST_LOOK = 8
"""A design that grows is looked at from this part of its first size on, so that there is something early."""


class Ended(StrEnum):
    """Why a sweep went no further."""

    SIZE = "size"
    STABLE = "stable"
    LARGEST = "largest"
    BUDGET = "budget"
    GAPS = "gaps"
    SHARD = "shard"


class Watch(Protocol):
    """Told how a sweep goes on."""

    def runs(self, done: int, total: int) -> None:
        """How many runs are there, of how many that are asked for so far."""

    def ranking(self, size: int, found: Found) -> None:
        """What the runs of a size say."""


class Quiet:
    """Nobody looks."""

    def runs(self, done: int, total: int) -> None:
        """Not shown."""

    def ranking(self, size: int, found: Found) -> None:
        """Not shown."""


QUIET = Quiet()


@dataclass(frozen=True)
class Way:
    """How a sweep is made, none of which changes what it finds.

    `store` is the folder in which runs are kept, `budget` the seconds after which no run is begun, `shard` which part
    of how many (from 1), `retry_failed` whether runs that failed before are made again.
    """

    engine: Engine = field(default_factory=Local)
    store: Path | None = None
    budget: float | None = None
    shard: tuple[int, int] = (1, 1)
    retry_failed: bool = False
    how: How = AS_USUAL


@dataclass(frozen=True, eq=False)
class Swept:
    """What a sweep has come to: a whole design of `size`, 0 when not even the first look is whole.

    `cases` are the runs of that design, `done` everything that is there by key; of `asked` runs in all `made` are new.
    `refusal` says which values lack, where that keeps indices from being told.
    """

    experiment: Experiment
    ended: Ended
    size: int
    design: Floats = field(repr=False)
    cases: list[DueRun] = field(repr=False)
    done: dict[str, Kept] = field(repr=False)
    found: Found | None = field(repr=False)
    refusal: str
    asked: int
    made: int
    seconds: float

    @property
    def failures(self) -> list[DueRun]:
        """The runs that failed, each once."""
        return list({case.key: case for case in self.cases if "failed" in self.done.get(case.key, {})}.values())


def sweep(of: Experiment, way: Way | None = None, watch: Watch = QUIET) -> Swept:
    """Make the runs of an experiment that are not there yet, and say what they tell.

    The same bits come back however often it was broken off, for any engine and number of workers. Raises EngineError
    when the engine is gone; what was made until then is kept.
    """
    asked = way or Way()
    with Production(work_of(of.scenario, asked.how), asked.engine) as production:
        return _Growing(of, asked, watch, production).grown()


def levels(of: Experiment) -> list[int]:
    """The sizes at which a sweep is looked at: parts of the first if its design grows, then each twice the last."""
    method = METHODS[of.method]
    parts = [of.size // part for part in (FIRST_LOOK, 4, 2) if method.grown and of.size % part == 0]
    sizes = [size for size in parts if size >= method.smallest] + [of.size]
    while method.next(sizes[-1]) <= of.largest:
        sizes.append(method.next(sizes[-1]))
    return sizes


class _Growing:
    """A sweep under way."""

    def __init__(self, of: Experiment, way: Way, watch: Watch, production: Production) -> None:
        self.of, self.way, self.watch, self.production = of, way, watch, production
        self.began, self.wall = perf_counter(), monotonic()
        self.shelf = Shelf(way.store) if way.store else None
        self.maker = DueRuns(of, way.how)
        self.design, self.cases = np.empty((0, 0)), list[DueRun]()
        self.done: dict[str, Kept] = {}
        self.asked: set[str] = set()
        self.made, self.refusal = 0, ""

    def grown(self) -> Swept:
        if self.way.shard[1] > 1:
            return self._shard()
        reached: tuple[int, Found | None] = (0, None)
        for size in levels(self.of):
            before = self.design, self.cases
            fresh = self._fill(self._asked(size))
            if fresh is None:
                self.design, self.cases = before
                return self._ended(Ended.BUDGET, *self._last(*reached))
            look = size >= self.of.size or fresh > 0
            reached = size, self._look(size) if look else None
            if size >= self.of.size and (why := self._enough(*reached)):
                return self._ended(why, *reached)
        return self._ended(Ended.LARGEST, *reached)

    def _last(self, size: int, seen: Found | None) -> tuple[int, Found | None]:
        return size, seen or (self._look(size) if size else None)

    def _shard(self) -> Swept:
        """Its part of the runs of the first size; what they tell is said once all parts lie together."""
        unique = {case.key: case for case in self._asked(self.of.size)}
        part, parts = self.way.shard
        self.asked = set(list(unique)[part - 1 :: parts])
        whole = self._fill([case for key, case in unique.items() if key in self.asked]) is not None
        self.design, self.cases = self.design[:0], [case for case in self.cases if case.key in self.asked]
        return self._ended(Ended.SHARD if whole else Ended.BUDGET, 0, None)

    def _asked(self, size: int) -> list[DueRun]:
        """The runs of a size that no smaller one had."""
        grown = METHODS[self.of.method].grown
        first = len(self.design) if grown else 0
        self.design = design(self.of.method, to_problem(self.of), size, self.of.seed, second_order=self.of.second_order)
        new = self.maker.of(self.design, first)
        self.cases = (self.cases if grown else []) + new
        self.asked |= {case.key for case in new}
        return new

    def _fill(self, cases: list[DueRun]) -> int | None:
        """Make what is not there yet: how many runs that were, None when the time was over before."""
        unique = {case.key: case for case in cases if case.key not in self.done}
        self.done |= self._known(unique)
        missing = [case for key, case in unique.items() if key not in self.done]
        total = len(self.asked)
        self.watch.runs(total - len(missing), total)
        until = inf if self.way.budget is None else self.wall + self.way.budget
        for case, kept in self.production.of(missing, until):
            self.done[case.key] = kept
            self.made += 1
            if self.shelf:
                self.shelf.put(case.key, kept)
            self.watch.runs(len(self.done), max(total, len(self.done)))
        return None if any(case.key not in self.done for case in missing) else len(missing)

    def _known(self, keys: Iterable[str]) -> dict[str, Kept]:
        found = {key: self.shelf.get(key) for key in keys} if self.shelf and self.shelf.folder.is_dir() else {}
        retry = self.way.retry_failed
        return {key: kept for key, kept in found.items() if kept is not None and not (retry and "failed" in kept)}

    def _look(self, size: int) -> Found | None:
        values = array(self.of, self.cases, self.done, len(self.design))
        try:
            seen = found(self.of, self.design, values)
        except GapsError as error:
            self.refusal = str(error)
            return None
        self.refusal = ""
        self.watch.ranking(size, seen)
        return seen

    def _enough(self, size: int, seen: Found | None) -> Ended | None:
        if seen is None:
            return Ended.GAPS
        if self.of.stop is None:
            return Ended.SIZE
        return Ended.STABLE if seen.sure >= self.of.stop.ranking else None

    def _ended(self, why: Ended, size: int, seen: Found | None) -> Swept:
        return Swept(
            self.of, why, size, self.design, self.cases, self.done, seen, self.refusal, len(self.asked),
            self.made, perf_counter() - self.began,
        )  # fmt: skip
