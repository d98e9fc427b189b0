"""Is the spread of a scenario that of its runs, each with its own set and luck, and the same again?"""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim.run import prepare, run
from sim.study.comparison import OUTCOMES
from sim.study.ensemble import Ensemble
from sim.study.space import drawn, uncertain_space
from sim.study.spread import read, spread, table_of

SPACE = uncertain_space()
ENSEMBLE = Ensemble([SPACE.values(point) for point in SPACE.design(4, 2)], np.full(4, 0.25))
SMALL = prepare("baseline", scale=0.05, months=3)


def test_each_run_has_its_own_set_and_luck_and_is_written_to_the_bit(tmp_path: Path):
    made = spread(SMALL, ENSEMBLE, 3, 5, workers=1)
    assert made.runs["seed"].tolist() == [5, 6, 7]
    second = run(drawn(SMALL, ENSEMBLE.draw(3, 5))[1], 6)
    assert made.runs["employed_share"][1] == second.summary["employed_share"]
    made.write(tmp_path)
    again = read(tmp_path, SMALL, ENSEMBLE, 3, 5)
    pd.testing.assert_frame_equal(again.table, made.table, check_exact=True)
    pd.testing.assert_frame_equal(again.runs, made.runs, check_exact=True, check_dtype=False)


@pytest.mark.smoke
def test_the_spread_by_hand():
    runs = pd.DataFrame({name: np.arange(101.0) for name in OUTCOMES})
    runs.loc[50:, "cost_per_durable_placement"] = np.nan
    table = table_of(runs).set_index("outcome")
    assert table.loc["started", ["low", "lower", "median", "upper", "high"]].tolist() == [5.0, 25.0, 50.0, 75.0, 95.0]
    assert table.loc["cost_per_durable_placement", "runs"] == 50
