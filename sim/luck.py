"""Keyed luck: a uniform number that depends on (seed, question, month, identity) and on nothing else.

Counter-based: no stream is advanced, so nobody's luck depends on who else draws, and only the rows that are asked
cost anything. For each (seed, question, month) it is the SplitMix64 generator (Steele, Lea & Flood 2014) started at a
hash of those three, of which identity i gets the i-th number.
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_ROUNDS = (
    (np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)),
    (np.uint64(27), np.uint64(0x94D049BB133111EB)),
)
_S31, _S11 = np.uint64(31), np.uint64(11)
_UNIT = 2.0**-53

Identities = NDArray[np.uint64]


def uniform(seed: int, question: str, month: int, identities: Identities) -> NDArray[np.float64]:
    """One uniform number in [0, 1) for each identity.

    `identities` is a one-dimensional array of uint64: who is asked. The same four keys give the same bits on every
    machine and in every scenario.
    """
    bits = identities * _GOLDEN
    bits += np.uint64(_key(seed, question, month))
    spare = np.empty_like(bits)
    for shift, factor in _ROUNDS:
        np.right_shift(bits, shift, out=spare)
        bits ^= spare
        bits *= factor
    np.right_shift(bits, _S31, out=spare)
    bits ^= spare
    bits >>= _S11
    numbers: NDArray[np.float64] = np.multiply(bits, _UNIT, dtype=np.float64)
    return numbers


@lru_cache(maxsize=65_536)
def _key(seed: int, question: str, month: int) -> int:
    text = f"{seed}|{question}|{month}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little")


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
