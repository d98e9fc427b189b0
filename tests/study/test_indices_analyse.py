"""Is what comes in checked, and what comes out the same on every call?"""

import warnings

import numpy as np
import pytest

from sim.study.indices.analyse import analyse
from sim.study.indices.design import design
from sim.study.indices.methods import METHODS
from sim.study.indices.ranking import p_first, ranks
from sim.study.indices.standing import stable
from tests.study.indices_cases import ISHIGAMI, ishigami, once

SIZES = {"morris": 10, "fast": 129}


def case(method: str) -> tuple[np.ndarray, np.ndarray]:
    X = design(method, ISHIGAMI, SIZES.get(method, 128), 1)
    return X, np.stack([ishigami(X), X[:, 0]], axis=1)[:, None, :]


@pytest.mark.parametrize("method", METHODS)
def test_every_call_gives_the_same_and_leaves_numpy_and_warnings_alone(method):
    X, Y = case(method)
    before, filters, form = np.random.get_state()[1].copy(), list(warnings.filters), warnings.formatwarning
    one, again = (analyse(method, ISHIGAMI, X, Y, resamples=20, seed=0) for _ in range(2))
    np.testing.assert_array_equal(one.draws, again.draws)
    np.testing.assert_array_equal(one.main, again.main)
    np.testing.assert_array_equal(np.random.get_state()[1], before)
    assert (warnings.filters, warnings.formatwarning) == (filters, form)


def test_another_seed_draws_other_resamples_and_more_begin_with_fewer():
    X, Y = case("sobol")
    few, more, other = (analyse("sobol", ISHIGAMI, X, Y, resamples=n, seed=s) for n, s in ((10, 0), (20, 0), (10, 1)))
    np.testing.assert_allclose(few.draws, more.draws[:10], atol=1e-13)
    assert not np.allclose(few.draws, other.draws)


@pytest.mark.parametrize("wrong", [np.nan, np.inf])
@pytest.mark.parametrize("method", METHODS)
def test_a_missing_result_is_refused_by_name(method, wrong):
    X, Y = case(method)
    Y[5, 0, 1] = wrong
    with pytest.raises(ValueError, match="row 5, replicate 0, output gain"):
        analyse(method, ISHIGAMI, X, Y, outputs=["cost", "gain"])


@pytest.mark.parametrize("method", METHODS)
def test_results_of_another_design_are_refused(method):
    X, Y = case(method)
    with pytest.raises(ValueError, match="has shape"):
        analyse(method, ISHIGAMI, X, Y[:-1])
    with pytest.raises(ValueError, match="has shape"):
        analyse(method, ISHIGAMI, X[:, :3], Y)
    if METHODS[method].structured:
        with pytest.raises(ValueError, match="is no design of this problem"):
            analyse(method, ISHIGAMI, np.roll(X, 1, axis=0), np.roll(Y, 1, axis=0))


def test_second_order_must_be_that_of_the_design():
    X, Y = case("sobol")
    with pytest.raises(ValueError, match="design"):
        analyse("sobol", ISHIGAMI, X, Y, second_order=False)


@pytest.mark.parametrize("method", METHODS)
def test_the_table_has_a_row_for_each_output_and_factor(method):
    X, Y = case(method)
    indices = analyse(method, ISHIGAMI, X, Y, resamples=20, outputs=["cost", "gain"])
    table = indices.table()
    assert table.output.tolist() == ["cost"] * 4 + ["gain"] * 4
    assert {"name", indices.index, f"{indices.index}_low", f"{indices.index}_high", "rank", "p_first"} <= {*table}
    assert table[table.output == "gain"].set_index("name")["rank"]["x1"] == 1
    np.testing.assert_allclose(indices.si[1][f"{indices.index}_conf"] >= 0.0, True)


def test_names_of_outputs_may_stand_in_the_problem():
    X, Y = case("morris")
    assert analyse("morris", {**ISHIGAMI, "outputs": ["a", "b"]}, X, Y, resamples=5).outputs == ["a", "b"]


def test_those_that_tie_share_the_first_place():
    draws = np.array([[[3.0, 1.0, 0.0]], [[1.0, 1.0, 0.0]], [[0.0, np.nan, 2.0]], [[np.nan] * 3]])
    np.testing.assert_allclose(p_first(draws), [[1.5 / 4, 0.5 / 4, 1.0 / 4]])
    np.testing.assert_array_equal(ranks(np.array([[0.1, np.nan, 0.4]])), [[2, 3, 1]])


def test_the_order_is_sure_where_factors_lie_apart_and_not_where_they_are_alike():
    X = design("sobol", ISHIGAMI, 512, 1)
    apart, alike, none = 4.0 * X[:, 0] + X[:, 1] ** 3, X[:, 0] + X[:, 1] + X[:, 2], np.zeros(len(X))
    indices = analyse("sobol", ISHIGAMI, X, np.stack([apart, alike, none], axis=1)[:, None, :], resamples=400)
    assert stable(indices, 0) > 0.99
    assert 0.02 < stable(indices, 1) < 0.6
    assert np.isnan(stable(indices, 2))


def test_intervals_shrink_as_the_design_grows():
    def width(size: int) -> float:
        X = design("sobol", ISHIGAMI, size, 1)
        indices = analyse("sobol", ISHIGAMI, X, once(ishigami(X)), resamples=200)
        return float((indices.high - indices.low)[0, 0])

    assert width(1024) < 0.75 * width(256)
