"""Keyed luck: a uniform number that depends on (seed, question, month, identity) and on nothing else.

Counter-based: no stream is advanced, so nobody's luck depends on who else draws, and only the rows that are asked
cost anything. An identity passes twice through an integer hash of 32 bits with low bias (a pair of constants known from
Wellons' hash prospector), once behind each half of a 64-bit key of the other three.
"""

from functools import lru_cache
from hashlib import blake2b
from math import ceil

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.table import Rows

Identities = NDArray[np.uint32]
Marks = NDArray[np.int8]

_MASK = np.uint64(0xFFFFFFFF)
_FIRST, _SECOND = np.uint64(0x21F0AAAD), np.uint64(0xD35A2D97)
_SIXTEEN, _FIFTEEN = np.uint32(16), np.uint32(15)
_UNIT, _STEPS = 2.0**-32, 2**32

NONE: Rows = np.zeros(0, np.intp)


def uniform(seed: int, question: str, month: int, identities: Identities) -> NDArray[np.float64]:
    """One uniform number in [0, 1) for each identity, in steps of 2**-32.

    `identities` is a one-dimensional array of uint32: who is asked. The same four keys give the same bits on every
    machine and in every scenario.
    """
    return _numbers(identities, *_keys(seed, question, month))


def uniform_of(seed: int, question: str, month: int, identities: Identities, rows: Rows) -> NDArray[np.float64]:
    """`uniform` of the identities of some rows."""
    return _numbers_of(identities, rows, *_keys(seed, question, month))


def hit(
    seed: int, question: str, month: int, identities: Identities, rows: Rows, chance: float | NDArray[np.float64]
) -> Rows:
    """Those of `rows` for whom `uniform` of their identity is below the chance, 0-1: one for all, or one a row."""
    if isinstance(chance, np.ndarray) and chance.ndim:
        return _hits(identities, rows, chance, *_keys(seed, question, month))
    below = _below(float(chance))
    return _hits_alike(identities, rows, np.uint32(below - 1), *_keys(seed, question, month)) if below else rows[:0]


def hit_marked(
    seed: int, question: str, month: int, identities: Identities, marks: Marks, mark: int,
    chance: float, by: NDArray[np.float64] | None = None, slope: float = 0.0,
) -> Rows:  # fmt: skip
    """Rows of all whose mark is `mark` for whom `uniform` of their identity is below the chance, ascending.

    The chance is one for all, or `chance` + `slope` * `by` with a column of all rows. The same as `hit` of their rows,
    without looking them up: for marks that very many have.
    """
    keys, narrow = _keys(seed, question, month), marks.dtype.type(mark)
    if by is not None:
        return _rows(_marked_hits(identities, marks, narrow, chance, by, slope, *keys))
    below = _below(chance)
    return _rows(_marked_hits_alike(identities, marks, narrow, np.uint32(below - 1), *keys)) if below else NONE


def _below(chance: float) -> int:
    """How many of all numbers of 32 bits are below a chance, exactly: steps of 2**-32 and powers of 2 do not round."""
    return min(max(ceil(chance * _STEPS), 0), _STEPS)


@lru_cache(maxsize=1024)
def _keys(seed: int, question: str, month: int) -> tuple[np.uint32, np.uint32]:
    digest = blake2b(f"{seed}|{question}|{month}".encode(), digest_size=8).digest()
    return np.uint32(int.from_bytes(digest[:4], "little")), np.uint32(int.from_bytes(digest[4:], "little"))


@compiled
def _mixed(bits: np.uint32) -> np.uint32:
    bits ^= bits >> _SIXTEEN
    bits = np.uint32((bits * _FIRST) & _MASK)  # multiplied as 64 bits, so that nothing overflows uncompiled either
    bits ^= bits >> _FIFTEEN
    bits = np.uint32((bits * _SECOND) & _MASK)
    return np.uint32(bits ^ (bits >> _FIFTEEN))


@compiled
def _bits(identity: np.uint32, first: np.uint32, second: np.uint32) -> np.uint32:
    return _mixed(np.uint32(_mixed(np.uint32(identity ^ first)) ^ second))


