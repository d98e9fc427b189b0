"""What does it cost that money for programmes is divided over many pots?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
MOST_POTS = 20
"""Pots over which general money can be divided at most."""


class Fragmentation(Block):
    """Many small pots, each with its earmark and its paperwork; pots that nobody knows stay unused. Mechanism F3."""

    pots: int = lever(
        5, "pots over which general national and European money is divided",
        unit="pots", range=(1, MOST_POTS), criterion=Criterion.FINANCIEN, ideal=1, absent=10,
        source="five are listed (G01, G03, G06, G12); S120", grade="derived",
    )  # fmt: skip
    known: float = lever(
        0.35, "share of the pots that would fit which an initiative knows",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.9, absent=0.1,
        source="S101, S146, S177", grade="assumed",
    )  # fmt: skip
    earmarked: float = lever(
        1.0, "share of the money of sector funds that is for programmes of their own sector only",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.5, absent=1.0, source="S146, S161",
        grade="assumed",
    )  # fmt: skip
    paperwork: float = uncertain(
        150.0, "what one more pot in the landscape costs a programme: to search, to apply, to account",
        unit="euro a month", range=(0.0, 1_000.0), sweep=(50.0, 300.0), source="it costs energy (S120)",
        grade="assumed",
    )  # fmt: skip
    usual: int = fixed(
        5, "pots with which costs.overhead and the known share were set",
        unit="pots", range=(1, MOST_POTS), source="five are listed (G01, G03, G06, G12)", grade="derived",
    )  # fmt: skip


def divided(ceiling: Floats, general: NDArray[np.bool_], sector: NDArray[np.bool_], p: Fragmentation) -> Floats:
    """Yearly ceilings, in euros, after the choice of pots and earmarks (F3; S120, S146).

    `general` are the pots without earmark, of which those beyond `pots` stay empty: with the usual number each
    keeps its own ceiling, otherwise all get alike. What sector funds free, 1 - earmarked, goes to them in equal parts.
    """
    out = ceiling.copy()
    chosen = np.flatnonzero(general)[: p.pots]
    out[sector] *= p.earmarked
    freed = _freed(ceiling, sector, p)
    if p.pots != p.usual:
        freed += float(ceiling[general].sum())
        out[general] = 0.0
    out[chosen] += freed / chosen.size
    return out


def from_sectors(ceiling: Floats, general: NDArray[np.bool_], sector: NDArray[np.bool_], p: Fragmentation) -> Floats:
    """Euros a year of the general pots in use that sector funds have freed for them (F3; S120)."""
    euros, chosen = np.zeros(ceiling.size), np.flatnonzero(general)[: p.pots]
    euros[chosen] = _freed(ceiling, sector, p) / chosen.size
    return euros


def _freed(ceiling: Floats, sector: NDArray[np.bool_], p: Fragmentation) -> float:
    return float(ceiling[sector].sum()) * (1.0 - p.earmarked)


def knows(general: NDArray[np.bool_], p: Fragmentation) -> Floats:
    """Chance 0-1 that an initiative knows each pot: it can look into so many, not into more (S101, S177).

    For general pots known * usual / pots, at most 1, for the others known.
    """
    return np.where(general, min(p.known * p.usual / p.pots, 1.0), p.known)


def overhead(of_one: float, p: Fragmentation) -> float:
    """Euros a month to run a programme: `of_one` with the usual number of pots, paperwork for each beyond it (S120)."""
    return max(of_one + p.paperwork * (p.pots - p.usual), 0.0)
