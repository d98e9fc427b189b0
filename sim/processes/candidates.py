"""Who could come to a programme, and at which gate do they fall out?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sim.processes import shock
from sim.rules import alumni, care, certification, kinds, language_gate, pandemic, referral, screening
from sim.rules.target_group import Asked, belong
from sim.table import Rows, count_by
from sim.vocabulary import Category, Level, Origin, Reach, Sex, Stage
from sim.world import World

YEAR = 12
"""Months, for ages."""

ARRIVED = tuple(stage for stage in Stage if stage != Stage.NOT_ARRIVED)
"""Stages of all who are here or have been."""


@dataclass(frozen=True)
class Gates:
    """People left after each gate, each a subset of the one before."""

    willing: Rows
    speaking: Rows
    permitted: Rows
    known: Rows


def gates(world: World, row: int) -> Gates:
    """People in the catchment of a programme, gate by gate: target group, language, benefit, knowing.

    Mechanisms C5, G3 and P9; S140.
    """
    people, table, p = world.participants, world.programmes, world.parameters
    willing = _met(world, row, _without_barrier(world, _beside_the_course(world, row, _target_group(world, row))))
    asked = language_gate.asked(table.entry_language[row], p.language_gate)
    speaking = willing[people.language[willing] >= asked]
    permitted = speaking[world.municipalities.allows[people.municipality[speaking]]]
    known = world.whom(f"knows {world.geography.programmes[row]}", permitted, _knowing(world, row, permitted))
    return Gates(willing, speaking, permitted, known)


def _target_group(world: World, row: int) -> Rows:
    """People in the catchment who are in the pool and of whom the programme asks no more than they have."""
    people, table, p = world.participants, world.programmes, world.parameters
    asked = Asked(
        pool=int(Stage.POOL),
        month=world.month,
        born_from=world.month - int(table.max_age[row]) * YEAR,
        schooling=certification.asked(int(table.min_schooling[row]), bool(table.certifies[row]), p.certification),
        sectors=world.geography.sectors[row],
        openness=p.screening.openness,
    )
    return belong(
        _catchment(world, row), people.stage, people.born, people.schooling, people.rests_until,
        people.prior_field, people.reserve, asked,
    )  # fmt: skip


def _beside_the_course(world: World, row: int, rows: Rows) -> Rows:
    """Those for whom a programme that runs beside the integration course has a place: who still follows it (C11)."""
    p = world.parameters
    if world.programmes.category[row] != Category.PARALLEL or not p.kinds.difference:
        return rows
    follows = world.participants.permit[rows] > world.month - p.language.course_months
    luck = world.draw("joins beside the course", rows[~follows])
    kept = follows.copy()
    kept[~follows] = kinds.joins_late(luck, p.kinds)
    return rows[kept]


def _catchment(world: World, row: int) -> Rows:
    """Everyone who lives where a programme recruits now; municipalities that pool recruit together (G4)."""
    table, places = world.programmes, world.geography
    region = int(table.region[row])
    if table.reach[row] == Reach.MUNICIPALITY and world.orchestrators.pools[region]:
        return world.residents(region)
    towns = places.catchment[row] & (world.municipalities.region == region)
    return np.concatenate([places.townsfolk[town] for town in np.flatnonzero(towns)])


def _knowing(world: World, row: int, rows: Rows) -> float | NDArray[np.float64]:
    """Chance to know of a programme: by renown or referral (G8), or from people of one's own country (P9)."""
    p = world.parameters
    hears = _hearing(world, rows) if p.referral.strength else p.life.known
    if not p.alumni.told:
        return hears
    told = _told_by_alumni(world, int(world.programmes.region[row]))
    return alumni.knows(hears, told[world.participants.origin[rows]])


def _hearing(world: World, rows: Rows) -> NDArray[np.float64]:
    """Chance to hear of a programme where caseworkers refer those in their sight (G8)."""
    p = world.parameters
    return referral.hears(p.life.known, referral.referred(_visible(world, rows), p.referral), p.referral)


def _told_by_alumni(world: World, region: int) -> NDArray[np.float64]:
    """Share of each country's community in a region, 0-1, that alumni have told of programmes (P9)."""
    people = world.participants
    at_work = np.concatenate([world.staged(Stage.JOB_AFTERCARE), world.staged(Stage.DURABLE)])
    theirs = people.origin[at_work[people.region[at_work] == region]]
    community = world.roll.by_group(world.residents(region), ARRIVED, people.origin, len(Origin))
    return alumni.heard(count_by(theirs, len(Origin)), community, world.parameters.alumni)


def _visible(world: World, rows: Rows) -> NDArray[np.bool_]:
    """Who is in sight of a caseworker: in the integration term, and no mother of young children at home (S52)."""
    people = world.participants
    in_term = people.permit[rows] > world.month - world.parameters.language.course_months
    visible: NDArray[np.bool_] = in_term & ~(people.cares[rows] & (people.sex[rows] == Sex.WOMAN))
    return visible


def _without_barrier(world: World, rows: Rows) -> Rows:
    """Those whom care duties do not keep from coming this month (P7)."""
    carers = np.flatnonzero(world.participants.cares[rows])
    can = np.ones(rows.size, bool)
    can[carers] = world.draw("can come despite care", rows[carers]) >= barrier(world, rows[carers])
    return rows[can]


def _met(world: World, row: int, rows: Rows) -> Rows:
    """Those whom a programme can reach and meet in spite of measures against a pandemic (X2)."""
    p = world.parameters.pandemic
    if not p.severity:
        return rows
    chance = pandemic.reached(shock.exposure(world)[[row]], p)[0]
    return world.whom(f"meets {world.geography.programmes[row]}", rows, chance)


def barrier(world: World, rows: Rows) -> NDArray[np.float64]:
    """Barrier 0-1 from care duties (P7)."""
    people = world.participants
    woman = people.sex[rows] == Sex.WOMAN
    return care.barrier(people.cares[rows], woman, people.care_rank[rows], world.parameters.care)


def aptitude(world: World, row: int, rows: Rows, sector: NDArray[np.integer]) -> NDArray[np.float64]:
    """True fit 0-1 of people with a programme and the sector of their place (C1)."""
    people, level = world.participants, int(world.programmes.level[row])
    asked = max(level - Level.MBO2, 0)
    short = np.maximum(asked - people.schooling[rows], 0).astype(float)
    p, same = world.parameters.screening, people.prior_field[rows] == sector
    return screening.aptitude(people.motivation[rows], same, short, for_sector(world, rows, sector), p)


def for_sector(world: World, rows: Rows, sector: NDArray[np.integer]) -> NDArray[np.float64]:
    """What motivation for the sector adds to the fit of people (C1)."""
    people = world.participants
    same = people.prior_field[rows] == sector
    return screening.sector_motivation(people.reserve[rows], same, world.parameters.screening)
