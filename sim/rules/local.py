"""What are the programmes like that no source describes: the small local ones, and those that might be founded?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, uncertain

Floats = NDArray[np.float64]


class Local(Block):
    """Build of local programmes: group, rhythm, lengths and gate by level."""

    group_size: int = uncertain(
        12, "size of a full group",
        unit="persons", range=(4, 40), sweep=(10, 25), source="D30", grade="derived", at_start=True,
    )  # fmt: skip
    interval: int = uncertain(
        8, "months between two intakes",
        unit="months", range=(1, 24), sweep=(6, 12), source="D30", grade="assumed", at_start=True,
    )  # fmt: skip
    pre_low: int = uncertain(
        3, "months of pre-programme at mbo 1-2",
        unit="months", range=(0, 12), sweep=(1, 6), source="1-12 months (D02)", grade="derived", at_start=True,
    )  # fmt: skip
    pre_high: int = uncertain(
        5, "months of pre-programme at mbo 3 and higher",
        unit="months", range=(0, 12), sweep=(3, 9), source="Nova 20 weeks (D12)", grade="derived", at_start=True,
    )  # fmt: skip
    learn_mbo1: int = uncertain(
        6, "months of learn-work at mbo 1",
        unit="months", range=(1, 36), sweep=(3, 12), source="2-36 months (D03), entry level 1 year at most (D09)",
        grade="derived", at_start=True,
    )  # fmt: skip
    learn_mbo2: int = uncertain(
        9, "months of learn-work at mbo 2",
        unit="months", range=(1, 36), sweep=(6, 18),
        source="2-36 months (D03), often a certificate before 1-2 years of bbl (D09)", grade="derived", at_start=True,
    )  # fmt: skip
    learn_high: int = uncertain(
        18, "months of learn-work at mbo 3 and higher",
        unit="months", range=(1, 36), sweep=(12, 30), source="Liander over a year (D17), bbl 2-3 years (D09)",
        grade="derived", at_start=True,
    )  # fmt: skip
    slack_low: float = uncertain(
        2.0, "levels of Dutch that the gate at mbo 1-2 lies below what the work asks",
        unit="CEFR levels", range=(0.0, 4.0), source="entry from A0 (C16)", grade="derived", at_start=True,
    )  # fmt: skip
    slack_high: float = uncertain(
        1.0, "the same at mbo 3 and higher",
        unit="CEFR levels", range=(0.0, 4.0), sweep=(0.0, 2.0), source="Liander B1, Nova A2 (C16)", grade="derived",
        at_start=True,
    )  # fmt: skip
    schooling_high: int = uncertain(
        1, "steps of schooling that the gate at mbo 3 and higher asks",
        unit="steps 0-3", range=(0, 3), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    partners: int = uncertain(
        4, "parties around the table beside employers",
        unit="parties", range=(2, 20), sweep=(3, 6), source="Utrecht: four parties (SER 2021 3.5)", grade="derived",
        at_start=True,
    )  # fmt: skip
    second_level: float = uncertain(
        0.5, "share of local programmes at the second of the two lower levels (mbo 2), and of the higher two (mbo 4)",
        unit="share", range=(0.0, 1.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    parallel: float = uncertain(
        0.5, "share of local programmes at mbo 1-2 beside the integration course; the others are integrated with it",
        unit="share", range=(0.0, 1.0), source="SER 2021 4.1 has both", grade="assumed", at_start=True,
    )  # fmt: skip
    vacancy_years: int = uncertain(
        3, "last years of vacancy rates that initiators look at when they choose a sector",
        unit="years", range=(1, 8), source="S104, HU18", grade="assumed", at_start=True,
    )  # fmt: skip


def places_a_year(p: Local) -> float:
    """Places a year of one local programme with one group at a time (D30)."""
    return p.group_size * 12.0 / p.interval


def learn_months(level: NDArray[np.integer], p: Local) -> NDArray[np.int64]:
    """Months of learn-work by level, 1 (mbo 1) to 5 (hbo) (D03, D09)."""
    return np.select([level == 1, level == 2], [p.learn_mbo1, p.learn_mbo2], p.learn_high)


def gate(language_needed: Floats, high: NDArray[np.bool_], p: Local) -> Floats:
    """Dutch asked at the gate, CEFR 0-6: so much below what the work needs, at high level (`high`) or low (C16)."""
    return np.maximum(language_needed - np.where(high, p.slack_high, p.slack_low), 0.0)
