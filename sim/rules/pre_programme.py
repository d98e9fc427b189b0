"""What does the pre-programme do: who goes on, and how well prepared?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class PreProgramme(Block):
    """The pre-programme (voortraject) sorts and equips both candidate and employer. Mechanism C2."""

    threshold: float = uncertain(
        0.42, "fit below which the go/no-go says no, now that fit is known well",
        unit="fit 0-1", range=(0.0, 1.0), sweep=(0.3, 0.55), source="HU42; level from Nova 36 of 43 (D13)",
        grade="assumed",
    )  # fmt: skip
    sharpness: float = uncertain(
        0.06, "how blurred that line is",
        unit="fit 0-1", range=(0.01, 0.5), source="assumption", grade="assumed",
    )  # fmt: skip
    language_slack: float = uncertain(
        1.0, "levels below what the sector asks at which half are told no",
        unit="CEFR 0-6", range=(0.0, 4.0), source="S69, S70", grade="assumed",
    )  # fmt: skip
    equips: float = uncertain(
        0.03, "fit that each month of pre-programme adds for those who stay",
        unit="fit 0-1 a month", range=(0.0, 0.2), sweep=(0.01, 0.06), source="S57, S88, HU41", grade="assumed",
    )  # fmt: skip
    most: float = uncertain(
        0.20, "most that a pre-programme can add",
        unit="fit 0-1", range=(0.0, 0.6), source="assumption", grade="assumed",
    )  # fmt: skip


def go_chance(fit: Floats, language_gap: Floats, p: PreProgramme) -> Floats:
    """Chance of a go at the end of the pre-programme: logistic in fit, lowered by the language gap (S88, HU42)."""
    ready = (fit - p.threshold) / p.sharpness
    speaks = (p.language_slack - language_gap) / 0.25
    chance: Floats = 1.0 / ((1.0 + np.exp(-np.clip(ready, -30, 30))) * (1.0 + np.exp(-np.clip(speaks, -30, 30))))
    return chance


def equipped(fit: Floats, months: Floats, p: PreProgramme) -> Floats:
    """Fit after `months` of mutual acquaintance with the employer, at most 1 (HU41, HU69)."""
    return np.minimum(fit + np.minimum(p.equips * months, p.most), 1.0)
