"""Columns: one numpy array for each state variable, declared once with unit and meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self, overload

import numpy as np
from numpy.typing import DTypeLike, NDArray

Column = NDArray[Any]
Rows = NDArray[np.intp]


@dataclass(frozen=True)
class ColumnDeclaration:
    """What a column holds: its type, first value, unit and meaning."""

    name: str
    dtype: np.dtype[Any]
    first: Any
    unit: str
    meaning: str


class column:
    """Declares a column of a table; on an instance the attribute is the array itself."""

    def __init__(self, dtype: DTypeLike, first: Any, unit: str, meaning: str) -> None:
        self.dtype, self.first, self.unit, self.meaning = np.dtype(dtype), first, unit, meaning

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, table: None, owner: type) -> Self: ...

    @overload
    def __get__(self, table: "Table", owner: type) -> Column: ...

    def __get__(self, table: "Table | None", owner: type) -> "Column | Self":
        return self if table is None else table.arrays[self.name]

    if TYPE_CHECKING:

        def __set__(self, table: "Table", values: Any) -> None: ...


class Table:
    """Rows of one kind of agent; row i stands for the same one in every scenario."""

    def __init__(self, size: int) -> None:
        """Make `size` rows, every column at its first value."""
        self.size = size
        self.identity = np.arange(size, dtype=np.uint32)
        self.arrays: dict[str, Column] = {c.name: np.full(size, c.first, c.dtype) for c in self.columns()}
        vars(self).update(self.arrays)

    def __setattr__(self, name: str, values: Any) -> None:
        """Assigning to a column writes into its array, so that whoever holds the array sees the change."""
        if name in vars(self).get("arrays", ()):
            self.arrays[name][:] = values
        else:
            super().__setattr__(name, values)

    @classmethod
    def columns(cls) -> Iterator[ColumnDeclaration]:
        """The declared columns, in order."""
        for name, made in vars(cls).items():
            if isinstance(made, column):
                yield ColumnDeclaration(name, made.dtype, made.first, made.unit, made.meaning)


def sum_by(group: NDArray[np.integer], amounts: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Sum of `amounts` for each of `size` groups; zeros where there is nothing to sum."""
    if not group.size:
        return np.zeros(size)
    return np.asarray(np.bincount(group, amounts, size), np.float64)


def count_by(group: NDArray[np.integer], size: int) -> NDArray[np.int64]:
    """How many rows there are of each of `size` groups."""
    return np.bincount(group, minlength=size)


def one_of(values: NDArray[np.integer], members: tuple[int, ...]) -> NDArray[np.bool_]:
    """Whether each value of a column of categories (0-127) is one of some members."""
    found: NDArray[np.bool_] = among(members)[values]
    return found


def without(rows: Rows, some: Rows) -> Rows:
    """Ascending rows, except some of them."""
    kept = np.ones(rows.size, bool)
    kept[rows.searchsorted(some)] = False
    return rows[kept]


@lru_cache
def among(members: tuple[int, ...]) -> NDArray[np.bool_]:
    """Whether each category, 0-127, is one of some members: shape (128,), read-only."""
    found = np.zeros(128, bool)
    found[list(members)] = True
    found.flags.writeable = False
    return found
