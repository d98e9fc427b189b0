"""Are the Sobol' indices and their intervals those of SALib, and those that are known?"""

import numpy as np
import pytest
from SALib.analyze import sobol as salib

from sim.study.indices import sobol
from sim.study.indices.analyse import analyse
from sim.study.indices.design import design
from sim.study.indices.problem import with_dummy
from sim.study.indices.resample import Resampling
from tests.study import indices_cases as cases
from tests.study.indices_cases import ISHIGAMI, ISHIGAMI_S1, ISHIGAMI_ST, SOBOL_G, ishigami, once, sobol_g

RESAMPLES = 40


class Given(Resampling):
    """Resamples by the numbers of the blocks, shape (blocks, resamples), as SALib draws them."""

    def __init__(self, blocks: np.ndarray) -> None:
        super().__init__(blocks.shape[1], 1)
        object.__setattr__(self, "blocks", blocks)

    def weights(self, units: int) -> np.ndarray:
        return np.stack([np.bincount(column, minlength=units).astype(float) for column in self.blocks.T])


def data(case: str) -> tuple[dict, np.ndarray, np.ndarray]:
    problem, function = {"ishigami": (ISHIGAMI, ishigami), "sobol_g": (SOBOL_G, sobol_g), "given": (SOBOL_G, None)}[
        case
    ]
    X = design("sobol", problem, 256, 7)
    return problem, X, function(X) if function else np.random.default_rng(3).gamma(1.0, 5.0, len(X))


@pytest.mark.parametrize("case", ["ishigami", "sobol_g", "given"])
def test_point_indices_are_those_of_salib(case):
    problem, X, y = data(case)
    ours, theirs = analyse("sobol", problem, X, once(y), resamples=2).si[0], salib.analyze(problem, y, num_resamples=2)
    for key in ("S1", "ST", "S2"):
        np.testing.assert_allclose(ours[key], theirs[key], rtol=0.0, atol=1e-10)


@pytest.mark.parametrize("case", ["ishigami", "sobol_g", "given"])
def test_intervals_are_those_of_salib_on_the_same_resamples(case):
    problem, X, y = data(case)
    blocks = np.random.default_rng(5).integers(256, size=(256, RESAMPLES))
    found = sobol.estimate(problem, X, once(y), True, Given(blocks))
    theirs = salib.analyze(problem, y, num_resamples=RESAMPLES, keep_resamples=True, seed=5)  # draws the same blocks
    for key in ("S1", "ST"):
        np.testing.assert_allclose(found.draws[key][:, 0], theirs[f"{key}_conf_all"], rtol=0.0, atol=1e-10)
    np.testing.assert_allclose(found.more[0]["S2_conf"], theirs["S2_conf"], rtol=0.0, atol=1e-10)


def test_many_outputs_are_each_as_if_alone():
    _, X, y = data("ishigami")
    three = np.stack([y, y**2, -y + 5.0], axis=1)[:, None, :]
    together = analyse("sobol", ISHIGAMI, X, three, resamples=20, outputs=["a", "b", "c"])
    for o in range(3):
        alone = analyse("sobol", ISHIGAMI, X, three[:, :, [o]], resamples=20)
        np.testing.assert_allclose(together.draws[:, o], alone.draws[:, 0], atol=1e-12)
        np.testing.assert_allclose(together.si[o]["S2_conf"], alone.si[0]["S2_conf"], atol=1e-12)


@pytest.mark.parametrize(("problem", "function", "shares"), [
    (ISHIGAMI, ishigami, (ISHIGAMI_S1, ISHIGAMI_ST)), (SOBOL_G, sobol_g, cases.sobol_g_shares()),
])  # fmt: skip
def test_known_shares_are_found_and_lie_in_the_intervals(problem, function, shares):
    X = design("sobol", problem, 4096, 1, second_order=False)
    found = analyse("sobol", problem, X, once(function(X)), second_order=False, resamples=200)
    np.testing.assert_allclose(found.si[0]["S1"], shares[0], atol=0.015)
    np.testing.assert_allclose(found.main[0], shares[1], atol=0.015)
    assert ((found.low[0] - 1e-3 <= shares[1]) & (found.high[0] + 1e-3 >= shares[1])).all()
    assert found.main[0, -1] == found.low[0, -1] == found.high[0, -1] == 0.0


def test_the_one_pair_of_ishigami_is_found():
    X = design("sobol", ISHIGAMI, 4096, 1)
    pairs = analyse("sobol", ISHIGAMI, X, once(ishigami(X)), resamples=200).pairs().set_index(["name", "other"])
    assert pairs.loc[("x1", "x3"), "S2"] == pytest.approx(cases.ISHIGAMI_S13, abs=0.03)
    rest = pairs.drop(index=("x1", "x3"))
    assert ((rest.S2_low <= 0.01) & (rest.S2_high >= -0.01)).all()


def test_a_group_has_the_share_of_its_members_together():
    problem = with_dummy({"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": ISHIGAMI["bounds"][:3],
                          "groups": ["both", "alone", "both"]})  # fmt: skip
    X = design("sobol", problem, 2048, 1)
    y = ishigami(X)
    found = analyse("sobol", problem, X, once(y), resamples=50)
    assert found.names == ["both", "alone", "dummy"]
    np.testing.assert_allclose(found.main[0], [0.5576, 0.4424, 0.0], atol=0.02)
    np.testing.assert_allclose(found.si[0]["S1"], [0.5576, 0.4424, 0.0], atol=0.03)
    np.testing.assert_allclose(found.main[0], salib.analyze(problem, y, num_resamples=2)["ST"], atol=1e-10)


def test_what_does_not_vary_has_no_index_and_no_interval():
    X = design("sobol", ISHIGAMI, 64, 1)
    found = analyse("sobol", ISHIGAMI, X, np.full((len(X), 2, 1), 0.1), resamples=20)
    assert not found.main.any()
    assert not found.high.any()
    assert not found.si[0]["S1"].any()


def test_whoever_knows_salib_can_go_on():
    problem, X, y = data("ishigami")
    total, first, second = analyse("sobol", problem, X, once(y), resamples=20).si[0].to_df()
    theirs = salib.analyze(problem, y, num_resamples=2).to_df()
    assert [list(each.columns) for each in (total, first, second)] == [list(each.columns) for each in theirs]
    np.testing.assert_allclose(second["S2"], theirs[2]["S2"], atol=1e-10)
