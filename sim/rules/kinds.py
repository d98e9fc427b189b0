"""What sets the three kinds of programme apart?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Kinds(Block):
    """Parallel with civic integration, integrated with it (dual), or bridging to a job. Mechanism C11."""

    difference: float = uncertain(
        1.0, "how far the kinds differ in what follows; at 0 they are all alike",
        unit="share", range=(0.0, 1.0), source="SER 2021 4.1 (S44, S54)", grade="assumed",
    )  # fmt: skip
    parallel_practice: float = uncertain(
        0.9, "practice in the pre-programme of a parallel one, relative to the average",
        unit="factor", range=(0.0, 5.0), source="S44, S45", grade="assumed",
    )  # fmt: skip
    integrated_practice: float = uncertain(
        2.0, "the same in an integrated one, where work begins on the first day",
        unit="factor", range=(0.0, 5.0), source="S46, S47", grade="assumed",
    )  # fmt: skip
    bridging_practice: float = uncertain(
        0.7, "the same in a bridging one, where work comes after the bridge",
        unit="factor", range=(0.0, 5.0), source="S54, D29", grade="assumed",
    )  # fmt: skip
    parallel_lessons: float = uncertain(
        0.8, "what an hour of lessons beside work brings in a parallel one, where lessons and work stand apart",
        unit="factor", range=(0.1, 3.0), source="S48, S50", grade="assumed",
    )  # fmt: skip
    integrated_lessons: float = uncertain(
        1.2, "the same in an integrated one, where Dutch is learnt on the floor",
        unit="factor", range=(0.1, 3.0), source="S45, S46, S48", grade="assumed",
    )  # fmt: skip
    bridging_lessons: float = uncertain(
        1.0, "the same in a bridging one",
        unit="factor", range=(0.1, 3.0), source="S54", grade="assumed",
    )  # fmt: skip
    parallel_cost: float = uncertain(
        0.6, "what lessons cost a parallel programme, beside a course that integration money pays",
        unit="factor", range=(0.0, 3.0), source="S48, HU26, D39", grade="assumed",
    )  # fmt: skip
    integrated_cost: float = uncertain(
        1.2, "what they cost an integrated one, which makes its own",
        unit="factor", range=(0.0, 3.0), source="S121, HU48", grade="assumed",
    )  # fmt: skip
    bridging_cost: float = uncertain(
        1.0, "what they cost a bridging one",
        unit="factor", range=(0.0, 3.0), source="HU48", grade="assumed",
    )  # fmt: skip


def practice(p: Kinds) -> Floats:
    """Factor on practice in the pre-programme by category (0 is none, 1 parallel, 2 integrated, 3 bridging) (S47)."""
    return _by_category(p.parallel_practice, p.integrated_practice, p.bridging_practice, p)


def lessons(p: Kinds) -> Floats:
    """Factor on what lessons beside work bring by category (S45-S50)."""
    return _by_category(p.parallel_lessons, p.integrated_lessons, p.bridging_lessons, p)


def cost(p: Kinds) -> Floats:
    """Factor on the price of pre-programme and lessons by category (HU48, S121)."""
    return _by_category(p.parallel_cost, p.integrated_cost, p.bridging_cost, p)


def joins_late(luck: Floats, p: Kinds) -> NDArray[np.bool_]:
    """Who comes to a parallel programme after the integration course, all the fewer the more the kinds differ (S54)."""
    return luck >= p.difference


def _by_category(parallel: float, integrated: float, bridging: float, p: Kinds) -> Floats:
    return 1.0 + p.difference * (np.array([1.0, parallel, integrated, bridging]) - 1.0)
