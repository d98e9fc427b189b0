"""What does the pre-programme do: who goes on, and how well prepared?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, uncertain

Floats = NDArray[np.float64]


class PreProgramme(Block):
    """The pre-programme (voortraject) sorts and equips both candidate and employer. Mechanism C2."""

    threshold: float = uncertain(
        0.37, "fit below which the go/no-go says no, now that fit is known well",
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
    force: float = uncertain(
        1.0, "how much of all this a pre-programme really does; at 0 it is one in name only",
        unit="share", range=(0.0, 1.0), sweep=(0.5, 1.0), source="S57, S88, HU41, HU42", grade="assumed",
    )  # fmt: skip
    equips_floor: float = uncertain(
        0.3, "share of what is missing on the floor that an employer makes up for whom a pre-programme prepared fully",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.5), source="HU41, HU69", grade="assumed",
    )  # fmt: skip
    floor_months: float = uncertain(
        4.0, "months of pre-programme after which an employer is prepared for two thirds",
        unit="months", range=(0.5, 24.0), source="HU41", grade="assumed",
    )  # fmt: skip
    floor_wear: float = uncertain(
        0.03, "share of an employer's preparedness that is lost in a month, as its people come and go",
        unit="per month", range=(0.0, 0.5), source="assumption", grade="assumed",
    )  # fmt: skip
    usual_prepared: float = fixed(
        0.3, "preparedness that the average learner of 2021 meets, which dropout already contains",
        unit="0-1", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip
    language_sharpness: float = uncertain(
        0.25, "how blurred the line for Dutch is",
        unit="CEFR 0-6", range=(0.05, 2.0), source="assumption", grade="assumed",
    )  # fmt: skip


def go_chance(fit: Floats, language_gap: Floats, p: PreProgramme) -> Floats:
    """Chance of a go at the end of the pre-programme: logistic in fit, lowered by the language gap (S88, HU42).

    Where a pre-programme lacks `force`, fewer of those who ought to be told no are.
    """
    ready = (fit - p.threshold) / p.sharpness
    speaks = (p.language_slack - language_gap) / p.language_sharpness
    chance = 1.0 / ((1.0 + np.exp(-np.clip(ready, -30, 30))) * (1.0 + np.exp(-np.clip(speaks, -30, 30))))
    advice: Floats = chance + (1.0 - p.force) * (1.0 - chance)
    return advice


def equipped(fit: Floats, months: Floats, p: PreProgramme) -> Floats:
    """Fit after `months` of mutual acquaintance with the employer, at most 1 (HU41, HU69)."""
    return np.minimum(fit + np.minimum(p.equips * p.force * months, p.most), 1.0)


def prepared(before: Floats, months: Floats, p: PreProgramme) -> Floats:
    """How well an employer is prepared (0-1) after `months` with future learners on its floor (HU41, HU69).

    1 - (1 - before) * exp(-months / floor_months).
    """
    after: Floats = 1.0 - (1.0 - before) * np.exp(-months / p.floor_months)
    return after


def worn(prepared: Floats, p: PreProgramme) -> Floats:
    """The same a month later."""
    left: Floats = prepared * (1.0 - p.floor_wear)
    return left


def floor(workplace: Floats, prepared: Floats, p: PreProgramme) -> Floats:
    """Inclusion of a workplace (0-1) by how well it is prepared, relative to the average learner's of 2021 (C2).

    workplace + force * equips_floor * (prepared - usual_prepared) * (1 - workplace), kept within 0-1.
    """
    more = p.force * p.equips_floor * (prepared - p.usual_prepared) * (1.0 - workplace)
    return np.clip(workplace + more, 0.0, 1.0)
