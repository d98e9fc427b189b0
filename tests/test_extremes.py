"""Does the model hold together wherever its parameters stand within their declared ranges?"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from sim.declare import Declaration, declarations
from sim.invariants import check
from sim.luck import uniform
from sim.month import advance
from sim.outcomes import observe
from sim.parameters import Parameters
from sim.processes.begin import begin
from sim.scenario import load
from sim.scenario.layers import shipped_names
from sim.start import create
from sim.vocabulary import Stage
from sim.world import World

MONTHS = 14


def _ranged() -> Iterator[tuple[str, Declaration]]:
    for section, field in Parameters.model_fields.items():
        assert isinstance(field.annotation, type)
        for declaration in declarations(field.annotation):
            if declaration.range is not None and not declaration.keyed and declaration.name != "scale":
                yield f"{section}.{declaration.name}", declaration


def _corner(number: int) -> dict[str, Any]:
    """Every parameter at one end of its range, by luck."""
    named = list(_ranged())
    high = uniform(number, "which end", 0, np.arange(len(named), dtype=np.uint32)) < 0.5
    ends = {name: each.range[int(top)] for (name, each), top in zip(named, high, strict=True) if each.range}
    whole = {name for name, each in named if isinstance(each.default, int)}
    limits = {"population.stock": 100 + 100_000 * (number % 2), "population.employers": 500 + 9_500 * (number % 2)}
    return {name: int(end) if name in whole else float(end) for name, end in (ends | limits).items()}


@pytest.mark.slow
@pytest.mark.parametrize("number", range(10))
def test_a_corner_of_the_ranges_runs_and_everything_holds(fresh: Callable[..., World], number: int):
    with np.errstate(divide="raise", invalid="raise", over="raise"):
        world = fresh(_corner(number) | {"population.scale": 0.02}, seed=number, months=MONTHS)
        check(world)
        for month in range(MONTHS):
            advance(world, after=check)
            assert np.isfinite(observe(world, month)).all()


@pytest.mark.parametrize("name", shipped_names())
def test_every_shipped_scenario_begins_in_the_smallest_country(name: str):
    """A region or two may have no programme at all, and then none to look up."""
    world = create(load(name, {"population.scale": 0.02}), 1)
    begin(world)
    check(world)
    advance(world, after=check)


def test_everything_holds_in_a_run_of_more_than_a_decade(fresh: Callable[..., World]):
    """Months are counted past what eight bits hold: nobody is sent on before the time, or never."""
    months = 150
    world = fresh(months=months)
    inside = np.zeros(months, int)
    for month in range(months):
        advance(world)
        rows = np.concatenate([world.staged(stage) for stage in (Stage.PRE_PROGRAMME, Stage.MATCHING)])
        inside[month] = rows.size
        assert (world.participants.until[rows] >= month).all()
    assert inside[130:].max() > 0
