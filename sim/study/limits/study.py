"""How are the runs made that show what limits a scenario?"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from sim import fingerprint
from sim.scenario import Scenario
from sim.study.case import Case
from sim.study.ensemble import Ensemble, evenly
from sim.study.limits.kept import kept
from sim.study.limits.levels import CRITERIA, Point, changes, states
from sim.study.limits.results import Limits
from sim.study.replicate import How, Progress, Summary, Task, each
from sim.study.space import Values, left_open
from sim.study.store import Store

if TYPE_CHECKING:
    import pandas as pd

HOW = How(make=kept)


@dataclass(frozen=True)
class Plan:
    """How much is run: sets of values drawn from the ensemble, for the states above today and for the others.

    Every combination of as is and ideal is run with `first` drawn sets, then with twice as many, until the criterion
    that accounts for most is the same in a share `sure` of the resamples, or `draws` sets are used. `below` of them
    also see criteria that are absent (0: those are not looked at). Each set has `replicates` seeds of its own. Raises
    ValueError for what cannot be run.
    """

    draws: int = 16
    below: int = 3
    replicates: int = 2
    seed: int = 1
    first: int = 8
    sure: float = 0.95

    def __post_init__(self) -> None:
        """Refuse what cannot be run."""
        if min(self.draws, self.first) < 2 or not 0 <= self.below <= self.draws or self.below == 1:
            raise ValueError("two draws or more, first two or more, below none or two up to as many")
        if self.replicates < 1 or not 0.5 <= self.sure <= 1.0:
            raise ValueError("replicates one or more, sure 0.5 to 1")

    def seeds(self, draw: int) -> range:
        """The seeds of a drawn set: no other has them."""
        return range(self.seed + draw * self.replicates, self.seed + (draw + 1) * self.replicates)

    def lower(self) -> set[int]:
        """Which draws also see criteria that are absent: the first ones, which are spread evenly over all."""
        return set(evenly(self.draws)[: self.below])

    @property
    def least(self) -> int:
        """With how many draws the study begins."""
        return min(max(self.first, self.below), self.draws)


class Spot(NamedTuple):
    """What one case stands for."""

    base: str
    draw: int
    point: Point


def limits(
    bases: Mapping[str, Scenario], ensemble: Ensemble, plan: Plan, *, workers: int | None = None,
    progress: Progress | None = None, store: Path | None = None, known: Mapping[Task, Summary] | None = None,
) -> Limits:  # fmt: skip
    """Run scenarios, by the names that they get in the tables, in every state of the six criteria that `plan` asks.

    Within a drawn set all states share their luck. The same bits come back for any number of `workers`; runs that lie
    in `store` or are `known` are not made again. Raises RunFailedError when a run fails.
    """
    began, draws = perf_counter(), plan.least
    done: dict[Task, Summary] = {}
    while True:
        spots, cases = laid_out(bases, ensemble, plan, draws)
        tasks = tasks_of(spots, plan)
        saved = Store(store, cases, HOW) if store else None
        there = {**(known or {}), **done}
        there |= saved.known_of([task for task in tasks if task not in there]) if saved else {}
        done = each(cases, tasks, workers, progress, how=HOW, known=there, tell=saved.keep if saved else None)
        now, seconds = identity(bases, ensemble, plan), perf_counter() - began
        found = Limits(dict(bases), asdict(plan), draws, table_of(spots, done), now, seconds)
        if found.certain or draws >= plan.draws:
            return found
        draws = min(2 * draws, plan.draws)


def laid_out(
    bases: Mapping[str, Scenario], ensemble: Ensemble, plan: Plan, draws: int
) -> tuple[list[Spot], list[Case]]:
    """Everything to be run with so many draws, draw by draw; what more draws add comes after it."""
    sets = ensemble.draw(plan.draws, plan.seed)
    spots, cases = [], []
    for draw, (name, base) in product(evenly(plan.draws)[:draws], bases.items()):
        (values,) = left_open(base, [sets[draw]])
        for point in states(lower=draw in plan.lower()):
            spots.append(Spot(name, draw, point))
            cases.append(Case(base, {**values, **changes(point)}))
    return spots, cases


def tasks_of(spots: list[Spot], plan: Plan) -> list[Task]:
    """The runs of what is laid out, in the order of the rows of their table."""
    return [Task(row, seed) for row, spot in enumerate(spots) for seed in plan.seeds(spot.draw)]


def identity(bases: Mapping[str, Scenario], ensemble: Ensemble, plan: Plan) -> dict[str, Any]:
    """All that decides the results: two with the same identity give the same bits."""
    drawn: dict[str, Values] = {str(number): each for number, each in enumerate(ensemble.draw(plan.draws, plan.seed))}
    of_bases = fingerprint.identity(bases.values(), [plan.seed])
    return {**of_bases, "bases": list(bases), "plan": asdict(plan), "ensemble": fingerprint.values(drawn)}


def table_of(spots: list[Spot], done: Mapping[Task, Summary]) -> "pd.DataFrame":
    """A row for each run: base, draw, seed, the six positions, and what was kept."""
    import pandas as pd

    rows = [
        {
            "base": spots[task.scenario].base,
            "draw": spots[task.scenario].draw,
            "seed": task.seed,
            **dict(zip(CRITERIA, spots[task.scenario].point, strict=True)),
            **summary,
        }
        for task, summary in done.items()
    ]
    made = pd.DataFrame(rows).drop(columns="most_binding", errors="ignore")
    whole = ("base", "draw", "seed")
    return made.astype({name: "float64" for name in made if name not in whole})
