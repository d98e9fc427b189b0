"""Is chance told from what the factors do, whether all rows have the same luck or each its own?"""

import numpy as np
import pytest

from sim.study.indices.analyse import analyse
from sim.study.indices.chance import chance
from sim.study.indices.design import design
from sim.study.indices.problem import with_dummy

PROBLEM = with_dummy({"num_vars": 2, "names": ["one", "other"], "bounds": [[-1.0, 1.0]] * 2})
X = design("sobol", PROBLEM, 512, 1, second_order=False)
SIGNAL = X[:, 0] + X[:, 1]
NOISE = float(SIGNAL.std())


def own_luck(replicates: int, seed: int = 1) -> np.ndarray:
    """Noise as large as the signal, for every run its own."""
    noise = np.random.default_rng(seed).normal(0.0, NOISE, (len(X), replicates, 1))
    return SIGNAL[:, None, None] + noise


def shuffled_luck(replicates: int) -> np.ndarray:
    """The same seeds for all rows; `other` has no effect but to shuffle the luck of whoever looks at it."""
    runs = np.random.default_rng(2).uniform(50.0, 90.0, (3, replicates)) * 1e3
    noise = np.sin(runs[0] * X[:, [0]] + runs[1] * X[:, [1]] + runs[2])
    return (X[:, [0]] + noise)[:, :, None]


def found(Y: np.ndarray, resamples: int = 300):
    return analyse("sobol", PROBLEM, X, Y, second_order=False, resamples=resamples)


def test_one_noisy_run_a_row_makes_a_dummy_matter():
    indices = found(own_luck(1))
    assert indices.main[0, -1] == pytest.approx(0.5, abs=0.1)
    assert indices.low[0, -1] < 0.5 < indices.high[0, -1]


def test_the_mean_of_ten_runs_makes_it_matter_a_tenth_and_corrected_not_at_all():
    indices = found(own_luck(10))
    assert indices.index == "ST_corrected"
    assert indices.si[0]["ST"][-1] == pytest.approx(1.0 / 11.0, abs=0.03)
    np.testing.assert_allclose(indices.main[0], [0.5, 0.5, 0.0], atol=0.05)
    assert indices.low[0, -1] < 0.0 < indices.high[0, -1]
    np.testing.assert_array_equal(indices.table().above_dummy, [True, True, False])


def test_with_the_same_luck_for_all_rows_the_dummy_is_exactly_nothing():
    common = SIGNAL[:, None, None] + np.random.default_rng(3).normal(0.0, NOISE, (1, 5, 1))
    indices = found(common)
    assert np.abs(indices.main[0, -1]) < 1e-12
    np.testing.assert_allclose(indices.main[0, :2], 0.5, atol=0.05)
    assert indices.chance_parts.seed[0] == pytest.approx(indices.chance[0])
    assert indices.chance_parts.interaction[0] == pytest.approx(0.0, abs=1e-9)


def test_a_factor_that_only_shuffles_the_luck_is_seen_through_where_the_dummy_cannot():
    indices = found(shuffled_luck(10))
    table = indices.table().set_index("name")
    assert table.ST["other"] > 0.05
    assert table.ST["dummy"] == 0.0
    assert not table.above_dummy["other"]
    assert table.above_dummy["one"]
    assert indices.main[0, 0] == pytest.approx(1.0, abs=0.1)
    assert indices.chance_parts.interaction[0] == pytest.approx(0.6, abs=0.05)


def test_without_noise_replicates_change_nothing():
    one, three = found(SIGNAL[:, None, None], 50), found(np.repeat(SIGNAL[:, None, None], 3, axis=1), 50)
    np.testing.assert_allclose(three.main, one.main, atol=1e-12)
    np.testing.assert_allclose(three.draws, one.draws, atol=1e-12)
    assert np.isnan(one.chance[0])
    assert three.chance[0] == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("common", [False, True])
def test_shares_of_chance_are_those_that_were_put_in(common):
    rng = np.random.default_rng(4)
    rows, seeds = rng.normal(0.0, 2.0, (4000, 1, 1)), rng.normal(0.0, 1.0, (1, 200, 1)) * common
    parts = chance(rows + seeds + rng.normal(0.0, 1.0, (4000, 200, 1)))
    whole = 5.0 + common
    assert parts.seed[0] == pytest.approx(common / whole, abs=0.03)
    assert parts.interaction[0] == pytest.approx(1.0 / whole, abs=0.01)
    assert parts.both[0] == parts.seed[0] + parts.interaction[0]


def test_intervals_hold_the_luck_of_the_replicates():
    """Each seed has its own strength of one factor: rows alone say nothing of how few seeds there were."""
    small = design("sobol", PROBLEM, 256, 5, second_order=False)
    truth, wide, narrow = 0.5, 0, 0
    for luck in range(40):
        strength = 1.0 + 0.5 * np.random.default_rng(luck).normal(size=6)
        Y = (strength * small[:, [0]] + small[:, [1]])[:, :, None]
        both = analyse("sobol", PROBLEM, small, Y, second_order=False, resamples=200)
        rows = analyse("sobol", PROBLEM, small, Y.mean(axis=1, keepdims=True), second_order=False, resamples=200)
        wide += both.low[0, 0] <= truth <= both.high[0, 0]
        narrow += rows.low[0, 0] <= truth <= rows.high[0, 0]
    assert wide >= 32
    assert narrow < wide - 8


@pytest.mark.parametrize("method", ["morris", "fast", "pawn", "delta", "dgsm", "regional"])
def test_other_methods_hold_it_too_and_give_each_replicate_alone(method):
    X = design(method, PROBLEM, {"morris": 20, "fast": 129}.get(method, 128), 1)
    strength = np.array([0.2, 1.0, 1.8])
    Y = (strength * X[:, [0]] + X[:, [1]])[:, :, None]
    both, one = (analyse(method, PROBLEM, X, each, resamples=100) for each in (Y, Y.mean(axis=1, keepdims=True)))
    np.testing.assert_allclose(both.main, one.main, atol=1e-12)
    assert (both.high - both.low)[0, 0] > 1.05 * (one.high - one.low)[0, 0]
    assert both.each.shape == (3, 1, 3)
    assert (np.diff(both.each[:, 0, 0]) > 0.0).all()
