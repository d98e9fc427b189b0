"""Who leaves the pool or a job found alone, and whereto?"""

import numpy as np
from numpy.typing import NDArray

from sim.data import numbers
from sim.luck import pick_given
from sim.processes import shock
from sim.rules import guidance, leaving, recognition, unassisted
from sim.table import Rows
from sim.vocabulary import Route, Schooling, Stage, Why
from sim.world import ALWAYS, World

Floats = NDArray[np.float64]

YEAR = 12.0
"""Months, for ages."""

LONGEST = 600
"""Months since the permit up to which the curve is tabulated; beyond it is flat."""


def leave_pool(world: World) -> None:
    """People in the pool find a job by themselves, enter education or move away: one luck decides which (P2)."""
    p = world.parameters.leaving
    by_age, local = unassisted.curve(np.arange(LONGEST), world.parameters.unassisted), _local(world)
    # luck first: the exact chances have to be worked out only for those whom the highest could hit
    highest, ease = float(by_age.max() * local.max()), world.participants.ease
    near = world.whom_in(Stage.POOL, "leaves the pool", leaving.most_likely(p), ease, highest)
    luck, job = world.draw("leaves the pool", near), _job_chance(world, near, by_age, local)
    near, luck, job = _those(luck < leaving.most_likely(p) + job, near, luck, job)
    studies = p.moving + _education_chance(world, near)
    near, luck, studies = _those(luck < studies + job, near, luck, studies)
    world.move(near[luck < p.moving], Stage.OUT, Why.MOVED_AWAY)
    world.move(near[(luck >= p.moving) & (luck < studies)], Stage.OUT, Why.EDUCATION)
    _begin_job(world, near[luck >= studies])


def _those(found: NDArray[np.bool_], *each: np.ndarray) -> list[np.ndarray]:
    rows = np.flatnonzero(found)
    return [array[rows] for array in each]


def _begin_job(world: World, rows: Rows) -> None:
    people = world.participants
    people.sector[rows] = _sector(world, rows)
    small = unassisted.small_jobs(np.arange(len(Schooling)), world.parameters.unassisted)
    people.small_job[rows] = world.draw("small job", rows) < small[people.schooling[rows]]
    people.vocabulary[rows] = 0.0
    world.move(rows, Stage.UNASSISTED_JOB, Why.FOUND_JOB)


def _job_chance(world: World, rows: Rows, by_age: Floats, local: Floats) -> Floats:
    people = world.participants
    return unassisted.chances(rows, world.month, people.permit, people.ease, people.municipality, by_age, local)


def _education_chance(world: World, rows: Rows) -> Floats:
    p, people, either = world.parameters.leaving, world.participants, np.array([False, True])
    young = people.born[rows] > world.month - int(p.study_age * 12.0)
    by_age_and_route = leaving.education_chance(either.repeat(2), np.tile(either, 2), p)
    chance: Floats = by_age_and_route[2 * young + (people.route[rows] == Route.EDUCATION)]
    return chance


def _local(world: World) -> np.ndarray:
    """Factor on the chance by municipality: tightness of its region and caseload of its caseworkers."""
    p, towns = world.parameters.unassisted, world.municipalities
    national = numbers("sectors", "job_share") @ world.market.tightness
    tightness = national * world.market.regional[towns.region]
    service = guidance.casework(unassisted.service(towns.caseload, p), world.parameters.guidance)
    return unassisted.market(tightness, p) * service


def _sector(world: World, rows: Rows) -> NDArray[np.intp]:
    """Sector of a job found alone: that of earlier work if skills are recognised, or one of the usual mix (P2, P12)."""
    p, people = world.parameters.recognition, world.participants
    if not p.match:
        return _usual_sector(world, rows)
    age = (world.month - people.born[rows]) / YEAR
    recognised = world.draw("skills are recognised", rows, month=ALWAYS)
    own = world.draw("own field", rows) < recognition.own_field(age, recognised, p)
    sector, others = people.prior_field[rows].astype(np.intp), np.flatnonzero(~own)
    sector[others] = _usual_sector(world, rows[others])
    return sector


def _usual_sector(world: World, rows: Rows) -> NDArray[np.intp]:
    early, late = (numbers("sectors", f"unaided_{when}") for when in ("early", "late"))
    years = (world.month - world.participants.permit[rows]) // 12
    mixes = unassisted.sector_shares(
        np.arange(LONGEST / 12.0), early, late, world.market.tightness, world.parameters.unassisted
    )
    return pick_given(mixes, np.minimum(years, len(mixes) - 1), world.draw("sector alone", rows))


def leave_job(world: World) -> None:
    """Jobs found alone end, soonest in the first year, and some of those who have one move away (P2)."""
    p, away = world.parameters.unassisted, world.parameters.leaving.moving
    people = world.participants
    most = away + max(p.loss_first_year, p.loss_later) + shock.most_lost(world)
    near = world.whom_in(Stage.UNASSISTED_JOB, "leaves a job found alone", most)
    luck = world.draw("leaves a job found alone", near)
    hit = shock.lost_jobs(world, near, people.small_job[near])
    loses = away + unassisted.loss(world.month - people.since[near], p) + hit
    world.move(near[luck < away], Stage.OUT, Why.MOVED_AWAY)
    world.move(near[(luck >= away) & (luck < loses)], Stage.POOL, Why.LOST_JOB)
