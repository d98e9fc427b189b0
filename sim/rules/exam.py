"""Who misses the integration exam?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion
from sim.vocabulary import Exam as Result

Floats = NDArray[np.float64]


class Exam(Block):
    """Full-time work in a job poor in language crowds out the integration course, and then the exam. Mechanism P11."""

    crowding: float = uncertain(
        1.0, "share of the integration course that full-time work found alone crowds out",
        unit="share", range=(0.0, 1.0), sweep=(0.6, 1.0), source="C18", grade="assumed",
    )  # fmt: skip
    fitting: float = lever(
        0.1, "share of people at work whose course is at hours or at a place that go together with the job",
        unit="share", range=(0.0, 1.0), criterion=Criterion.WET_EN_REGELGEVING, ideal=0.8, absent=0.0,
        source="C17, C18, S78", grade="assumed",
    )  # fmt: skip
    small_job: float = uncertain(
        0.2, "how much of that a job of at most 0.3 fte crowds out: 20 hours a week and a course go together",
        unit="share", range=(0.0, 1.0), sweep=(0.0, 0.5), source="C17", grade="assumed",
    )  # fmt: skip


def beside_work(p: Exam) -> tuple[float, float]:
    """Share of the course (0-1) that is followed beside a job found alone: full-time, and small (P11; C17, C18).

    1 - crowding * (1 - fitting), and 1 - crowding * small_job * (1 - fitting).
    """
    crowded_out = p.crowding * (1.0 - p.fitting)
    return 1.0 - crowded_out, 1.0 - crowded_out * p.small_job


def result(level: Floats, target: float, self_reliance: NDArray[np.bool_]) -> NDArray[np.int8]:
    """Result at the end of the term: passed with Dutch (0-6) of at least `target` (C07-C09).

    On the self-reliance route hours count instead of an exam (C05).
    """
    results = np.where(level >= target, np.int8(Result.PASSED), np.int8(Result.MISSED))
    results[self_reliance] = Result.EXEMPT
    return results
