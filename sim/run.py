"""What comes of one scenario and one seed?"""

from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from sim.outcomes import summary
from sim.record import Record, of_world
from sim.scenario import Scenario, load

if TYPE_CHECKING:
    from sim.model import ScalingModel
    from sim.month import Order

Progress = Callable[[int, int], None]
"""Told how many months have passed, and of how many."""

LARGEST_SEED = 2**32 - 1

__all__ = ["LARGEST_SEED", "Progress", "Record", "finished", "prepare", "run"]


def run(
    scenario: str | Path | Mapping[str, Any] | Scenario,
    seed: int = 1,
    *,
    scale: float | None = None,
    months: int | None = None,
    check: bool = False,
    progress: Progress | None = None,
) -> Record:
    """Run a scenario (name, path, mapping or Scenario) from its first month to its last.

    The same scenario and seed give the same bits. `scale` (0.01-1) is the share of the country, in whole regions;
    `months` (1-600) the length. `check` looks whether every invariant holds after every process. Raises ScenarioError
    for a wrong scenario, ValueError for a seed that is not a whole number of 0 or more, InvariantError from a check.
    """
    chosen = prepare(scenario, scale=scale, months=months)
    if type(seed) is not int or not 0 <= seed <= LARGEST_SEED:
        raise ValueError(f"seed: {seed!r} is not a whole number from 0 to {LARGEST_SEED}")
    began = perf_counter()
    model = finished(chosen, seed, check=check, progress=progress)
    seconds = perf_counter() - began
    return of_world(model.world, model.history, summary(model.world, model.history), seconds)


def finished(
    scenario: Scenario,
    seed: int,
    *,
    check: bool = False,
    progress: Progress | None = None,
    order: "Order | None" = None,
) -> "ScalingModel":
    """The model of a scenario after its last month, without a record; `check` and `progress` as for `run`.

    `order` lets another tuple of processes take the place of the usual month.
    """
    from sim.model import ScalingModel

    model = ScalingModel(scenario, rng=seed, collect=False)
    if check:
        from sim.invariants import check as invariants

        model.after = invariants
    model.order = order or model.order
    while model.running:
        model.step()
        if progress is not None:
            progress(model.month, scenario.months)
    return model


def prepare(
    scenario: str | Path | Mapping[str, Any] | Scenario, *, scale: float | None = None, months: int | None = None
) -> Scenario:
    """The scenario as it will run, at another scale or length if given; raises ScenarioError for what is wrong."""
    changed = {"population.scale": scale, "months": months}
    return load(scenario, {name: value for name, value in changed.items() if value is not None})
