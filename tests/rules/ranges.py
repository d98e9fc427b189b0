"""Which parameter blocks can there be? Any within the declared ranges."""

from typing import Any

import numpy as np
from hypothesis import strategies as st

from sim.declare import Block, Declaration, declarations

share = st.floats(0.0, 1.0)
"""A share, a level 0-1, or one uniform number of luck."""


def blocks(kind: type[Block]) -> st.SearchStrategy[Any]:
    """Blocks of one kind with every number anywhere in its range."""
    drawn = {each.name: _values(each) for each in declarations(kind) if each.range is not None and not each.keyed}
    return st.builds(kind, **drawn)


def arrays(values: st.SearchStrategy[Any], size: int = 5) -> st.SearchStrategy[np.ndarray]:
    """Arrays of `size` values."""
    return st.lists(values, min_size=size, max_size=size).map(np.array)


def rising(values: np.ndarray) -> bool:
    """Whether values never fall from one to the next, apart from rounding."""
    return bool((np.diff(values) >= -1e-12).all())


def within(values: np.ndarray, low: float, high: float) -> bool:
    """Whether all are numbers between the two, ends included, apart from rounding."""
    return bool(((np.asarray(values) >= low - 1e-12) & (np.asarray(values) <= high + 1e-12)).all())


def _values(declaration: Declaration) -> st.SearchStrategy[Any]:
    assert declaration.range is not None
    low, high = declaration.range
    if isinstance(declaration.default, int):
        return st.integers(int(low), int(high))
    return st.floats(low, high)
