"""How is a programme born, how does it learn, and what is left when it ends?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion

Floats = NDArray[np.float64]


class Life(Block):
    """Birth, first cohort, growth, stagnation and end. Mechanism L1."""

    birth: float = uncertain(
        0.06, "initiatives a month in a region where all favours it",
        unit="per month a region", range=(0.0, 1.0), sweep=(0.03, 0.12), source="I01", grade="assumed",
    )  # fmt: skip
    preparation: int = uncertain(
        9, "months of preparation (voorbereiding) of a programme that starts from nothing",
        unit="months", range=(0, 48), sweep=(6, 15), source="S58, S85, HU31; rails: few results in two years (I23)",
        grade="assumed",
    )  # fmt: skip
    learning: float = uncertain(
        0.30, "share of missing know-how that a finished cohort adds",
        unit="share", range=(0.0, 1.0), sweep=(0.15, 0.5), source="S58, I23", grade="assumed",
    )  # fmt: skip
    know_how_effect: float = uncertain(
        0.4, "share of guidance and of what a pre-programme equips with that hangs on know-how",
        unit="share", range=(0.0, 1.0), source="S58", grade="assumed",
    )  # fmt: skip
    evaporation: float = uncertain(
        0.08, "share of know-how lost in a month once a programme has stalled or ended",
        unit="per month", range=(0.0, 0.5), sweep=(0.03, 0.15), source="S4", grade="assumed",
    )  # fmt: skip
    kept: float = lever(
        0.2, "share of know-how that is written down and kept by others when a programme ends",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.8, absent=0.0,
        source="S4, S16, S127", grade="assumed",
    )  # fmt: skip
    known: float = lever(
        0.35, "share of those concerned who know of a programme and see it as an option",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.9, absent=0.1,
        source="S140, S177, HU40", grade="assumed",
    )  # fmt: skip
    head_start: float = uncertain(
        0.7, "share of the preparation that full know-how saves",
        unit="share", range=(0.0, 1.0), sweep=(0.4, 0.9), source="S16, S85", grade="assumed",
    )  # fmt: skip
    inherited: float = uncertain(
        0.5, "share of what is left of an ended programme in region and sector that a successor can build on",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.8), source="S4, S127", grade="assumed",
    )  # fmt: skip
    lessons_a_year: float = uncertain(
        2.0, "cohorts a year from which a programme that runs at the start can have learnt, at most",
        unit="cohorts a year", range=(0.0, 12.0), source="assumption", grade="assumed", at_start=True,
    )  # fmt: skip
    stumbles: float = uncertain(
        0.75, "how likely something unsettled puts off a group, for what a programme lacks in smoothness",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 1.0),
        source="content, ways of working and cooperation not settled: few results in two years (S58, I23)",
        grade="assumed",
    )  # fmt: skip


def birth_chance(attitude: Floats, shortage: Floats, p: Life) -> Floats:
    """Initiatives a month, if this possible programme were the only one in its region.

    birth * 2 * attitude * 2 * shortage / (1 + shortage) * (0.5 + known): 1 * birth at neutral attitude (0.5), the
    vacancy rate of 2019 (shortage 1) and half of those concerned in the know (S104, S111, S149).
    """
    chance: Floats = p.birth * 2.0 * attitude * 2.0 * shortage / (1.0 + shortage) * (0.5 + p.known)
    return np.minimum(chance, 1.0)


def preparation_months(know_how: Floats, saved: Floats, p: Life) -> NDArray[np.int64]:
    """Months from the initiative to the first intake: know-how (0-1) shortens it, as do short lines (S16, S84).

    preparation * (1 - head_start * know_how) * (1 - saved), with `saved` the share that short lines save.
    """
    return np.round(p.preparation * (1.0 - p.head_start * know_how) * (1.0 - saved)).astype(np.int64)


def learnt(know_how: Floats, p: Life) -> Floats:
    """Know-how (0-1) after one more finished cohort (S58)."""
    more: Floats = know_how + (1.0 - know_how) * p.learning
    return more


def evaporated(know_how: Floats, retained: Floats, p: Life) -> Floats:
    """Know-how a month after a programme stopped: what is not kept by others evaporates (L1; S4).

    know_how * (1 - evaporation * (1 - kept) * (1 - retained)), with `retained` the share that a knowledge hub keeps.
    """
    left: Floats = know_how * (1.0 - p.evaporation * (1.0 - p.kept) * (1.0 - retained))
    return left


def succeeding(own: Floats, left: Floats, p: Life) -> Floats:
    """Know-how or trust (0-1) with which a successor begins: its own, or what it inherits if that is more (L1; S4).

    max(own, inherited * left), with `left` what has not evaporated of the best predecessor.
    """
    return np.maximum(own, p.inherited * left)


def experience(years: float, cohorts_a_year: float, p: Life) -> float:
    """Know-how (0-1) that a programme of so many years has at the start: what its cohorts have taught it (S58)."""
    missing: float = (1.0 - p.learning) ** (years * min(cohorts_a_year, p.lessons_a_year))
    return 1.0 - missing


def smoothness(know_how: Floats, p: Life) -> Floats:
    """How smoothly a programme runs, 0-1: an established approach runs, a new one stumbles (S58, I23)."""
    smooth: Floats = 1.0 - p.know_how_effect * (1.0 - know_how)
    return smooth


def stumble_chance(know_how: Floats, p: Life) -> Floats:
    """Chance that a group is put off because the approach is not settled yet (C8; S58, I23).

    stumbles * (1 - smoothness): a new approach stumbles at every group, an established one does not.
    """
    chance: Floats = p.stumbles * (1.0 - smoothness(know_how, p))
    return chance
