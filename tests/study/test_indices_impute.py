"""Does a failed run never become a zero?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.study.indices.analyse import analyse
from sim.study.indices.design import design
from sim.study.indices.impute import imputed, whole_blocks
from tests.study.indices_cases import ISHIGAMI, ishigami

X = design("sobol", ISHIGAMI, 64, 1, second_order=False)
Y = ishigami(X)[:, None, None] + np.array([0.0, 5.0, 9.0])[:, None] + np.zeros((1, 3, 2))


def without(*cells: tuple[int, int, int]) -> np.ndarray:
    lacking = Y.copy()
    for cell in cells:
        lacking[cell] = np.nan
    return lacking


def test_what_is_whole_stays_as_it_is():
    for rule in ("refuse", "replicates", "nearest"):
        whole, report = imputed(Y, rule, X)
        np.testing.assert_array_equal(whole, Y)
        assert (report.filled, report.share, report.rule) == ([], 0.0, rule)


def test_missing_results_are_refused_unless_a_rule_is_declared():
    with pytest.raises(ValueError, match="first in row 3"):
        imputed(without((3, 1, 0)))
    with pytest.raises(ValueError, match="no rule"):
        imputed(Y, "zero")


@given(cells=st.sets(st.tuples(st.integers(0, 300), st.integers(0, 2), st.integers(0, 1)), min_size=1, max_size=20))
def test_other_replicates_fill_in_with_the_difference_between_their_luck(cells):
    """Where seeds add the same to all rows, what is filled in is what was there."""
    lacking = without(*cells)
    if np.isnan(lacking).all(axis=1).any():
        with pytest.raises(ValueError, match="cannot fill"):
            imputed(lacking, "replicates")
        return
    whole, report = imputed(lacking, "replicates")
    np.testing.assert_allclose(whole, Y, atol=1e-9)
    assert {(each.row, each.replicate, each.output) for each in report.filled} == cells
    assert all(each.source == each.row for each in report.filled)
    assert report.share == pytest.approx(len(cells) / Y.size)


def test_a_row_without_any_replicate_takes_that_of_the_nearest():
    lacking = without(*((10, r, 0) for r in range(3)))
    whole, report = imputed(lacking, "nearest", X)
    reach = np.ptp(X, axis=0)
    others = np.delete(np.arange(len(X)), 10)
    nearest = others[np.argmin((((X[others] - X[10]) / reach) ** 2).sum(axis=1))]
    assert [each.source for each in report.filled] == [nearest] * 3
    np.testing.assert_array_equal(whole[10, :, 0], Y[nearest, :, 0])


@pytest.mark.parametrize("method", ["sobol", "morris", "dgsm", "pawn"])
def test_blocks_without_gaps_make_a_smaller_design(method):
    rows = design(method, ISHIGAMI, 128, 1)
    results = np.stack([ishigami(rows)] * 2, axis=1)[:, :, None]
    results[[7, 8, 100], 0] = np.nan
    kept = whole_blocks(method, ISHIGAMI, results)
    assert 0 < len(rows) - len(kept) <= 30
    found = analyse(method, ISHIGAMI, rows[kept], results[kept], resamples=10)
    assert np.isfinite(found.main).all()


def test_a_curve_cannot_miss_a_row():
    with pytest.raises(ValueError, match="curve"):
        whole_blocks("fast", ISHIGAMI, Y)
    with pytest.raises(ValueError, match="no block"):
        whole_blocks("pawn", ISHIGAMI, np.full((8, 1, 1), np.nan))
