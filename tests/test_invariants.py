"""Does everything that must always hold really hold, after every process, and is each breach found by name?"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from sim.invariants import InvariantError, check
from sim.month import MONTH, advance
from sim.vocabulary import Stage
from sim.world import World

VARIANTS: dict[str, dict[str, Any]] = {
    "as it is": {},
    "harsh": {"grants.length": 6, "grants.renewal_odds": 0.0, "grants.level": 0.5, "costs.municipal_share": 0.0},
    "generous": {
        "grants.level": 10.0, "grants.award_odds": 1.0, "grants.renewal_odds": 1.0, "life.known": 1.0,
        "retained_benefit.share": 1.0, "absorption.mentor_share": 0.2, "schooling.seats_per_100k": 500.0,
        "screening.openness": 1.0, "willingness.base": 0.0, "group.pooling": 1.0, "life.birth": 0.2,
    },
    "a home at once": {"arrivals.housing_wait": 0.0},
    "the low build-up": {"population.stock": 24_000},
    "dates": {
        "absorption.mentor_share": {"2021-01": 0.1, "2021-06": 0.0, "2022-02": 0.1},
        "schooling.seats_per_100k": {"2021-01": 80.0, "2021-07": 0.0},
        "grants.length": {"2021-01": 24, "2022-02": 6},
        "arrivals.level": {"2021-01": 1.0, "2021-05": 2.0, "2022-03": 0.0},
        "guidance.coach_hours": {"2021-01": 2.0, "2021-09": 12.0},
    },
}  # fmt: skip


@pytest.mark.parametrize("name", VARIANTS)
@pytest.mark.parametrize("seed", [1, 20])
def test_everything_holds_after_every_process(fresh: Callable[..., World], name: str, seed: int):
    world = fresh(VARIANTS[name], seed=seed, months=15)
    check(world)
    for month in range(15):
        for process, _ in MONTH:
            process(world)
            check(world)
        world.month += 1
        check(world)
        assert world.month == month + 1


def test_a_first_look_at_a_world_in_full_swing_sees_as_much(fresh: Callable[..., World]):
    world = fresh(VARIANTS["generous"], months=24)
    for _ in range(24):
        advance(world)
    check(world)
    someone = world.staged(Stage.POOL)[0]
    world.participants.stage[someone] = Stage.OUT
    with pytest.raises(InvariantError, match="people_conserved"):
        check(world)


def test_the_checks_change_nothing(fresh: Callable[..., World]):
    checked, alone = fresh(months=13), fresh(months=13)
    for _ in range(13):
        advance(checked, after=check)
        advance(alone)
    for name, column in checked.participants.arrays.items():
        np.testing.assert_array_equal(column, alone.participants.arrays[name])
    np.testing.assert_array_equal(checked.ledger.money, alone.ledger.money)
