"""What does a shock do to everyone with a permit since 2014? (facts B13-B16, H01, H02, H06)"""

import numpy as np

from sim.study.lived import Lived
from sim.study.patterns.people import NOTHING, housed
from sim.vocabulary import Stage, Why


def stock(lived: Lived, month: str) -> float:
    """Share 0-1 at work of all with a permit since the start who have a home (B13)."""
    return _stock(lived, lived.month(month))


def stock_change(lived: Lived, since: str, until: str) -> float:
    """Change of that share between two months (H01, B14)."""
    return stock(lived, until) - stock(lived, since)


def new_high(lived: Lived, before: str, within: str) -> float:
    """How far the share rises, up to a month, above what it was before the shock (B13)."""
    first, last = lived.month(before), lived.month(within)
    return max(_stock(lived, month) for month in range(first + 1, last + 1)) - _stock(lived, first)


def small_jobs(lived: Lived, month: str) -> float:
    """Share of those at work with a job of at most 0.3 fte (B15)."""
    counted = _jobs(lived, lived.month(month))
    return counted[0] / sum(counted) if sum(counted) else NOTHING


def small_jobs_change(lived: Lived, since: str, until: str) -> float:
    """Change of the share of small jobs between two months (H02)."""
    return small_jobs(lived, until) - small_jobs(lived, since)


def recovered_in_larger_jobs(lived: Lived, since: str, until: str) -> float:
    """Share of the growth in jobs between two months that is in jobs of more than 0.3 fte (B16)."""
    (small, large), (small_after, large_after) = (_jobs(lived, lived.month(month)) for month in (since, until))
    grown = small_after + large_after - small - large
    return (large_after - large) / grown if grown > 0 else NOTHING


def found_work_change(lived: Lived, first: str, last: str) -> float:
    """Change of the share of the pool that finds work in these months beside those of a year before (H06)."""
    begin, end = lived.month(first), lived.month(last) + 1
    now, before = _found_work(lived, begin, end), _found_work(lived, begin - 12, end - 12)
    return now / before - 1.0 if before else NOTHING


def _found_work(lived: Lived, begin: int, end: int) -> float:
    found = lived.world.ledger.flows[begin:end, Why.FOUND_JOB].sum()
    pool = (lived.people["stage"][begin:end] == Stage.POOL).sum()
    return float(found / pool) if pool else NOTHING


def _stock(lived: Lived, month: int) -> float:
    rows = housed(lived, month)
    return float(lived.at_work[month, rows].mean()) if rows.size else NOTHING


def _jobs(lived: Lived, month: int) -> tuple[int, int]:
    """Small jobs and others."""
    rows = np.intersect1d(housed(lived, month), np.flatnonzero(lived.at_work[month]))
    alone = lived.people["stage"][month, rows] == Stage.UNASSISTED_JOB
    small = int((alone & (lived.people["small_job"][month, rows] > 0)).sum())
    return small, rows.size - small
