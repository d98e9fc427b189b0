"""Are columns declared once, made at their first value, and kept in place?"""

import inspect

import numpy as np
import pytest

from sim import entities
from sim.scenario.month import MOST_MONTHS
from sim.table import Table, column, count_by, sum_by, without


class Trees(Table):
    """Some trees."""

    height = column(np.float32, 1.5, "metres", "how high it is")
    kind = column(np.int8, -1, "row", "what kind it is")
    alive = column(np.bool_, True, "yes/no", "whether it lives")


KINDS = [
    kind for _, kind in inspect.getmembers(entities, inspect.isclass) if issubclass(kind, Table) and kind is not Table
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_months_can_be_counted_from_any_month_of_the_longest_run(kind: type[Table]):
    """Numbers added to a narrow column stay narrow: it must hold their sum."""
    counted = [column for column in kind.columns() if column.unit in ("month", "months") and column.dtype.kind == "i"]
    assert all(np.iinfo(column.dtype).max >= 2 * MOST_MONTHS for column in counted)


def test_a_table_begins_at_its_first_values():
    trees = Trees(3)
    assert trees.height.dtype == np.float32
    assert trees.height.tolist() == [1.5, 1.5, 1.5]
    assert trees.kind.tolist() == [-1, -1, -1]
    assert trees.alive.all()
    assert trees.identity.tolist() == [0, 1, 2]
    assert trees.identity.dtype == np.uint32


def test_setting_a_column_writes_into_it():
    trees = Trees(2)
    height = trees.height
    trees.height = [2.0, 3.0]
    assert height.tolist() == [2.0, 3.0]
    trees.height = 4.0
    assert trees.height is height
    assert height.tolist() == [4.0, 4.0]


def test_a_column_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="broadcast"):
        Trees(2).height = [1.0, 2.0, 3.0]


def test_tables_share_nothing():
    one, other = Trees(2), Trees(2)
    one.height[0] = 9.0
    assert other.height[0] == 1.5


def test_columns_tell_what_they_are():
    first, *others = Trees.columns()
    assert (first.name, first.dtype, first.first) == ("height", np.dtype(np.float32), 1.5)
    assert (first.unit, first.meaning) == ("metres", "how high it is")
    assert [other.name for other in others] == ["kind", "alive"]
    assert isinstance(Trees.height, column)


def test_a_table_may_be_empty():
    assert Trees(0).height.shape == (0,)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_state_variable_is_declared_in_full(kind: type[Table]):
    columns = list(kind.columns())
    assert columns
    for each in columns:
        assert each.unit
        assert each.meaning
        assert np.full(1, each.first, each.dtype)[0] == each.first, f"{each.name} does not hold its own first value"


def test_there_are_ten_kinds_of_agents():
    assert len(KINDS) == 10


def test_sums_by_group():
    group = np.array([2, 0, 2])
    assert sum_by(group, np.array([1.0, 10.0, 100.0]), 4).tolist() == [10.0, 0.0, 101.0, 0.0]
    assert count_by(group, 4).tolist() == [1, 0, 2, 0]


def test_sums_of_nothing_are_zeros():
    nobody = np.array([], np.int64)
    assert sum_by(nobody, np.array([]), 2).tolist() == [0.0, 0.0]
    assert count_by(nobody, 2).tolist() == [0, 0]


def test_a_reference_to_nobody_cannot_be_counted():
    with pytest.raises(ValueError, match="negative"):
        count_by(np.array([0, -1]), 2)


def test_some_rows_are_left_out():
    rows = np.array([2, 3, 5, 8])
    assert without(rows, np.array([3, 8])).tolist() == [2, 5]
    assert without(rows, rows[:0]).tolist() == rows.tolist()
    assert without(rows[:0], rows[:0]).tolist() == []
