"""Is the gap divided exactly, as in examples worked by hand?"""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.study.limits.coalitions import alone, best_order, last, members, shapley, together

pytestmark = pytest.mark.smoke

# three players; the first has a left glove, the others a right one each: only a pair is worth something
GLOVES = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0])


def value(order: tuple[int, ...], values: np.ndarray) -> float:
    inside = members(int(values.size).bit_length() - 1)
    row = np.flatnonzero((inside == np.isin(np.arange(inside.shape[1]), order)).all(axis=1))[0]
    return float(values[row])


def test_coalitions_are_in_the_order_of_the_product_nobody_first() -> None:
    assert members(2).tolist() == [[False, False], [False, True], [True, False], [True, True]]


def test_the_gloves_by_hand() -> None:
    np.testing.assert_allclose(shapley(GLOVES), [2 / 3, 1 / 6, 1 / 6])
    assert alone(GLOVES).tolist() == [0.0, 0.0, 0.0]
    assert last(GLOVES).tolist() == [1.0, 0.0, 0.0]
    # left and right need each other, the two right ones replace each other
    np.testing.assert_allclose(together(GLOVES), [[0.0, 0.5, 0.5], [0.5, 0.0, -0.5], [0.5, -0.5, 0.0]])


@given(st.lists(st.floats(-100, 100), min_size=16, max_size=16))
def test_the_parts_are_means_over_all_orders_and_add_up(numbers: list[float]) -> None:
    values = np.array(numbers)
    by_order = np.zeros(4)
    for order in permutations(range(4)):
        for place, player in enumerate(order):
            by_order[player] += value(order[: place + 1], values) - value(order[:place], values)
    np.testing.assert_allclose(shapley(values), by_order / 24, atol=1e-9)
    assert shapley(values).sum() == pytest.approx(values[-1] - values[0], abs=1e-9)


@given(st.lists(st.floats(-100, 100), min_size=16, max_size=16))
def test_the_best_order_is_the_best_of_all(numbers: list[float]) -> None:
    values = np.array(numbers)
    order, way = best_order(values)
    sums = [sum(value(tried[:n], values) for n in range(1, 5)) for tried in permutations(range(4))]
    assert sorted(order) == [0, 1, 2, 3]
    assert way.tolist() == [value(tuple(order[:n]), values) for n in range(5)]
    assert way[1:].sum() == pytest.approx(max(sums), abs=1e-9)


def test_many_games_at_once_are_divided_one_by_one() -> None:
    games = np.stack([GLOVES, 3.0 * GLOVES])
    np.testing.assert_allclose(shapley(games), [[2 / 3, 1 / 6, 1 / 6], [2.0, 0.5, 0.5]])


def test_other_numbers_of_values_are_refused() -> None:
    with pytest.raises(ValueError, match="6 values are not those of all coalitions"):
        shapley(np.zeros(6))
