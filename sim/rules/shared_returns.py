"""How much of what programmes save on benefits flows back to them?"""

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion


class SharedReturns(Block):
    """A fund in which parties share risks and returns (missiegedreven fonds): savings flow back. Mechanism F7."""

    share: float = lever(
        0.0, "share of the benefits saved by programmes that flows into a fund for programmes",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.5, absent=0.0,
        source="risks and returns shared (HU65), S102", grade="assumed",
    )  # fmt: skip
    saved: float = uncertain(
        0.5, "share of the benefit of someone at work after a programme that would have been paid without it",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="many find work all the same (B01, E15)",
        grade="assumed",
    )  # fmt: skip


def flowing_back(at_work: int, benefit: float, p: SharedReturns) -> float:
    """Euros a month into the fund: people at work after a programme * benefit * saved * share (F7; HU65, G22)."""
    return at_work * benefit * p.saved * p.share


def yearly_room(held: float, promised: float, a_month: float, length: int) -> float:
    """Yearly ceiling of the fund: grants that run (`a_month`), and new ones that can be paid out to their end.

    12 * (a_month + max(held - promised, 0) / length), with `promised` what is still to be paid of running grants: the
    fund promises no euro that has not come in.
    """
    return YEAR * (a_month + max(held - promised, 0.0) / length)


YEAR = 12
"""Months."""
