"""When does a grant come, how long does it last, and is it renewed?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Grants(Block):
    """Grants (subsidies) end, and renewal is uncertain: budget continuity (budgetcontinuïteit). F1 and F2."""

    length: int = lever(
        24, "months of a grant",
        unit="months", range=(3, 120), criterion=Criterion.FINANCIEN, ideal=48, absent=12,
        source="typical life of programme money 1-3 years (G13)", grade="derived",
    )  # fmt: skip
    renewal_odds: float = lever(
        0.55, "chance that a grant of a programme that performs well is renewed",
        unit="share", range=(0.0, 1.0), criterion=Criterion.FINANCIEN, ideal=0.95, absent=0.2,
        source="S106; success is no guarantee (S116)", grade="assumed",
    )  # fmt: skip
    award_odds: float = uncertain(
        0.25, "chance that a first application is granted",
        unit="share", range=(0.0, 1.0), sweep=(0.1, 0.4), source="SLIM 2020 (G07)", grade="derived",
    )  # fmt: skip
    level: float = lever(
        1.0, "yearly ceilings of funders relative to 2021; pots of municipal money follow municipal budgets instead",
        unit="factor", range=(0.0, 10.0), sweep=(0.5, 2.0), criterion=Criterion.FINANCIEN, ideal=4.0, absent=0.5,
        source="G01-G06", grade="derived",
    )  # fmt: skip
    stop_go: float = uncertain(
        0.3, "how far a ceiling can move from one year to the next",
        unit="share", range=(0.0, 1.0), source="SOWIS 2.5, 3.0, 2.0 million (G03)", grade="derived",
    )  # fmt: skip
    notice: int = uncertain(
        6, "months before the end at which renewal is asked for and decided",
        unit="months", range=(0, 24), source="S106", grade="assumed",
    )  # fmt: skip
    apply_every: int = uncertain(
        3, "months between two rounds of applications",
        unit="months", range=(1, 12), source="G05", grade="assumed",
    )  # fmt: skip
    performance_weight: float = uncertain(
        0.5, "how far completion decides renewal",
        unit="share", range=(0.0, 1.0), source="S116", grade="assumed",
    )  # fmt: skip
    idle_months: int = uncertain(
        18, "months without a new group after which a grant is not renewed",
        unit="months", range=(1, 120), sweep=(12, 30), source="S132", grade="assumed",
    )  # fmt: skip
    patience: int = uncertain(
        9, "months without money after which a programme ends for good",
        unit="months", range=(1, 48), source="S4", grade="assumed",
    )  # fmt: skip
    ends: float = uncertain(
        1.0, "share of grants that end when their term is over, unless they are renewed",
        unit="share", range=(0.0, 1.0), source="S106, HU25", grade="stated",
    )  # fmt: skip
    accounting: float = uncertain(
        1.0, "how far funders look at what a programme has shown it can spend; at 0 they grant all it asks",
        unit="share", range=(0.0, 1.0), source="grants are settled on what was done", grade="assumed",
    )  # fmt: skip
    headroom: float = uncertain(
        1.5, "what a renewed grant can be at most, relative to what was spent of the one before",
        unit="factor", range=(1.0, 5.0), sweep=(1.1, 2.0), source="assumption", grade="assumed",
    )  # fmt: skip
    first_advance: int = uncertain(
        3, "months of a grant paid in advance to a programme without a group; one with a group gets a year",
        unit="months", range=(1, 12), sweep=(1, 6), source="assumption", grade="assumed",
    )  # fmt: skip


def renewal_chance(completion: Floats, idle: NDArray[np.integer], p: Grants) -> Floats:
    """Chance that a grant is renewed, given completion so far (0-1) and `idle` months since the last group.

    renewal_odds * (1 - performance_weight * (1 - completion)), and none for a programme that was idle for
    `idle_months`: doing well is no guarantee (F1; S106, S116). The share 1 - ends of all others goes on by itself.
    """
    chance = p.renewal_odds * (1.0 - p.performance_weight * (1.0 - completion))
    chance = np.where(idle < p.idle_months, chance, 0.0)
    renewed: Floats = chance + (1.0 - p.ends) * (1.0 - chance)
    return renewed


def backed(asked: Floats, shown: Floats, p: Grants) -> Floats:
    """Euros a month that a funder is ready to grant: what is asked, as far as what was `shown` bears it.

    asked - accounting * max(asked - shown, 0).
    """
    euros: Floats = asked - p.accounting * np.maximum(asked - shown, 0.0)
    return euros


def ceiling(usual: Floats, luck: Floats, p: Grants) -> Floats:
    """What a funder can award this year: its usual ceiling, moved by the level and by stop-go (G03).

    `luck` is one uniform a funder and year; the factor is uniform in 1 - stop_go .. 1 + stop_go.
    """
    euros: Floats = usual * p.level * (1.0 + p.stop_go * (2.0 * luck - 1.0))
    return euros


def expected_horizon(months_left: Floats, completion: Floats, p: Grants) -> Floats:
    """Months that a programme expects to be paid for: what is certain plus what renewal may bring (F4; S107).

    months_left + renewal_chance * length / (2 - renewal_chance), a short sum over hoped-for renewals that counts a
    distant one less than a near one.
    """
    chance = renewal_chance(completion, np.zeros(completion.shape, int), p)
    months: Floats = months_left + chance * p.length / (2.0 - chance)
    return months
