"""How are the runs made for a workshop?"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple

from sim import fingerprint
from sim.scenario import Scenario
from sim.study.case import Case
from sim.study.ensemble import Ensemble
from sim.study.limits.levels import CRITERIA, Point, changes
from sim.study.replicate import How, Progress, Summary, Task, each
from sim.study.space import Values, left_open
from sim.study.store import Store
from sim.study.workshop.design import states, trials
from sim.study.workshop.kept import kept
from sim.study.workshop.prepared import Prepared

if TYPE_CHECKING:
    import pandas as pd

HOW = How(make=kept)
USUAL = 4
"""Fewer draws are the first of so many, so that a page that is made in a hurry can grow without repeating a run."""


@dataclass(frozen=True)
class Plan:
    """How much is run: sets of values drawn from the ensemble, and trials of settings between states.

    Every one of the 729 states is run with each drawn set; within a set all share their luck. Raises ValueError for
    fewer than two draws, or trials that are not between 1 and 64.
    """

    draws: int = USUAL
    trials: int = 24
    seed: int = 1

    def __post_init__(self) -> None:
        """Refuse what cannot be run."""
        if self.draws < 2 or not 1 <= self.trials <= 64:
            raise ValueError("two draws or more, one to 64 trials")


def drawn(ensemble: Ensemble, plan: Plan) -> list[Values]:
    """The sets of values of the draws."""
    return ensemble.draw(max(plan.draws, USUAL), plan.seed)[: plan.draws]


class Spot(NamedTuple):
    """What one case stands for."""

    draw: int
    point: Point


def prepared(
    base: Scenario, ensemble: Ensemble, plan: Plan, *, workers: int | None = None, progress: Progress | None = None,
    store: Path | None = None, known: Mapping[Task, Summary] | None = None,
) -> Prepared:  # fmt: skip
    """Run a scenario in every state of the six criteria; the same bits for any number of `workers`.

    Runs that lie in `store` or are `known` are not made again. Raises RunFailedError when a run fails.
    """
    began = perf_counter()
    spots, cases = laid_out(base, ensemble, plan)
    tasks = tasks_of(spots, plan)
    saved = Store(store, cases, HOW) if store else None
    there = dict(known or {}) | (saved.known_of(tasks) if saved else {})
    done = each(cases, tasks, workers, progress, how=HOW, known=there, tell=saved.keep if saved else None)
    return Prepared(
        base, asdict(plan), table_of(spots, done), identity(base, ensemble, plan), perf_counter() - began
    )  # fmt: skip


def laid_out(base: Scenario, ensemble: Ensemble, plan: Plan) -> tuple[list[Spot], list[Case]]:
    """Everything to be run, draw by draw."""
    sets = left_open(base, drawn(ensemble, plan))
    points = [*states(), *trials(plan.trials, plan.seed)]
    spots = [Spot(draw, point) for draw in range(plan.draws) for point in points]
    return spots, [Case(base, {**sets[spot.draw], **changes(spot.point)}) for spot in spots]


def tasks_of(spots: list[Spot], plan: Plan) -> list[Task]:
    """The runs of what is laid out, in the order of the rows of their table."""
    return [Task(row, plan.seed + spot.draw) for row, spot in enumerate(spots)]


def identity(base: Scenario, ensemble: Ensemble, plan: Plan) -> dict[str, Any]:
    """All that decides the results: two with the same identity give the same bits."""
    sets = {str(number): each for number, each in enumerate(drawn(ensemble, plan))}
    known = fingerprint.identity([base], [plan.seed])
    return {**known, "plan": asdict(plan), "ensemble": fingerprint.values(sets)}


def table_of(spots: list[Spot], done: Mapping[Task, Summary]) -> "pd.DataFrame":
    """A row for each run: draw, the six positions, and what was kept."""
    import pandas as pd

    rows = [
        {"draw": spot.draw, **dict(zip(CRITERIA, spot.point, strict=True)), **summary}
        for task, summary in done.items()
        for spot in [spots[task.scenario]]
    ]
    made = pd.DataFrame(rows)
    return made.astype({name: "float64" for name in made if name != "draw"})
