"""What does a participant get on paper, and what is it worth?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion, Paper

Floats = NDArray[np.float64]
Papers = NDArray[np.int8]


class Certification(Block):
    """Diploma, certificate or practice declaration (praktijkverklaring); exams ask Dutch too. Mechanism C6."""

    fair_exams: float = lever(
        0.1, "share of exams that test the trade first, whatever Dutch someone has",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.0,
        source="S92, S109, S136", grade="assumed",
    )  # fmt: skip
    certificates: float = lever(
        0.3, "share of programmes where a certificate or practice declaration is recognised and paid for",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=1.0, absent=0.0,
        source="S134; certificates do not qualify for the subsidy on practice places (D44)", grade="assumed",
    )  # fmt: skip
    worth: float = uncertain(
        0.3, "how much a diploma raises the chance of a job, and lowers that of losing it",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.5), source="HU12, HU15", grade="assumed",
    )  # fmt: skip
    certificate_worth: float = uncertain(
        0.6, "worth of a certificate or practice declaration relative to a diploma",
        unit="share", range=(0.0, 1.0), source="HU15, HU49", grade="assumed",
    )  # fmt: skip
    widens: int = uncertain(
        1, "steps of schooling that a programme asks less where it can end in a certificate",
        unit="steps 0-3", range=(0, 3), source="HU49, S130", grade="assumed",
    )  # fmt: skip
    exam_lowest: float = uncertain(
        2.0, "Dutch at which half of those able at mbo 1 pass: 1F",
        unit="CEFR 0-6", range=(0.0, 4.0), source="Medtronic (S92, C16)", grade="derived",
    )  # fmt: skip
    exam_step: float = uncertain(
        0.5, "Dutch that exams of each higher level ask more",
        unit="CEFR 0-6 a level", range=(0.0, 2.0), source="S71", grade="assumed",
    )  # fmt: skip
    exam_sharpness: float = uncertain(
        0.4, "how blurred that line is",
        unit="CEFR 0-6", range=(0.05, 2.0), source="assumption", grade="assumed",
    )  # fmt: skip
    usual_paper: float = fixed(
        0.72, "worth on paper, relative to a diploma, of the average participant who completed in 2021",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def asked(schooling: int, certifies: bool, p: Certification) -> int:
    """Schooling (0-3) asked at the gate: less where one can end with a certificate that is worth something (HU49)."""
    return max(schooling - p.widens, 0) if certifies and p.worth else schooling


def pass_chance(skill: Floats, language: Floats, level: NDArray[np.integer], p: Certification) -> Floats:
    """Chance of a diploma for someone of this wage value (0-1) and Dutch (CEFR 0-6) (S71, S92, S109).

    skill * (fair_exams + (1 - fair_exams) / (1 + exp((asked - language) / exam_sharpness))), with asked = exam_lowest +
    exam_step * (level - 1).
    """
    short = (p.exam_lowest + p.exam_step * (level - 1) - language) / p.exam_sharpness
    speaks = 1.0 / (1.0 + np.exp(np.clip(short, -30.0, 30.0)))
    chance: Floats = np.clip(skill, 0.0, 1.0) * (p.fair_exams + (1.0 - p.fair_exams) * speaks)
    return chance


def papers(passes: NDArray[np.bool_], certifies: NDArray[np.bool_]) -> Papers:
    """What each gets who completed: a diploma, else a certificate or declaration where the programme can give it."""
    without = np.where(certifies, Paper.CERTIFICATE, Paper.NONE)
    return np.where(passes, Paper.DIPLOMA, without).astype(np.int8)


def advantage(paper: Papers, p: Certification) -> Floats:
    """What papers bring relative to the average of 2021: factor on the chance of a job minus 1 (HU12, HU15).

    worth * (1 for a diploma, certificate_worth for a certificate, else 0, less usual_paper).
    """
    value = np.array([0.0, p.certificate_worth, 1.0])
    more: Floats = p.worth * (value[paper] - p.usual_paper)
    return more
