"""Do the other methods say what SALib says, and are their resamples those of the same index?"""

import numpy as np
import pytest
from SALib.analyze import delta as salib_delta
from SALib.analyze import morris as salib_morris
from SALib.analyze import pawn as salib_pawn
from SALib.analyze import rsa as salib_rsa

from sim.study.indices import delta, fast, pawn, regional
from sim.study.indices.analyse import analyse
from sim.study.indices.design import design
from sim.study.indices.methods import HARMONICS, METHODS
from sim.study.indices.problem import copied, with_dummy
from tests.study.indices_cases import ISHIGAMI, ISHIGAMI_S1, ISHIGAMI_ST, ishigami, once

SIZES = {"morris": 40, "fast": 513, "sobol": 512, "dgsm": 512}
EVEN = np.ones((1, 512))


def found(method, resamples=100):
    X = design(method, ISHIGAMI, SIZES.get(method, 512), 1)
    return X, ishigami(X), analyse(method, ISHIGAMI, X, once(ishigami(X)), resamples=resamples)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_sees_what_matters_above_the_dummy(method):
    _, _, indices = found(method)
    table = indices.table().set_index("name")
    assert indices.names == ["x1", "x2", "x3", "dummy"]
    assert table.above_dummy[["x1", "x2"]].all()
    assert not table.above_dummy["dummy"]
    assert table["rank"]["dummy"] == 4
    assert (indices.low <= indices.main + 1e-12).all()
    assert (indices.high >= indices.main - 1e-12).all()
    assert table.p_first.sum() == pytest.approx(1.0)


def test_elementary_effects_are_those_of_salib():
    X, y, indices = found("morris", 2000)
    theirs = salib_morris.analyze(copied(ISHIGAMI), X, y, num_resamples=2000, seed=1)
    for key in ("mu", "mu_star", "sigma"):
        np.testing.assert_allclose(indices.si[0][key], theirs[key], atol=1e-12)
    np.testing.assert_allclose(indices.si[0]["mu_star_conf"], theirs["mu_star_conf"].astype(float), rtol=0.1, atol=1e-9)
    np.testing.assert_allclose(indices.draws[:, 0].mean(axis=0), indices.main[0], rtol=0.02)


def test_elementary_effects_of_groups_are_those_of_salib():
    problem = with_dummy({"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": ISHIGAMI["bounds"][:3],
                          "groups": ["both", "alone", "both"]})  # fmt: skip
    X = design("morris", problem, 30, 1)
    indices = analyse("morris", problem, X, once(ishigami(X)), resamples=500)
    theirs = salib_morris.analyze(copied(problem), X, ishigami(X), seed=1)
    np.testing.assert_allclose(indices.main[0], np.asarray(theirs["mu_star"], float), atol=1e-12)
    np.testing.assert_allclose(indices.draws[:, 0].mean(axis=0), indices.main[0], rtol=0.03)
    assert np.isnan(indices.si[0]["sigma"][0])


def test_the_search_curve_finds_the_shares():
    _, _, indices = found("fast")
    np.testing.assert_allclose(indices.si[0]["S1"], ISHIGAMI_S1, atol=0.05)
    np.testing.assert_allclose(indices.main[0], ISHIGAMI_ST, atol=0.06)


