"""How many learners can schools take, on which conditions, and how much of the lessons lands?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, fixed, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


class Schooling(Block):
    """Seats (plaatsen) at training providers, their conditions and how lessons fit. Mechanisms L9 and C10."""

    seats_per_100k: float = lever(
        25.0, "seats at once for adapted lessons in a region",
        unit="seats per 100,000 inhabitants", range=(0.0, 500.0), criterion=Criterion.INVESTERINGSBEREIDHEID,
        ideal=80.0, absent=8.0, source="S121, S175, C20", grade="assumed",
    )  # fmt: skip
    alignment: float = lever(
        0.5, "how far lessons follow what happens at work",
        unit="0-1", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S90, S91, HU54", grade="assumed",
    )  # fmt: skip
    providers: int = uncertain(
        2, "training providers in a region",
        unit="providers", range=(1, 10), source="35 to 70 in the country", grade="assumed", at_start=True,
    )  # fmt: skip
    rigidity: float = uncertain(
        0.5, "how far providers hold to a full group and a contribution before they adapt their lessons",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="S121, S174, S175", grade="assumed",
    )  # fmt: skip
    minimum_group: int = lever(
        10, "learners that a provider wants in a group, unless it teaches in modules",
        unit="persons", range=(2, 30), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=6, absent=14, source="S175",
        grade="assumed",
    )  # fmt: skip
    modular: float = lever(
        0.25, "share of training providers that teach in modules, which one can join one by one",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=0.8, absent=0.0,
        source="S121, S130", grade="assumed",
    )  # fmt: skip
    contribution: float = lever(
        50.0, "what a provider asks of the employer for a learner in adapted lessons",
        unit="euro a month", range=(0.0, 1_000.0), criterion=Criterion.INVESTERINGSBEREIDHEID, ideal=0.0,
        absent=150.0, source="S121, S175", grade="assumed",
    )  # fmt: skip
    modules_save: float = uncertain(
        0.25, "share of learn-work that modules save someone who knows the trade already",
        unit="share", range=(0.0, 0.8), sweep=(0.1, 0.4), source="S130", grade="assumed",
    )  # fmt: skip
    teacher_shortage: float = uncertain(
        0.5, "how far a lack of NT2 teachers keeps seats empty that a provider would add",
        unit="share", range=(0.0, 2.0), sweep=(0.2, 1.0), source="C20", grade="assumed",
    )  # fmt: skip
    usual_seats: float = uncertain(
        25.0, "seats for which there are teachers as things are",
        unit="seats per 100,000 inhabitants", range=(1.0, 500.0), source="as is in 2021 (S121, S175)",
        grade="assumed",
    )  # fmt: skip
    alignment_effect: float = uncertain(
        0.5, "share of lessons that is lost where they have nothing to do with the work",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="S50, S90, S91", grade="assumed",
    )  # fmt: skip
    usual_alignment: float = fixed(
        0.5, "alignment of 2021, which the lesson hours for a level of Dutch and the pace of skill already contain",
        unit="0-1", range=(0.1, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def staffed_seats(p: Schooling) -> float:
    """Seats for 100,000 inhabitants for which there are teachers (L9; C20).

    seats * (1 + shortage) / (1 + shortage * seats / usual): all of the usual number, fewer of those beyond it, and
    never more than (1 + shortage) / shortage times the usual. So it changes nothing as things are: the seats of 2021
    are those that were staffed.
    """
    return p.seats_per_100k * (1.0 + p.teacher_shortage) / (1.0 + p.teacher_shortage * p.seats_per_100k / p.usual_seats)


def in_modules(luck: Floats, p: Schooling) -> NDArray[np.bool_]:
    """Providers that teach in modules; `luck`, one uniform that stays with a provider, says which do so first."""
    return luck < p.modular


def smallest_group(own: Ints, modular: NDArray[np.bool_], p: Schooling) -> NDArray[np.int64]:
    """Fewest learners with which a group can start: as the programme has it (`own`), or more for its school (L9; S175).

    own + rigidity * max(0, minimum_group - own) where no provider of the region is `modular`.
    """
    more = np.round(p.rigidity * np.maximum(p.minimum_group - own, 0)).astype(np.int64)
    return own.astype(np.int64) + np.where(modular, 0, more)


def asked(p: Schooling) -> float:
    """Euros a month that a provider gets from an employer for each learner (L9; S121, S175)."""
    return p.rigidity * p.contribution


def learn_months(months: Ints, modular: NDArray[np.bool_], knows_trade: NDArray[np.bool_], p: Schooling) -> Ints:
    """Months of learn-work: modules save those who know the trade a part of it (L9; S130)."""
    shorter = np.round(months * (1.0 - p.modules_save)).astype(np.int64)
    return np.where(modular & knows_trade, np.maximum(shorter, 1), months)


def landing(alignment: float, p: Schooling) -> float:
    """Share of lessons that lands, 0-1: words met in the morning are taught in the afternoon, or not (C10; S90, S91).

    1 - alignment_effect * (1 - alignment).
    """
    return 1.0 - p.alignment_effect * (1.0 - alignment)


def relative_landing(p: Schooling) -> float:
    """The same relative to 2021: 1 at the usual alignment."""
    return landing(p.alignment, p) / landing(p.usual_alignment, p)
