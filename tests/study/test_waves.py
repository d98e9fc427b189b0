"""Which sets are compatible, how much chance is left, and where does the search go on?"""

import numpy as np
import pytest

from sim.study.calibrate.explore import MARGIN, next_points
from sim.study.calibrate.informed import effective, informed, quantiles
from sim.study.calibrate.waves import Wave, compatible, outside, weights
from sim.study.space import Dimension, Space
from sim.study.targets import Target, Use

SPACE = Space(tuple(Dimension(f"block.p{i}", 0.0, 2.0, 1.0, False, "assumed") for i in range(6)))


def target(low: float, high: float) -> Target:
    return Target(
        title={"en": "x", "nl": "x"}, use=Use.CALIBRATION, group="people", facts=["B01"], source="s", grade="assumed",
        population="p", unit="share", value=low, band=(low, high), pattern="employed", world="w",
    )  # fmt: skip


def wave(values: list[list[list[float]]]) -> Wave:
    array = np.array(values, float)
    return Wave(np.zeros((len(array), 6)), np.zeros(len(array), np.int64), array)


ONE = wave([[[1.0], [3.0]], [[4.0], [4.0]], [[9.0], [np.nan]], [[np.nan], [np.nan]]])


@pytest.mark.smoke
def test_means_and_the_chance_in_them_by_hand():
    np.testing.assert_array_equal(ONE.means[:3, 0], [2.0, 4.0, 9.0])
    assert np.isnan(ONE.means[3, 0])
    # the pairs differ from their means by 1, 1, 0, 0: variance (1 + 1) / 2, halved in a mean of two
    assert ONE.errors[0] == pytest.approx(np.sqrt(0.5))


@pytest.mark.smoke
def test_a_set_is_compatible_inside_every_band_but_for_chance():
    assert compatible(ONE, [target(2.5, 5.0)]).tolist() == [True, True, False, False]
    assert compatible(ONE, [target(4.5, 8.5)]).tolist() == [False, True, True, False]


def test_how_far_outside_is_in_the_unit_of_the_target():
    np.testing.assert_allclose(outside(ONE.means[:3], [target(3.0, 5.0)])[:, 0], [1.0, 0.0, 4.0])


def test_weights_sum_to_one_and_are_less_where_only_chance_explains():
    found = weights(ONE, [target(2.5, 5.0)])
    assert found.sum() == pytest.approx(1.0)
    assert found[0] / found[1] == pytest.approx(np.exp(-0.5 * 0.5**2 / 0.5))


def test_the_search_goes_where_the_targets_are_met_and_covers_it():
    x = SPACE.design(128, 3)
    means = np.stack([x[:, 0] + x[:, 1], x[:, 2]], axis=1)
    targets = [target(1.4, 1.6), target(0.0, 0.25)]
    found = next_points(x, means, targets, SPACE, 64, 5)
    inside = (np.abs(found[:, 0] + found[:, 1] - 1.5) <= 0.11) & (found[:, 2] <= 0.26)
    assert inside.mean() > 0.95 and MARGIN < 1.0
    assert found[:, 0].min() < 0.55 and found[:, 0].max() > 0.9, "all of the region is visited"
    assert found[:, 5].std() == pytest.approx(np.sqrt(1.0 / 12.0), rel=0.2), "what has no influence stays even"
    np.testing.assert_array_equal(found, next_points(x, means, targets, SPACE, 64, 5))


def test_weighted_quantiles_by_hand():
    values, weight = np.array([3.0, 1.0, 2.0]), np.array([0.5, 0.25, 0.25])
    assert quantiles(values, weight, (0.2, 0.5, 0.9)) == [1.0, 2.0, 3.0]
    assert effective(weight) == pytest.approx(1.0 / 0.375)


def test_a_parameter_that_is_narrowed_is_informed_and_one_that_is_not_is_not():
    x = SPACE.design(256, 1)
    x[:, 0] *= 0.5
    table = informed(SPACE, x, np.full(256, 1.0 / 256.0)).set_index("parameter")
    assert table.loc["block.p0", "informed"] and not table.loc["block.p1", "informed"]
    assert table.loc["block.p0", "high"] <= 1.0 and table.index[0] == "block.p0"
