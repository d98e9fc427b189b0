"""Is every uncertain parameter in the space, and does a set change what it should and nothing else?"""

import numpy as np
import pytest

from sim.scenario import load
from sim.study.space import CIRCUMSTANCES, Dimension, drawn, uncertain_space


@pytest.mark.smoke
def test_the_default_lies_between_the_ends_of_every_parameter():
    space = uncertain_space()
    assert len(space.names) > 200 and not set(space.names) & set(CIRCUMSTANCES)
    outside = [name for name, at in zip(space.names, space.usual(), strict=True) if not 0.0 <= at <= 1.0]
    assert outside == []


def test_the_usual_point_gives_the_usual_values():
    space = uncertain_space()
    for dimension, value in zip(space.dimensions, space.values(space.usual()).values(), strict=True):
        assert value == pytest.approx(dimension.default)


def test_whole_numbers_get_equal_parts():
    months = Dimension("block.months", 1.0, 4.0, 2.0, True, "assumed")
    values = [months.value(share) for share in (np.arange(400) + 0.5) / 400.0]
    assert [values.count(month) for month in (1, 2, 3, 4)] == [100, 100, 100, 100]
    assert months.value(1.0) == 4


def test_a_scenario_keeps_what_it_says_itself():
    values = {"population.dual_share": 0.8, "dropout.private": 0.006}
    (history,) = drawn(load("history"), [values])
    assert history.parameters.population.dual_share == load("history").parameters.population.dual_share
    assert history.parameters.dropout.private == 0.006
    assert drawn(load("baseline"), [values])[0].parameters.population.dual_share == 0.8


def test_a_design_is_nested():
    space = uncertain_space()
    np.testing.assert_array_equal(space.design(16, 3), space.design(64, 3)[:16])
