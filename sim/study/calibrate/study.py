"""Fit the model: run waves of points until enough sets of values reproduce the calibration targets."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from sim.scenario import Scenario
from sim.study.calibrate.explore import next_points
from sim.study.calibrate.waves import CHANCE, Wave, compatible, outside
from sim.study.measure import measuring
from sim.study.replicate import How, Progress, Summary, Task, replicate
from sim.study.space import Space, drawn, uncertain_space
from sim.study.store import Store
from sim.study.targets import Target, Targets, Use, read

Floats = NDArray[np.float64]

Made = dict[Task, Summary]

CHANCE_KNOWN_FROM = 32
"""Points of the first wave on which every replicate is made, so that the chance in one run is known."""


@dataclass(frozen=True)
class Plan:
    """How a calibration is made; the same plan gives the same bits, on any number of workers."""

    wanted: int = 250
    points: int = 192
    waves: int = 6
    replicates: int = 2
    scale: float = 0.1
    seed: int = 1

    @property
    def seeds(self) -> list[int]:
        """The luck on which every point is run."""
        return list(range(self.seed, self.seed + self.replicates))


def worlds(plan: Plan) -> list[Scenario]:
    """The scenarios on which the targets are measured, with default values."""
    return [read().scenario(world, plan.scale) for world in read().worlds_of(Use.CALIBRATION)]


@dataclass(frozen=True, eq=False)
class Calibration:
    """What came of it: all that was run, in a space, beside the targets in the order of the values."""

    plan: Plan
    space: Space
    names: list[str]
    targets: list[Target]
    wave: Wave
    seconds: float = field(repr=False)

    @property
    def compatible(self) -> NDArray[np.bool_]:
        """Which points reproduce every target."""
        return compatible(self.wave, self.targets)


def calibrate(
    plan: Plan,
    *,
    workers: int | None = None,
    store: Path | None = None,
    progress: Callable[[int], Progress] | None = None,
) -> Calibration:
    """Run waves until `wanted` points are compatible, or all waves have been run.

    Runs that lie in `store` are not made again. `progress` is told the number of each wave, and gives what is told how
    many of its runs are done. Raises RunFailedError when a run fails.
    """
    began = perf_counter()
    runs = _Runs(plan, read(), uncertain_space(), workers, store)
    wave = runs.lived(0, runs.space.design(plan.points, plan.seed), None, progress and progress(1))
    for number in range(1, plan.waves):
        if compatible(wave, runs.targets).sum() >= plan.wanted:
            break
        points = next_points(wave.points, wave.means, runs.targets, runs.space, plan.points, plan.seed + number)
        wave = wave.joined(runs.lived(number, points, wave, progress and progress(number + 1)))
    return Calibration(plan, runs.space, runs.names, runs.targets, wave, perf_counter() - began)


@dataclass
class _Runs:
    """Makes the runs of a wave: first one for each point, then the replicates of those that it does not rule out."""

    plan: Plan
    asked: Targets
    space: Space
    workers: int | None
    store: Path | None

    @property
    def names(self) -> list[str]:
        return list(self.asked.of(Use.CALIBRATION))

    @property
    def targets(self) -> list[Target]:
        return list(self.asked.of(Use.CALIBRATION).values())

    def lived(self, number: int, points: Floats, before: Wave | None, progress: Progress | None) -> Wave:
        values = np.full((len(points), self.plan.replicates, len(self.names)), np.nan)
        every = np.arange(len(points))
        again = every[:CHANCE_KNOWN_FROM] if before is None else every[:0]
        steps = _Steps(progress, len(self._worlds()) * (len(points) + len(again) * (self.plan.replicates - 1)))
        self._fill(values, points, every, self.plan.seeds[:1], steps)
        self._fill(values, points, again, self.plan.seeds[1:], steps)
        wave = Wave(points, np.full(len(points), number), values)
        rest = np.setdiff1d(every[self._not_ruled_out(wave if before is None else before.joined(wave), number)], again)
        steps.more(len(self._worlds()) * len(rest) * (self.plan.replicates - 1))
        self._fill(values, points, rest, self.plan.seeds[1:], steps)
        return Wave(points, wave.waves, values)

    def _not_ruled_out(self, wave: Wave, number: int) -> NDArray[np.bool_]:
        """Points of the last wave whose one run lies in every band, but for the chance in one run."""
        chance = CHANCE * wave.errors * np.sqrt(self.plan.replicates)
        near = (outside(wave.means, self.targets) <= chance).all(axis=1)
        return np.asarray(near[wave.waves == number], bool)

    def _worlds(self) -> list[str]:
        return self.asked.worlds_of(Use.CALIBRATION)

    def _fill(self, values: Floats, points: Floats, rows: NDArray[np.intp], seeds: list[int], steps: "_Steps") -> None:
        if not rows.size or not seeds:
            return
        sets = [self.space.values(points[row]) for row in rows]
        for world in self._worlds():
            base = self.asked.scenario(world, self.plan.scale)
            for task, found in self._made(world, drawn(base, sets), seeds, steps).items():
                for name, value in found.items():
                    where = rows[task.scenario], task.seed - self.plan.seed, self.names.index(name)
                    values[where] = np.nan if value is None else float(value)

    def _made(self, world: str, cases: list[Scenario], seeds: list[int], steps: "_Steps") -> Made:
        how = How(make=measuring(world, Use.CALIBRATION))
        kept = Store(self.store, cases, how) if self.store else None
        done = replicate(
            cases, seeds, self.workers, steps.told, how=how,
            known=kept.known(seeds) if kept else None, tell=kept.keep if kept else None,
        )  # fmt: skip
        steps.over(len(done))
        return done


class _Steps:
    """Counts the runs of a wave, which are made in several goes."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.total, self.before = progress, total, 0

    def told(self, done: int, _: int) -> None:
        if self.progress is not None:
            self.progress(self.before + done, self.total)

    def over(self, done: int) -> None:
        self.before += done

    def more(self, runs: int) -> None:
        self.total += runs
