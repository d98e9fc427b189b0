"""What has an employer made of the learners it had?"""

import numpy as np
from numpy.typing import NDArray

from sim.compiled import compiled
from sim.declare import Block, uncertain

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


class Experience(Block):
    """Good trainees raise willingness, careless selection erodes it. Mechanism E4."""

    expected: float = uncertain(
        0.45, "what an employer without experience expects of a learner: what the average one of 2021 turns out",
        unit="0-1", range=(0.0, 1.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    weight: float = uncertain(
        0.3, "how much the last learner counts against all before",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.5), source="assumption", grade="assumed",
    )  # fmt: skip
    pull: float = uncertain(
        3.0, "log odds between an employer that saw every learner drop out and one that saw only the best",
        unit="log odds", range=(0.0, 8.0), sweep=(1.0, 5.0), source="HU11, HU33", grade="assumed",
    )  # fmt: skip


@compiled
def after(experience: Floats, employer: Ints, turned_out: Floats, weight: float) -> Floats:
    """Experience 0-1 of all employers after some learners, one after the other (HU11, HU33).

    Each brings the experience of its employer (a row) nearer, by `weight`, to how it turned out, 0-1: the fit of one
    who completed, 0 for one who dropped out.
    """
    out = experience.copy()
    for i in range(employer.size):
        out[employer[i]] += weight * (turned_out[i] - out[employer[i]])
    return out


def pull(experience: Floats, p: Experience) -> Floats:
    """Log odds of willingness from experience: pull * (experience - expected), zero without any (E4; HU11, HU33)."""
    odds: Floats = p.pull * (experience - p.expected)
    return odds
