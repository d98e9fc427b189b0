"""Where is an orchestrator, and how much can it carry?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


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
    mandate: float = uncertain(
        1.0, "share of the parties that follow the one who steers",
        unit="share", range=(0.0, 1.0), sweep=(0.6, 1.0), source="S9, S126", grade="assumed",
    )  # fmt: skip
    dilution: float = uncertain(
        0.3, "share of that attention lost where an orchestrator carries as many programmes as it can",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.5), source="HU24", grade="assumed",
    )  # fmt: skip
    short_lines: float = uncertain(
        0.3, "share of the preparation that short lines between parties save under full attention",
        unit="share", range=(0.0, 0.9), sweep=(0.1, 0.5), source="S84, HU31", grade="assumed",
    )  # fmt: skip
    hub: float = uncertain(
        0.5, "share of evaporating know-how of the region that the orchestrator keeps as its knowledge hub",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="S127", grade="assumed",
    )  # fmt: skip


def present(luck: NDArray[np.float64], p: Orchestration) -> NDArray[np.bool_]:
    """Regions with an orchestrator; `luck`, one uniform that stays with a region, says where it comes first."""
    return luck < p.presence


def carried(order: NDArray[np.integer], present: NDArray[np.bool_], p: Orchestration) -> NDArray[np.bool_]:
    """Programmes that are steered: `order` counts the programmes of a region from 0, oldest first (L4)."""
    return present & (order < p.programmes)


def attention(load: NDArray[np.integer], p: Orchestration) -> Floats:
    """Attention 0-1 for each programme of an orchestrator that carries `load` of them (L4; S126, HU24).

    mandate * (1 - dilution * load / programmes): nobody follows one without a mandate, and time is divided. As things
    are most orchestrators carry one or two of the four that they can, so that little is lost.
    """
    full: Floats = load / max(p.programmes, 1)
    return p.mandate * (1.0 - p.dilution * np.minimum(full, 1.0))


def help_at_hand(present: NDArray[np.bool_], load: NDArray[np.integer], p: Orchestration) -> Floats:
    """Attention 0-1 that one more programme of each region could get: none where nobody has time for it (L4)."""
    return np.where(present & (load < p.programmes), attention(load + 1, p), 0.0)


def saved(attention: Floats, p: Orchestration) -> Floats:
    """Share of the preparation that short lines save (L4; S84, HU31)."""
    return p.short_lines * attention


def retained(present: NDArray[np.bool_], p: Orchestration) -> Floats:
    """Share of evaporating know-how that stays with the orchestrator of a region (L4; S127).

    It tells where programmes stop in regions with an orchestrator and others succeed them; few do as things are.
    """
    return np.where(present, p.hub * p.mandate, 0.0)
