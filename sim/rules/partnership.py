"""How well do the parties behind a programme know and trust each other?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Partnership(Block):
    """Trust between partners takes time, and wears off where they do not meet. Mechanism L8."""

    ease: float = uncertain(
        0.6, "how much more gets done under full trust than without any, relative to usual trust: ties kept up",
        unit="share", range=(0.0, 1.5), sweep=(0.3, 1.0), source="shared vision and trust decide success (S80)",
        grade="assumed",
    )  # fmt: skip
    felt: float = uncertain(
        0.4, "share of that which participants feel in guidance and preparation, as partners work with one method",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.6), source="S61, S84, HU45", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.5, "trust of partners who have worked together for years: ties then take their usual upkeep",
        unit="0-1", range=(0.0, 1.0), source="centre of the scale", grade="assumed",
    )  # fmt: skip
    growth: float = uncertain(
        0.06, "share of missing trust that a month adds in which all partners meet",
        unit="per month", range=(0.0, 1.0), sweep=(0.03, 0.12), source="trust costs time (S61, S80)", grade="assumed",
    )  # fmt: skip
    wear: float = uncertain(
        0.03, "share of trust that wears off in a month: people change, and partnerships dilute",
        unit="per month", range=(0.0, 0.5), sweep=(0.01, 0.06), source="S4, S61", grade="assumed",
    )  # fmt: skip
    meeting: float = uncertain(
        0.5, "share of months in which partners meet while nobody holds a table for them",
        unit="share of months", range=(0.0, 1.0), source="S83, S84", grade="assumed",
    )  # fmt: skip


def meetings(attention: Floats, table: float, p: Partnership) -> Floats:
    """Share of months in which partners meet: on their own, or at the table of the one who steers (L8; S83, S84).

    meeting + (1 - meeting) * table * attention, all 0-1.
    """
    return p.meeting + (1.0 - p.meeting) * table * attention


def grown(trust: Floats, meetings: Floats, p: Partnership) -> Floats:
    """Trust 0-1 after a month: some of what is missing grows where partners meet, some of it wears off (L8; S61, S80).

    trust + growth * meetings * (1 - trust) - wear * trust.
    """
    after: Floats = trust + p.growth * meetings * (1.0 - trust) - p.wear * trust
    return np.clip(after, 0.0, 1.0)


def lightness(trust: Floats, p: Partnership) -> Floats:
    """How many times as many ties can be kept up as at usual trust (L8; S80): 1 + ease * (trust - usual).

    Centred, as what staff can keep up (`coordination.capacity`) is that of partners who know each other.
    """
    factor: Floats = 1.0 + p.ease * (trust - p.usual)
    return np.maximum(factor, 0.0)


def concord(trust: Floats, p: Partnership) -> Floats:
    """Factor on guidance and preparation (L8; S61, S84, HU45): 1 + felt * ease * (trust - usual)."""
    factor: Floats = 1.0 + p.felt * p.ease * (trust - p.usual)
    return np.maximum(factor, 0.0)
