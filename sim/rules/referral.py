"""Does a caseworker point a candidate to a programme?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Referral(Block):
    """Referral (doorverwijzing) by caseworkers who know programmes or not, see people or not. Mechanism G8."""

    caseworkers: float = lever(
        0.4, "share of caseworkers who know which programmes there are",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.95, absent=0.1,
        source="S140, HU40", grade="assumed",
    )  # fmt: skip
    follow_up: float = lever(
        0.1, "share of municipalities that help caseworkers to use what they know: time, training, a connector",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=1.0, absent=0.0,
        source="knowing needs an effort to carry it out (E18); HU40", grade="assumed",
    )  # fmt: skip
    search: float = lever(
        0.3, "share of poorly visible people whom someone goes to find",
        unit="share", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S49, S52", grade="assumed",
    )  # fmt: skip
    strength: float = uncertain(
        0.5, "share of candidates who come through a caseworker instead of by themselves",
        unit="share", range=(0.0, 1.0), sweep=(0.25, 0.75), source="S49, S51, HU40", grade="assumed",
    )  # fmt: skip
    alone: float = uncertain(
        0.05, "share of caseworkers who refer people on knowledge alone, without help to use it",
        unit="share", range=(0.0, 1.0), sweep=(0.0, 0.15), source="Amsterdam field experiment (E18)", grade="derived",
    )  # fmt: skip
    routine: float = uncertain(
        0.15, "share of people who are referred by routine, whatever the caseworker knows",
        unit="share", range=(0.0, 1.0), source="assumption", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.107, "share of people referred with the levers of 2021, which is contained in life.known",
        unit="share", range=(0.01, 1.0), source="mean of this rule over the pool of 2021-2030", grade="assumed",
    )  # fmt: skip


def referred(visible: NDArray[np.bool_], p: Referral) -> Floats:
    """Chance 0-1 that a caseworker points someone to a programme (G8; E18, HU40, S49, S52).

    (routine + (1 - routine) * caseworkers * use) * (1, or `search` for who is poorly visible), with
    use = alone + (1 - alone) * follow_up: knowing alone hardly changes behaviour.
    """
    use = p.alone + (1.0 - p.alone) * p.follow_up
    chance = p.routine + (1.0 - p.routine) * p.caseworkers * use
    return np.where(visible, chance, chance * p.search)


def hears(known: float, referred: Floats, p: Referral) -> Floats:
    """Chance 0-1 that someone hears of a programme and sees it as an option, as usual `known` or by referral.

    known * (1 + strength * (referred / usual - 1)), at most 1: with referral as in 2021 the mean stays `known`.
    """
    return np.minimum(known * (1.0 + p.strength * (referred / p.usual - 1.0)), 1.0)
