"""Where do the tables come from? From the CSV files in scenarios/data; their first lines say what they are."""

import csv
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sim.shipped import scenarios_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class _Parts(NamedTuple):
    header: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]


def names() -> list[str]:
    """The names of all tables, in alphabetical order."""
    return sorted(path.stem for path in (scenarios_folder() / "data").glob("*.csv"))


def table(name: str) -> dict[str, list[str]]:
    """The columns of a table as text, in the order of the file.

    All columns are equally long. Raises FileNotFoundError, naming the tables that exist, if there is none of this name.
    """
    return {column: list(cells) for column, cells in _parts(name).columns.items()}


def header(name: str) -> list[str]:
    """The lines that describe a table (what, source, licence, grade), without the leading `#`."""
    return list(_parts(name).header)


@lru_cache(maxsize=256)
def numbers(name: str, column: str) -> "NDArray[np.float64]":
    """One column of a table as numbers: read-only, shape (rows,), in the unit that the header of the table gives.

    Raises FileNotFoundError for an unknown table, KeyError for an unknown column (naming those that exist) and
    ValueError for a cell that is not a number.
    """
    import numpy as np

    values = np.array([_number(cell, name, column) for cell in _column(name, column)], dtype=np.float64)
    values.flags.writeable = False
    return values


def _column(name: str, column: str) -> tuple[str, ...]:
    columns = _parts(name).columns
    if column not in columns:
        raise KeyError(f"table '{name}' has no column '{column}'; it has: {', '.join(columns)}")
    return columns[column]


def _number(cell: str, name: str, column: str) -> float:
    try:
        return float(cell)
    except ValueError:
        raise ValueError(f"table '{name}', column '{column}': '{cell}' is not a number") from None


@lru_cache(maxsize=64)
def _parts(name: str) -> _Parts:
    if name not in names():
        raise FileNotFoundError(f"there is no table '{name}'; there are: {', '.join(names())}")
    lines = (scenarios_folder() / "data" / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    described = [line for line in lines if line.startswith("#")]
    titles, *rows = csv.reader(line for line in lines if not line.startswith("#"))
    columns = zip(*rows, strict=True)
    return _Parts(tuple(line[1:].strip() for line in described), dict(zip(titles, columns, strict=True)))
