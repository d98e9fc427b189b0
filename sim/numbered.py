"""How is a category compared with a whole column? As fast as its number is."""

from enum import IntEnum


class Numbered(IntEnum):
    """A category that a column holds as a number.

    A plain number is compared with a column in the column's own small type; for a plain IntEnum numpy would first
    widen the whole column. So a column leaves the comparison to the category, which passes on its number.
    """

    __array_ufunc__ = None
    __hash__ = int.__hash__

    def __eq__(self, other: object) -> bool:
        return int(self) == other

    def __ne__(self, other: object) -> bool:
        return int(self) != other

    def __lt__(self, other: int) -> bool:
        return int(self) < other

    def __le__(self, other: int) -> bool:
        return int(self) <= other

    def __gt__(self, other: int) -> bool:
        return int(self) > other

    def __ge__(self, other: int) -> bool:
        return int(self) >= other
