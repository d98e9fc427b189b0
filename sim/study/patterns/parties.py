"""What do employers, municipalities and regions do? (facts A22, E01, F17, F20, I01, I19, I21)"""

import numpy as np

from sim.rules import guidance, unassisted
from sim.study.lived import Lived
from sim.study.patterns.people import NOTHING
from sim.table import sum_by
from sim.vocabulary import Sector


def takes_part(lived: Lived, sector: str, than: str) -> float:
    """Share of a sector's employers that offer places for each vacancy in 1,000 jobs, beside another sector (F17).

    Both are means over all months.
    """
    one, other = (_by_vacancy(lived, Sector[name.upper()]) for name in (sector, than))
    return one / other if other else NOTHING


def _by_vacancy(lived: Lived, sector: Sector) -> float:
    firms = lived.world.employers.sector == sector
    rate = float(lived.world.market.rate[sector])
    return float(lived.employers[:, firms].mean()) / rate if firms.any() and rate else NOTHING


def most_willing_between(lived: Lived, groups: int) -> float:
    """How far willingness at the least and at the most shortage lies below its maximum between them, 0-1 (I21).

    All employers at the end, in so many equal groups by the vacancy rate that they feel: 1 - the higher of the means of
    the two outer groups / the highest mean. 0 where willingness is highest at an end.
    """
    firms = lived.world.employers
    ordered = np.array_split(np.argsort(firms.shortage, kind="stable"), groups)
    means = [float(firms.willingness[rows].mean()) for rows in ordered if rows.size]
    return 1.0 - max(means[0], means[-1]) / max(means) if len(means) == groups and max(means) else NOTHING


def payback(lived: Lived, sectors: list[str]) -> float:
    """Months after which a learner has paid back, median of the employers of some sectors at the end (F20)."""
    firms = np.isin(lived.world.employers.sector, [Sector[name.upper()] for name in sectors])
    months = lived.world.employers.payback[firms]
    return float(np.median(months)) if months.size else NOTHING


def peers(lived: Lived, month: str, within: int) -> float:
    """How much likelier an employer joins where others of its sector in the region take part already (I19).

    Of the employers that did not take part in a month, the share that does so within so many months, where at least
    one of the same sector and region took part, relative to where none did.
    """
    begin = lived.month(month)
    cell = lived.world.geography.cells
    taking = lived.employers[begin]
    beside = sum_by(cell, taking.astype(float), int(cell.max()) + 1)[cell]
    joined = lived.employers[begin + 1 : begin + within + 1].max(axis=0)
    with_peers, without = (joined[~taking & each] for each in (beside > 0.0, beside == 0.0))
    return float(with_peers.mean() / without.mean()) if with_peers.size and without.any() else NOTHING


def leaves_benefit(lived: Lived, usual: float, caseload: float) -> float:
    """Share that leaves benefit for work in a time at a caseload, where `usual` 0-1 does at the usual one (E01).

    The monthly chance is that of the model: 1 - (1 - usual) ** factor of `unassisted.service`.
    """
    p = lived.world.parameters
    factor = guidance.casework(unassisted.service(np.array([caseload]), p.unassisted), p.guidance)
    return float(1.0 - (1.0 - usual) ** factor[0])


def offers_dual_tracks(lived: Lived, month: str) -> float:
    """Share of municipalities that offer dual tracks (I01)."""
    return float(lived.outcome("municipalities_dual")[lived.month(month)] / lived.world.municipalities.size)


def fills_group(lived: Lived, area: str, size: int) -> float:
    """Share of municipalities or regions in which newcomers of one year can fill a group of one route and sector (A22).

    `area` is municipality or region; the mean over the full calendar years of the run.
    """
    people = lived.world.participants
    where = people.arrays[area].astype(np.int64)
    areas = int(where.max()) + 1
    profile = people.route * len(Sector) + people.prior_field
    profiles = int(profile.max()) + 1
    filled = []
    for first in range(0, lived.months - 11, 12):
        rows = (people.arrives >= first) & (people.arrives < first + 12)
        counts = np.bincount(where[rows] * profiles + profile[rows], minlength=areas * profiles)
        filled.append((counts.reshape(areas, profiles) >= size).any(axis=1).mean())
    return float(np.mean(filled)) if filled else NOTHING
