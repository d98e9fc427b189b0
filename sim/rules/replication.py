"""Does a proven programme step to another region, another sector or another target group?"""

import numpy as np
from numpy.typing import NDArray

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion, Way

Floats = NDArray[np.float64]


class Replication(Block):
    """Scaling beyond more people in place: regions, sectors and target groups each need other things. Mechanism L2."""

    drive: float = uncertain(
        0.03, "monthly chance that a proven programme with secured money tries another region",
        unit="per month", range=(0.0, 0.5), sweep=(0.01, 0.06), source="I07, I10", grade="assumed",
    )  # fmt: skip
    proven: float = uncertain(
        0.5, "know-how at which a programme counts as proven",
        unit="know-how 0-1", range=(0.0, 1.0), source="I07", grade="assumed",
    )  # fmt: skip
    publicity: float = lever(
        0.3, "share of municipalities that hear of what works elsewhere",
        unit="share", range=(0.0, 1.0), criterion=Criterion.INTERNALISERING, ideal=0.9, absent=0.05,
        source="S141, S152, G02", grade="assumed",
    )  # fmt: skip
    carried_over: float = uncertain(
        0.5, "share of know-how that survives the step to another region",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="HU30", grade="assumed",
    )  # fmt: skip
    sector_drive: float = uncertain(
        0.03, "monthly chance that it tries another sector, where all employers of that sector would be willing",
        unit="per month", range=(0.0, 0.5), sweep=(0.01, 0.06), source="I07, I09", grade="assumed",
    )  # fmt: skip
    group_drive: float = uncertain(
        0.006, "monthly chance that it tries another target group, where all the coaches asked for are there",
        unit="per month", range=(0.0, 0.5), sweep=(0.002, 0.02), source="I07, I09", grade="assumed",
    )  # fmt: skip
    carried_to_sector: float = uncertain(
        0.4, "share of know-how that survives the step to another sector",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.7), source="HU30, S129", grade="assumed",
    )  # fmt: skip
    carried_to_group: float = uncertain(
        0.5, "share of know-how that survives the step to another target group",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="HU30, S129", grade="assumed",
    )  # fmt: skip
    parties_added: int = uncertain(
        1, "parties that come to the table with a new sector or group: its association, its support organisation",
        unit="parties", range=(0, 10), source="S124", grade="assumed",
    )  # fmt: skip


def chance(know_how: Floats, publicity: float, attitude_elsewhere: float, p: Replication) -> Floats:
    """Monthly chance that a running programme is set up in one more region (L2; S118, S122, S141).

    drive * publicity * attitude of municipalities elsewhere (0-1), for programmes that are proven.
    """
    return np.where(know_how >= p.proven, p.drive * publicity * attitude_elsewhere, 0.0)


def chance_of_sector(know_how: Floats, willing: Floats | float, p: Replication) -> Floats:
    """Monthly chance that it steps to another sector of its region (L2; S124, S125).

    sector_drive * the share of employers there that are willing (0-1), for programmes that are proven.
    """
    return np.where(know_how >= p.proven, p.sector_drive * willing, 0.0)


def chance_of_group(know_how: Floats, coached: Floats | float, p: Replication) -> Floats:
    """Monthly chance that it opens itself to another target group in its region (L2; S124, HU23).

    group_drive * the share of the coaching asked for that support organisations can give (0-1), if it is proven.
    """
    return np.where(know_how >= p.proven, p.group_drive * coached, 0.0)


def carried(way: Way, p: Replication) -> float:
    """Share of know-how that survives the step (HU30, S129)."""
    return {Way.SECTOR: p.carried_to_sector, Way.GROUP: p.carried_to_group}.get(way, p.carried_over)


def added(way: Way, p: Replication) -> int:
    """Parties that come to the table: a new sector or group brings its own, a region has the same kinds (S124)."""
    return 0 if way is Way.REGION else p.parties_added
