"""Does every euro come from somewhere and go somewhere?"""

import numpy as np
from numpy.typing import NDArray

from sim.invariants.memory import Broken, Memory
from sim.vocabulary import Purse
from sim.world import World

BUDGETS = (Purse.PROGRAMME, Purse.FUNDER, Purse.MUNICIPALITY, Purse.SECTOR_FUND)
"""Purses that cannot go into debt."""

CRUMB = 1e-6
"""Euros below which a difference is rounding."""

ROUNDING = 1e-11
"""The same as a share of all that was ever paid."""


def euros_conserved(world: World, memory: Memory) -> Broken:
    """Every euro that leaves a purse enters another, and the ledger knows it."""
    now = world.ledger.money[world.month : world.month + 1]
    negative: NDArray[np.bool_] = (now < 0.0).sum(axis=(0, 2, 3)) > 0
    yield "ledger.money, by payer", negative
    paid = memory.closed(world) + now.sum(axis=(0, 3))
    balance = np.array([float(world.balance[purse].sum()) for purse in Purse])
    slack = ROUNDING * float(paid.sum()) + CRUMB
    yield "all balances together", np.array([not abs(float(balance.sum())) <= slack])
    kept: NDArray[np.bool_] = np.abs(balance - (paid.sum(axis=0) - paid.sum(axis=1))) <= slack
    yield "balance, by purse", ~kept


def no_debt(world: World, memory: Memory) -> Broken:
    """No programme, funder, municipality or sector fund spends what it does not have."""
    for purse in BUDGETS:
        yield f"balance of {purse.name}", ~(world.balance[purse] >= -CRUMB)
