"""How much Dutch does a programme ask at its gate, and how much does the work ask?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain

Floats = NDArray[np.float64]


class LanguageGate(Block):
    """Sector and level set the Dutch that is needed; a gate lifts completion and shrinks the pool. Mechanism C5."""

    floor: float = lever(
        0.0, "least Dutch that every programme asks at its gate; 3 is B1",
        unit="CEFR 0-6", range=(0.0, 6.0), sweep=(0.0, 3.0), source="Liander asks B1, others less (S69, C16)",
        grade="derived",
    )  # fmt: skip
    level_step: float = uncertain(
        0.25, "levels of Dutch that each level of education asks more than the one below",
        unit="CEFR 0-6 a level", range=(0.0, 1.0), sweep=(0.0, 0.5), source="S71, HU44", grade="assumed",
    )  # fmt: skip
    usual_level: float = fixed(
        2.5, "level of education at which work asks what its sector asks on average",
        unit="level 1-5", range=(1.0, 5.0), source="reference", grade="assumed",
    )  # fmt: skip
    weight: float = uncertain(
        1.0, "how much of the Dutch that is asked counts, at the gate and at work; at 0 it keeps nobody out",
        unit="share", range=(0.0, 1.0), source="S69-S71, HU44", grade="assumed",
    )  # fmt: skip


def asked(entry: Floats, p: LanguageGate) -> Floats:
    """Dutch asked at the gate, CEFR 0-6: weight times the programme's own demand, at least the floor (C5; S69)."""
    level: Floats = p.weight * np.maximum(entry, p.floor)
    return level


def needed(sector: Floats, level: NDArray[np.integer], p: LanguageGate) -> Floats:
    """Dutch needed for work and lessons by what the sector needs and the level of education (1-5) (S71, HU44).

    weight * (sector + level_step * (level - usual_level)), at least 0.
    """
    level_asked: Floats = p.weight * np.maximum(sector + p.level_step * (level - p.usual_level), 0.0)
    return level_asked
