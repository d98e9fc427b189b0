"""Is the ensemble drawn in proportion to its weights, and is another one refused?"""

from pathlib import Path

import numpy as np
import pytest

from sim.scenario import load
from sim.study.ensemble import Ensemble, read, table_of
from sim.study.space import uncertain_space

SPACE = uncertain_space()
SETS = [SPACE.values(point) for point in SPACE.design(4, 1)]
FEW = Ensemble(SETS, np.array([0.5, 0.25, 0.25, 0.0]))


@pytest.mark.smoke
def test_draws_are_in_proportion_to_the_weights():
    drawn = FEW.draw(400)
    assert [sum(each is one for each in drawn) for one in SETS] == [200, 100, 100, 0]


def test_the_same_seed_draws_the_same():
    assert [id(each) for each in FEW.draw(7, 3)] == [id(each) for each in FEW.draw(7, 3)]


def test_what_is_written_is_read_to_the_bit(tmp_path: Path):
    table_of(SETS, FEW.weights).to_parquet(tmp_path / "ensemble.parquet", index=False)
    again = read(tmp_path / "ensemble.parquet")
    assert again.sets == SETS
    np.testing.assert_array_equal(again.weights, FEW.weights)


def test_an_ensemble_of_other_parameters_is_refused(tmp_path: Path):
    table_of(SETS, FEW.weights).drop(columns=SPACE.names[3]).to_parquet(tmp_path / "other.parquet", index=False)
    with pytest.raises(ValueError, match="other parameters"):
        read(tmp_path / "other.parquet")


def test_scenarios_differ_in_the_drawn_values():
    first, second = FEW.scenarios(load("baseline"), 2)
    assert first.parameters.unassisted.peak != second.parameters.unassisted.peak
