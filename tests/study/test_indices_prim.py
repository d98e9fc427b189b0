"""Does PRIM find a box that was put in, and little where there is none?"""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.study.indices.peel import inside, paste, peel
from sim.study.indices.prim import prim

NAMES = ["a", "b", "c", "d"]
X = np.random.default_rng(1).uniform(size=(2000, 4))
KNOWN = (X[:, 0] > 0.6) & (X[:, 2] < 0.4)


def test_a_known_box_is_found():
    (box,) = prim(X, KNOWN, NAMES)
    limits = {limit.name: limit for limit in box.limits}
    assert set(limits) == {"a", "c"}
    assert limits["a"].low == pytest.approx(0.6, abs=0.03)
    assert limits["c"].high == pytest.approx(0.4, abs=0.03)
    assert (limits["a"].high, limits["c"].low) == (None, None)
    assert box.coverage > 0.93
    assert box.density > 0.93
    assert all(limit.p_value < 1e-6 for limit in box.limits)


def test_what_a_box_says_of_itself_can_be_counted():
    (box,) = prim(X, KNOWN, NAMES)
    rows = np.ones(len(X), bool)
    for limit in box.limits:
        column = X[:, NAMES.index(limit.name)]
        rows &= column >= (-np.inf if limit.low is None else limit.low)
        rows &= column <= (np.inf if limit.high is None else limit.high)
    np.testing.assert_array_equal(rows, box.inside)
    assert box.coverage == pytest.approx(KNOWN[rows].sum() / KNOWN.sum())
    assert box.density == pytest.approx(KNOWN[rows].mean())
    assert box.mass == pytest.approx(rows.mean())


def test_the_trajectory_begins_with_everything_and_gets_denser():
    (box,) = prim(X, KNOWN, NAMES)
    first, last = box.trajectory[0], box.trajectory[-1]
    assert (first.coverage, first.mass, first.restricted) == (1.0, 1.0, 0)
    assert (np.diff([step.density for step in box.trajectory]) > 0.0).all()
    assert (np.diff([step.mass for step in box.trajectory]) < 0.0).all()
    assert last.mass >= 0.05


def test_a_second_box_is_sought_in_what_is_left():
    corners = KNOWN | ((X[:, 1] < 0.2) & (X[:, 3] > 0.7))
    first, second = prim(X, corners, NAMES, boxes=2)
    assert {limit.name for limit in first.limits} | {limit.name for limit in second.limits} >= set(NAMES)
    assert not (first.inside & second.inside).any()
    assert first.coverage + second.coverage > 0.7


def test_a_denser_box_covers_less():
    noisy = KNOWN ^ (np.random.default_rng(2).uniform(size=len(X)) < 0.15)
    (usual,), (dense,) = (prim(X, noisy, NAMES, least_density=density) for density in (None, 0.86))
    assert dense.density >= usual.density - 0.02
    assert dense.coverage <= usual.coverage


def test_a_limit_by_chance_has_no_small_p_value():
    noise = np.random.default_rng(6).uniform(size=len(X)) < 0.3
    for box in prim(X, noise, NAMES):
        assert box.density < 0.5
        assert max(limit.p_value for limit in box.limits) > 1e-3


def test_factors_with_few_values_can_be_restricted():
    whole = np.column_stack([np.floor(X[:, 0] * 3.0), X[:, 1]])
    (box,) = prim(whole, whole[:, 0] == 2.0, ["steps", "other"])
    assert [(limit.name, limit.low, limit.high) for limit in box.limits] == [("steps", 2.0, None)]
    assert (box.coverage, box.density) == (1.0, 1.0)


@settings(max_examples=15)
@given(low=st.floats(0.0, 0.5), width=st.floats(0.3, 0.5), factor=st.integers(0, 3))
def test_peeling_keeps_rows_and_pasting_never_thins(low, width, factor):
    y = (X[:, factor] >= low) & (X[:, factor] <= low + width)
    path = peel(X, y, 0.05, 100)
    for wide, narrow in pairwise(path):
        assert (inside(X, narrow) <= inside(X, wide)).all()
    wider = paste(X, y, path[-1], 0.05)
    assert y[inside(X, wider)].mean() >= y[inside(X, path[-1])].mean()
    assert (inside(X, path[-1]) <= inside(X, wider)).all()


@pytest.mark.parametrize("y", [np.ones(2000, bool), np.zeros(2000, bool), np.zeros(2000)])
def test_nothing_to_tell_apart_is_refused(y):
    with pytest.raises(ValueError, match=r"nothing to tell apart|yes or no"):
        prim(X, y, NAMES)
