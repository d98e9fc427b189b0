"""Does a sample have the shares that it was drawn with?"""

import numpy as np

SURE = 4.5
"""Standard errors that a right share stays within, but for a few in a million."""


def agree(drawn: np.ndarray, shares: np.ndarray) -> None:
    """The counts of categories are what a sample with these shares gives."""
    total, shares = drawn.sum(), shares / shares.sum()
    error = np.sqrt(total * shares * (1.0 - shares))
    np.testing.assert_array_less(np.abs(drawn - total * shares), SURE * error + 1e-6)


def count(values: np.ndarray, size: int) -> np.ndarray:
    """How often each of `size` categories was drawn."""
    return np.bincount(values, minlength=size)