@compiled
def _numbers(identities: Identities, first: np.uint32, second: np.uint32) -> NDArray[np.float64]:
    numbers = np.empty(identities.size)
    for i in range(identities.size):
        numbers[i] = _bits(identities[i], first, second) * _UNIT
    return numbers


@compiled
def _numbers_of(identities: Identities, rows: Rows, first: np.uint32, second: np.uint32) -> NDArray[np.float64]:
    return _numbers(identities[rows], first, second)  # gathered first: processors mix several together


@compiled
def _hits(identities: Identities, rows: Rows, chance: NDArray[np.float64], first: np.uint32, second: np.uint32) -> Rows:
    numbers = _numbers_of(identities, rows, first, second)
    found = np.empty(rows.size + 1, rows.dtype)  # one to spare, so that the loop need not ask before it writes
    count = 0
    for i in range(rows.size):
        found[count] = rows[i]
        count += numbers[i] < chance[i]
    return found[:count].copy()


@compiled
def _hits_alike(identities: Identities, rows: Rows, last: np.uint32, first: np.uint32, second: np.uint32) -> Rows:
    bits = identities[rows]
    for i in range(rows.size):
        bits[i] = _bits(bits[i], first, second)
    found = np.empty(rows.size + 1, rows.dtype)
    count = 0
    for i in range(rows.size):
        found[count] = rows[i]
        count += bits[i] <= last
    return found[:count].copy()


@compiled
def _marked_hits(
    identities: Identities, marks: Marks, mark: np.int8, chance: float, by: NDArray[np.float64], slope: float,
    first: np.uint32, second: np.uint32,
) -> NDArray[np.bool_]:  # fmt: skip
    found = np.empty(identities.size, np.bool_)
    for i in range(identities.size):
        below = by[i] * slope + chance  # reckoned for all, so that processors can work on several rows together
        found[i] = (_bits(identities[i], first, second) * _UNIT < below) & (marks[i] == mark)
    return found


@compiled
def _marked_hits_alike(
    identities: Identities, marks: Marks, mark: np.int8, last: np.uint32, first: np.uint32, second: np.uint32
) -> NDArray[np.bool_]:
    found = np.empty(identities.size, np.bool_)
    for i in range(identities.size):
        found[i] = (_bits(identities[i], first, second) <= last) & (marks[i] == mark)
    return found


@compiled
def _rows(found: NDArray[np.bool_]) -> Rows:
    rows = np.empty(found.size + 1, np.intp)
    count = 0
    for row in range(found.size):
        rows[count] = row
        count += found[row]
    return rows[:count].copy()


def pick(weights: NDArray[np.float64], luck: NDArray[np.float64]) -> NDArray[np.intp]:
    """Category of each row, drawn in proportion to `weights`, shape (categories,); the last if all are 0."""
    edges = np.cumsum(weights)
    edges = edges / (edges[-1] or 1.0)
    guide = np.searchsorted(edges, np.arange(GUIDE) / GUIDE, side="right")
    return _guided(edges, guide, luck)


GUIDE = 1024
"""Steps in which luck is looked up before the category is searched from there."""


@compiled
def _guided(edges: NDArray[np.float64], guide: NDArray[np.intp], luck: NDArray[np.float64]) -> NDArray[np.intp]:
    drawn = np.empty(luck.size, np.intp)
    last = edges.size - 1
    for i in range(luck.size):
        category = guide[int(luck[i] * guide.size)]
        while category < last and luck[i] >= edges[category]:
            category += 1
        drawn[i] = min(category, last)
    return drawn


def pick_given(weights: NDArray[np.float64], given: NDArray[np.integer], luck: NDArray[np.float64]) -> NDArray[np.intp]:
    """The same with `weights` of shape (conditions, categories), one condition a row."""
    edges = np.cumsum(weights, axis=1)
    return _categories(edges / edges[:, -1:], given, luck)


@compiled
def _categories(edges: NDArray[np.float64], given: NDArray[np.integer], luck: NDArray[np.float64]) -> NDArray[np.intp]:
    drawn = np.empty(luck.size, np.intp)
    last = edges.shape[1] - 1
    for i in range(luck.size):
        category = 0
        while category < last and luck[i] >= edges[given[i], category]:
            category += 1
        drawn[i] = category
    return drawn
