"""Does an employer know of this group?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.table import Rows
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Familiarity(Block):
    """Unfamiliarity: many employers never thought of refugees as staff. Mechanism E2."""

    outreach: float = lever(
        0.03, "share of employers that support organisations (VluchtelingenWerk, UAF) visit or train in a year",
        unit="per year", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=0.15, absent=0.0,
        source="S138, S139, S156, S157", grade="assumed",
    )  # fmt: skip
    meetings: float = lever(
        0.04, "share of employers of its sector that an association with average means draws to meetings in a year",
        unit="per year", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.15, absent=0.0,
        source="S160, S165", grade="assumed",
    )  # fmt: skip
    stories: float = lever(
        0.03, "share of employers whom the stories of others reach in a year",
        unit="per year", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.15, absent=0.0,
        source="S168", grade="assumed",
    )  # fmt: skip
    fade: float = uncertain(
        0.02, "share of what an employer has heard that is forgotten in a month",
        unit="per month", range=(0.0, 1.0), sweep=(0.01, 0.05), source="S157", grade="assumed",
    )  # fmt: skip
    usual: float = uncertain(
        0.34, "familiarity that changes nothing: with it, as many take part in 2021 as if all were alike",
        unit="0-1", range=(0.0, 1.0), source="follows from how many are reached and forget", grade="assumed",
        at_start=True,
    )  # fmt: skip
    pull: float = uncertain(
        1.5, "log odds between an employer that never heard of the group and one that has just done so",
        unit="log odds", range=(0.0, 6.0), sweep=(0.5, 2.5), source="HU8, S168", grade="assumed",
    )  # fmt: skip


def reached(means: Floats, p: Familiarity) -> Floats:
    """How often an employer hears of the group, times a month, by the means of its association (S160, S162)."""
    times: Floats = (p.outreach + p.meetings * means + p.stories) / 12.0
    return times


def hears(times: Floats) -> Floats:
    """Chance to hear of the group this month: 1 - exp(-times)."""
    chance: Floats = 1.0 - np.exp(-times)
    return chance


def at_start(times: Floats, luck: Floats, p: Familiarity) -> Floats:
    """Familiarity 0-1 where hearing and forgetting have long gone on; `luck` is one uniform an employer.

    (1 - luck)^(f / times) with f = -log(1 - fade): what is left of the last time, which is exponential long ago.
    """
    forgets = -np.log1p(-min(p.fade, ALMOST))
    left: Floats = (1.0 - luck) ** (forgets / np.maximum(times, 1.0 - ALMOST))
    return left


ALMOST = 1.0 - 1e-9
"""As much as everything, where everything would be infinite."""


def after_month(familiarity: Floats, hear: Rows, p: Familiarity) -> Floats:
    """Familiarity 0-1 a month later: full for the rows `hear`, for the others (1 - fade) times what it was (S157)."""
    left = familiarity * (1.0 - p.fade)
    left[hear] = 1.0
    return left


def pull(familiarity: Floats, p: Familiarity) -> Floats:
    """Log odds of willingness from familiarity: pull * (familiarity - usual), zero at the usual (E2; HU8)."""
    odds: Floats = p.pull * (familiarity - p.usual)
    return odds
