"""Where is an orchestrator, and how much can it carry?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion


class Orchestration(Block):
    """The orchestrator (regisseur, aanjager) of a region aligns parties, within its capacity. Mechanism L4."""

    presence: float = lever(
        0.3, "share of regions with an orchestrator",
        unit="share of regions", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.0,
        source="S9, HU24", grade="assumed",
    )  # fmt: skip
    programmes: int = lever(
        4, "programmes that one orchestrator can carry",
        unit="programmes", range=(0, 50), criterion=Criterion.REGIE, ideal=10, absent=1,
        source="one budget of 350,000 euro a region (A26)", grade="assumed",
    )  # fmt: skip
    table: float = lever(
        0.4, "how regularly all parties meet: 1 is a monthly table",
        unit="share of months", range=(0.0, 1.0), criterion=Criterion.REGIE, ideal=1.0, absent=0.0, source="S83, S84",
        grade="assumed",
    )  # fmt: skip
    budget: float = uncertain(
        117_000.0, "what an orchestrator costs a year",
        unit="euro a year", range=(0.0, 1_000_000.0), source="350,000 euro for three years (A26)", grade="derived",
    )  # fmt: skip


def present(luck: NDArray[np.float64], p: Orchestration) -> NDArray[np.bool_]:
    """Regions with an orchestrator; `luck`, one uniform that stays with a region, says where it comes first."""
    return luck < p.presence


def carried(order: NDArray[np.integer], present: NDArray[np.bool_], p: Orchestration) -> NDArray[np.bool_]:
    """Programmes that are steered: `order` counts the programmes of a region from 0, oldest first (L4)."""
    return present & (order < p.programmes)
