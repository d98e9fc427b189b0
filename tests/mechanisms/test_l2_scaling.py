"""More people in place, other sectors, other regions, other target groups: each way to scale needs other things."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from sim.vocabulary import Constraint, Way
from tests.conftest import Run
from tests.mechanisms.conftest import SEEDS
from tests.test_directions import BUSY

MONTHS = 48
STILL: dict[str, Any] = BUSY | {
    "population.scale": 0.2, "population.stock": 15_000, "life.birth": 0.0, "ambition.growth": 0.0,
    "replication.drive": 0.0, "replication.sector_drive": 0.0, "replication.group_drive": 0.0,
    "replication.proven": 0.3,
}  # fmt: skip
"""Programmes go on as they are: nobody founds, grows or copies one."""

PLACE = STILL | {"ambition.growth": 1.0}
REGION = STILL | {"replication.drive": 0.5}
SECTOR = STILL | {"replication.sector_drive": 0.5}
GROUP = STILL | {"replication.group_drive": 0.3}
FEW_GROUPS = STILL | {"replication.group_drive": 0.1}
"""So few that coaches, not the programmes to copy, limit them."""

SMALL = {"population.scale": 0.1, "population.local_places": 3_000.0, "grants.level": 10.0}
"""Enough to count copies, not to compare what holds them back."""


def share_of(constraint: Constraint) -> Callable[[Run], float]:
    """Share of all that held back copies which this constraint did; of all programmes where there are no copies."""

    def count(run: Run) -> float:
        copy = run.world.programmes.way > Way.FOUNDED
        costs = [intake.cost for intake in run.world.ledger.intakes if copy[intake.programme] or not copy.any()]
        return float(sum(cost[constraint] for cost in costs) / sum(cost.sum() for cost in costs))

    return count


def copies(way: Way) -> Callable[[Run], float]:
    return lambda run: float((run.world.programmes.way == way).sum())


@pytest.mark.mechanism("L2")
@pytest.mark.parametrize(
    ("constraint", "less", "more"),
    [
        pytest.param(Constraint.LANGUAGE_GATE, SECTOR, PLACE, id="in place: people with the Dutch asked"),
        pytest.param(Constraint.MONEY_NOW, REGION, PLACE, id="in place: money now, rather than another region"),
        pytest.param(Constraint.GROUP_SIZE, PLACE, REGION, id="another region: a full group, rather than in place"),
        pytest.param(Constraint.MENTORS, PLACE, SECTOR, id="another sector: mentors, rather than in place"),
        pytest.param(Constraint.MENTORS, GROUP, SECTOR, id="another sector: mentors, rather than a group"),
        pytest.param(Constraint.MONEY_HORIZON, PLACE, GROUP, id="another group: certain money, rather than in place"),
        pytest.param(Constraint.COORDINATION, REGION, GROUP, id="another group: coordination, rather than a region"),
    ],
)
def test_the_four_differ_in_what_binds(
    run: Callable[..., Run], constraint: Constraint, less: dict[str, Any], more: dict[str, Any]
) -> None:
    """On average, and on all seeds but one at most: a small country has few copies to count."""
    count = share_of(constraint)
    low, high = (np.array([count(run(changes, seed, MONTHS)) for seed in SEEDS]) for changes in (less, more))
    assert low.mean() < high.mean()
    assert (low < high).sum() >= len(SEEDS) - 1, f"{low} and {high}"


@pytest.mark.mechanism("L2")
@pytest.mark.parametrize(
    ("way", "less", "more"),
    [
        pytest.param(Way.REGION, REGION | {"replication.publicity": 0.05}, REGION, id="publicity brings regions"),
        pytest.param(Way.SECTOR, SECTOR | {"willingness.base": -8.0}, SECTOR, id="willing employers bring sectors"),
        pytest.param(
            Way.GROUP, FEW_GROUPS | {"guidance.coaches_per_100k": 0.05}, FEW_GROUPS, id="coaches bring groups"
        ),
    ],
)
def test_each_way_answers_to_its_own_condition(
    rises: Callable[..., None], way: Way, less: dict[str, Any], more: dict[str, Any]
) -> None:
    rises(copies(way), less | SMALL, more | SMALL)


@pytest.mark.mechanism("L2")
def test_without_drive_nothing_is_copied(run: Callable[..., Run]) -> None:
    assert not (run(STILL | SMALL, months=24).world.programmes.way > Way.FOUNDED).any()
