"""How is a gap divided exactly over those who can close it, when each adds more or less after the others?"""

from math import factorial

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]


def members(players: int) -> Marks:
    """Every coalition of so many players, shape (2^players, players): nobody first, everybody last.

    The first player is the highest bit, as in `itertools.product((False, True), repeat=players)`.
    """
    numbers = np.arange(2**players)
    bits: Marks = (numbers[:, None] >> np.arange(players)[::-1]) & 1 == 1
    return bits


def shapley(values: Floats) -> Floats:
    """What each player adds, on average over all orders in which they may come: shape (..., players).

    `values` (..., 2^players) is what every coalition of `members` brings. The parts add up to what everybody brings
    less what nobody brings: sum over coalitions S without i of |S|! (n - |S| - 1)! / n! * (v(S + i) - v(S)).
    Source: Shapley (1953).
    """
    return np.asarray(values @ _weights(_players(values)))


def _weights(players: int) -> Floats:
    """Shape (2^players, players): what each coalition counts for in the part of each player."""
    inside = members(players)
    size = inside.sum(axis=1)[:, None]
    joined = np.array([factorial(n - 1) * factorial(players - n) if n else 0 for n in range(players + 1)])
    apart = np.array([factorial(n) * factorial(players - n - 1) if n < players else 0 for n in range(players + 1)])
    return np.asarray(np.where(inside, joined[size], -apart[size]) / factorial(players))


def alone(values: Floats) -> Floats:
    """What each player brings when only that one comes, shape (..., players)."""
    return np.asarray(values[..., _only(_players(values))] - values[..., :1])


def last(values: Floats) -> Floats:
    """What is lost when each player is left out of everybody, shape (..., players)."""
    return np.asarray(values[..., -1:] - values[..., _all_but(_players(values))])


def together(values: Floats) -> Floats:
    """What two players bring together beyond what each brings alone, averaged over who else is there.

    Shape (..., players, players), zero on the diagonal. Source: Grabisch and Roubens (1999), the interaction index.
    """
    players = _players(values)
    inside, made = members(players), np.zeros((*values.shape[:-1], players, players))
    for one in range(players):
        for other in range(one):
            sign = np.where(inside[:, one] == inside[:, other], 1.0, -1.0)
            beside = inside.sum(axis=1) - inside[:, one] - inside[:, other]
            weight = np.array([factorial(players - 2 - n) * factorial(n) for n in range(players - 1)])[beside]
            made[..., one, other] = made[..., other, one] = values @ (sign * weight) / factorial(players - 1)
    return made


def best_order(values: Floats) -> tuple[list[int], Floats]:
    """The order in which players bring most on the way, and what is there after each step, shape (players + 1,).

    Of all orders the one with the largest sum over its steps of what is there then; found exactly, coalition by
    coalition. `values` has shape (2^players,).
    """
    players = _players(values)
    inside = members(players)
    best, came = values.copy(), np.full(values.size, -1)
    for coalition in np.argsort(inside.sum(axis=1), kind="stable")[1:]:
        before = [(best[coalition - 2 ** (players - 1 - i)], -i) for i in np.flatnonzero(inside[coalition])]
        total, who = max(before)
        best[coalition], came[coalition] = values[coalition] + total, -who
    order, left = [], values.size - 1
    while left:
        order.append(int(came[left]))
        left -= 2 ** (players - 1 - order[-1])
    order.reverse()
    steps = np.cumsum([0, *(2 ** (players - 1 - i) for i in order)])
    return order, values[steps]


def _only(players: int) -> NDArray[np.intp]:
    return np.asarray(2 ** np.arange(players)[::-1], np.intp)


def _all_but(players: int) -> NDArray[np.intp]:
    return np.asarray(2**players - 1 - _only(players), np.intp)


def _players(values: Floats) -> int:
    players = int(values.shape[-1]).bit_length() - 1
    if values.shape[-1] != 2**players or players < 1:
        raise ValueError(f"{values.shape[-1]} values are not those of all coalitions of some players")
    return players
