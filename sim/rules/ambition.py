"""Does a programme want to grow, and does its money reach far enough?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Ambition(Block):
    """A programme with an uncertain horizon does not expand, even when it succeeds. Mechanism F4."""

    growth: float = uncertain(
        0.5, "groups that a successful programme wants to add, for each group it runs, after a good cohort",
        unit="share", range=(0.0, 2.0), sweep=(0.2, 1.0), source="the wish to expand is broad (S117)",
        grade="assumed",
    )  # fmt: skip
    most_groups: int = uncertain(
        8, "groups at once at which a programme thinks itself full-grown",
        unit="groups", range=(1, 100), source="assumption", grade="assumed",
    )  # fmt: skip
    good_completion: float = uncertain(
        0.6, "completion above which a cohort counts as a success",
        unit="share", range=(0.0, 1.0), source="D34", grade="assumed",
    )  # fmt: skip
    prior_weight: float = uncertain(
        10.0, "participants' worth of trust in a programme that has not finished any: at the good completion",
        unit="participants", range=(0.1, 100.0), source="assumption", grade="assumed",
    )  # fmt: skip
    start_share: float = uncertain(
        0.5, "share of a cohort's duration that must be paid for before it may start",
        unit="share", range=(0.0, 1.5), sweep=(0.3, 0.8), source="S107", grade="assumed",
    )  # fmt: skip
    grow_share: float = uncertain(
        1.25, "share of a cohort's duration that must be expected to be paid for before a group is added",
        unit="share", range=(0.0, 4.0), sweep=(0.8, 2.0), source="S106, S107", grade="assumed",
    )  # fmt: skip


def wanted_groups(groups: Floats, completion: Floats, p: Ambition) -> Floats:
    """Groups that a programme wants for its next cohort: more after success, never above `most_groups` (S117)."""
    more = np.where(completion >= p.good_completion, np.ceil(groups * p.growth), 0.0)
    return np.minimum(groups + more, np.maximum(groups, p.most_groups))


def may_start(months_left: Floats, duration: Floats, p: Ambition) -> NDArray[np.bool_]:
    """Whether money is certain for long enough to start a cohort at all (S107)."""
    return months_left >= p.start_share * duration


def may_grow(horizon: Floats, duration: Floats, p: Ambition) -> NDArray[np.bool_]:
    """Whether the expected horizon is long enough to add a group (S106)."""
    return horizon >= p.grow_share * duration


def completion(completed: Floats, dropped: Floats, p: Ambition) -> Floats:
    """Completion 0-1 as those concerned see it: the record so far, on top of a prior at `good_completion` (S116)."""
    seen: Floats = (completed + p.prior_weight * p.good_completion) / (completed + dropped + p.prior_weight)
    return seen
