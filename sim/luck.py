"""Keyed luck: a uniform number that depends on (seed, question, month, identity) and on nothing else.

Counter-based: no stream is advanced, so nobody's luck depends on who else draws, and only the rows that are asked
cost anything. The mixing function is the finaliser of SplitMix64 (Steele, Lea & Flood 2014), applied twice.
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_S30, _S27, _S31, _S11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(11)
_UNIT = 2.0**-53

Identities = NDArray[np.uint64]


def uniform(seed: int, question: str, month: int, identities: Identities) -> NDArray[np.float64]:
    """One uniform number in [0, 1) for each identity.

    `identities` is a one-dimensional array of uint64: who is asked. The same four keys give the same bits on every
    machine and in every scenario.
    """
    bits = identities * _GOLDEN
    bits ^= np.uint64(_key(seed, question, month))
    _mix(bits)
    _mix(bits)
    bits >>= _S11
    return bits * _UNIT


@lru_cache(maxsize=65_536)
def _key(seed: int, question: str, month: int) -> int:
    text = f"{seed}|{question}|{month}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little")


def _mix(bits: Identities) -> None:
    bits ^= bits >> _S30
    bits *= _FIRST
    bits ^= bits >> _S27
    bits *= _SECOND
    bits ^= bits >> _S31
