"""Keyed luck: a uniform number that depends on (seed, question, month, identity) and on nothing else.

Counter-based: no stream is advanced, so nobody's luck depends on who else draws, and only the rows that are asked
cost anything. An identity passes twice through an integer hash of 32 bits with low bias (the constants are those of
Ettinger's `triple32` family, found by search), once behind each half of a 64-bit key of the other three.
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Identities = NDArray[np.uint32]

_ROUND = ((np.uint32(16), np.uint32(0x21F0AAAD)), (np.uint32(15), np.uint32(0xD35A2D97)))
_LAST = np.uint32(15)
_UNIT = 2.0**-32


def uniform(seed: int, question: str, month: int, identities: Identities) -> NDArray[np.float64]:
    """One uniform number in [0, 1) for each identity, in steps of 2**-32.

    `identities` is a one-dimensional array of uint32: who is asked. The same four keys give the same bits on every
    machine and in every scenario.
    """
    first, second = _keys(seed, question, month)
    bits = identities ^ first
    spare = np.empty_like(bits)
    _mix(bits, spare)
    bits ^= second
    _mix(bits, spare)
    numbers: NDArray[np.float64] = np.multiply(bits, _UNIT, dtype=np.float64)
    return numbers


@lru_cache(maxsize=65_536)
def _keys(seed: int, question: str, month: int) -> tuple[np.uint32, np.uint32]:
    digest = blake2b(f"{seed}|{question}|{month}".encode(), digest_size=8).digest()
    return np.uint32(int.from_bytes(digest[:4], "little")), np.uint32(int.from_bytes(digest[4:], "little"))


def _mix(bits: Identities, spare: Identities) -> None:
    """Mix in place; `spare` is scratch of the same shape, so that nothing is allocated."""
    for shift, factor in _ROUND:
        np.right_shift(bits, shift, out=spare)
        np.bitwise_xor(bits, spare, out=bits)
        np.multiply(bits, factor, out=bits)
    np.right_shift(bits, _LAST, out=spare)
    np.bitwise_xor(bits, spare, out=bits)


def pick(weights: NDArray[np.float64], luck: NDArray[np.float64]) -> NDArray[np.intp]:
    """Category of each row, drawn in proportion to `weights`, shape (categories,)."""
    edges = np.cumsum(weights)
    drawn: NDArray[np.intp] = np.searchsorted(edges, luck * edges[-1], side="right").clip(max=weights.size - 1)
    return drawn


def pick_given(weights: NDArray[np.float64], given: NDArray[np.integer], luck: NDArray[np.float64]) -> NDArray[np.intp]:
    """The same with `weights` of shape (conditions, categories), one condition a row."""
    edges = np.cumsum(weights, axis=1)
    edges /= edges[:, -1:]
    drawn: NDArray[np.intp] = (luck[:, None] >= edges[given]).sum(axis=1).clip(max=weights.shape[1] - 1)
    return drawn