def test_windows_of_a_curve_have_the_indices_of_salib():
    from SALib.analyze.fast import compute_orders

    y = np.random.default_rng(1).normal(size=(3, 129)).cumsum(axis=1)
    ours = np.stack(fast._orders(y), axis=1)
    theirs = [compute_orders(each, 129, HARMONICS, 128 // (2 * HARMONICS)) for each in y]
    np.testing.assert_allclose(ours, theirs, atol=1e-12)


@pytest.mark.parametrize("whole", [False, True])
def test_weights_of_one_give_the_distance_of_kolmogorov_and_smirnov(whole):
    X, y, _ = found("pawn", 2)
    y = np.round(y) if whole else y  # with ties too
    theirs = salib_pawn.analyze(copied(ISHIGAMI), X, y)
    np.testing.assert_allclose(pawn.medians(X, y, EVEN)[0], theirs["median"], atol=1e-12)
    np.testing.assert_allclose(analyse("pawn", ISHIGAMI, X, once(y), resamples=2).main[0], theirs["median"], atol=1e-12)


def test_rows_drawn_twice_are_as_if_they_stood_there_twice():
    X, y, _ = found("pawn", 2)
    drawn = np.random.default_rng(1).integers(512, size=512)
    weights = np.bincount(drawn, minlength=512)[None].astype(float)
    edges = [np.quantile(X[:, 0], np.arange(11) / 10)]
    apart = []
    for low, high in zip(edges[0][:-1], edges[0][1:], strict=True):
        some = y[drawn][(X[drawn, 0] >= low) & (X[drawn, 0] < high)]
        grid = np.sort(y)
        own, whole = ((each[:, None] <= grid).mean(axis=0) for each in (some, y[drawn]))
        apart.append(np.abs(own - whole).max())
    assert pawn.medians(X, y, weights)[0, 0] == pytest.approx(np.median(apart), abs=1e-12)


@pytest.mark.parametrize("whole", [False, True])
def test_weights_of_one_give_the_delta_of_salib(whole):
    X, y, _ = found("delta", 2)
    y = np.round(y) if whole else y
    ours, first = delta.resampled(X, y, EVEN)
    grid, edges = np.linspace(y.min(), y.max(), 100), delta._edges(512)
    theirs = [salib_delta.calc_delta(y, grid, X[:, i], edges) for i in range(4)]
    np.testing.assert_allclose(ours[0], theirs, atol=1e-10)
    np.testing.assert_allclose(first[0], [salib_delta.sobol_first(y, X[:, i], edges) for i in range(4)], atol=1e-10)


def test_resamples_of_delta_are_close_to_salib_on_the_same_rows_and_their_bias_is_taken_off():
    """Close, as classes and widths stay those of all the data."""
    X, y, indices = found("delta")
    grid, edges = np.linspace(y.min(), y.max(), 100), delta._edges(512)
    drawn = np.random.default_rng(1).integers(512, size=(4, 512))
    ours, _ = delta.resampled(X, y, np.stack([np.bincount(each, minlength=512) for each in drawn]).astype(float))
    theirs = [[salib_delta.calc_delta(y[rows], grid, X[rows, i], edges) for i in range(4)] for rows in drawn]
    np.testing.assert_allclose(ours, theirs, atol=0.03)
    assert indices.main[0, -1] < indices.si[0]["delta_raw"][-1] < ours[:, -1].mean()


def test_parts_of_the_outcome_are_those_of_salib_and_resamples_agree():
    X, y, indices = found("regional", 2)
    theirs = salib_rsa.analyze(copied(ISHIGAMI), X, y, bins=regional.PARTS)
    for name in indices.names:
        np.testing.assert_allclose(indices.si[0][name], theirs[name], atol=1e-12)
    parts = np.stack([theirs[name] for name in indices.names], axis=1)
    np.testing.assert_allclose(regional.means(X, y, EVEN, parts)[0], parts.mean(axis=0), rtol=0.02, atol=0.01)
    assert list(indices.si[0].to_df().columns) == indices.names


def test_derivatives_bound_the_total_effects():
    _, _, indices = found("dgsm")
    assert (indices.main[0] >= np.array(ISHIGAMI_ST) - 1e-12).all()
    np.testing.assert_allclose(indices.si[0]["vi"][1], 49.0 / 2.0, rtol=0.03)  # mean of (7 sin 2x)^2


@pytest.mark.parametrize("method", METHODS)
def test_a_constant_has_no_index(method):
    X = design(method, ISHIGAMI, SIZES.get(method, 512), 1)
    indices = analyse(method, ISHIGAMI, X, np.full((len(X), 1, 1), 0.3), resamples=10)
    assert not np.abs(indices.main).any()
    assert not indices.table().above_dummy.any()
