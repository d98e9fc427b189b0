"""Do compiled loops do what the same Python does uncompiled, and does the roll know who is where?"""

import os
import subprocess
import sys

import numpy as np
import pytest

from sim.luck import hit, hit_marked, uniform
from sim.roll import Roll
from sim.vocabulary import Stage

RUN = """
from sim import fingerprint
from sim.run import run

record = run("baseline", seed=3, scale=0.05, months=8)
print([fingerprint.frame(record.table(name)) for name in ("monthly", "intake", "money")])
"""


def _printed(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", RUN], env=os.environ | environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_run_is_the_same_bits_uncompiled():
    assert _printed(NUMBA_DISABLE_JIT="1") == _printed(NUMBA_DISABLE_JIT="0") != ""


@pytest.mark.smoke
def test_a_hit_is_a_number_below_the_chance():
    identities = np.arange(1000, 6000, dtype=np.uint32)
    rows = np.arange(0, 5000, 3)
    chance = np.linspace(0.0, 1.0, rows.size)
    drawn = uniform(7, "asked", 4, identities[rows])
    np.testing.assert_array_equal(hit(7, "asked", 4, identities, rows, chance), rows[drawn < chance])


@pytest.mark.smoke
@pytest.mark.parametrize("chance", [-0.1, 0.0, 2.0**-40, 0.3, "one of them", 1.0 - 2.0**-40, 1.0, 1.5])
def test_one_chance_for_all_is_that_chance_for_each(chance: float | str):
    identities, rows = np.arange(5000, dtype=np.uint32), np.arange(0, 5000, 3)
    drawn = uniform(7, "asked", 4, identities[rows])
    bound = float(drawn[17]) if isinstance(chance, str) else chance
    assert hit(7, "asked", 4, identities, rows, bound).tolist() == rows[drawn < bound].tolist()
    marked = hit_marked(7, "asked", 4, identities[rows], np.full(rows.size, 3, np.int8), 3, bound)
    assert rows[marked].tolist() == rows[drawn < bound].tolist()


@pytest.mark.smoke
def test_the_roll_follows_every_move():
    stage = np.array([Stage.POOL, Stage.POOL, Stage.RECRUITED, Stage.POOL], np.int8)
    roll = Roll(stage)
    assert roll.rows(Stage.RECRUITED).tolist() == [2]
    for row, target in ((3, Stage.RECRUITED), (2, Stage.POOL), (2, Stage.RECRUITED), (0, Stage.RECRUITED)):
        origin = Stage(int(stage[row]))
        stage[row] = target
        roll.moved(np.array([row]), [int(stage == origin) for stage in Stage], target)
    assert roll.rows(Stage.RECRUITED).tolist() == [0, 2, 3]
    assert roll.rows(Stage.POOL).tolist() == [1]
    field, most = np.array([2, 0, 2, 1], np.int8), np.array([0, 1, 2])
    assert roll.by_group(most, (Stage.RECRUITED,), field, 3).tolist() == [0, 0, 2]
    assert roll.by_group(most, (Stage.RECRUITED, Stage.POOL), field, 3).tolist() == [1, 0, 2]
    assert [roll.sizes[stage] for stage in (Stage.POOL, Stage.RECRUITED, Stage.OUT)] == [1, 3, 0]
