"""Do newcomers find work by themselves as fast as the statistics say, and in the sectors that they name?"""

import numpy as np
import pytest

from sim.month import advance
from sim.processes.begin import begin
from sim.scenario import load
from sim.stages import AT_WORK
from sim.start import create
from sim.vocabulary import Sector, Stage
from sim.world import World

PUBLISHED = {18: 0.04, 30: 0.11, 54: 0.38, 66: 0.43, 90: 0.45}
"""Share of permit cohort 2014 with a job by months since the permit (CBS, B01)."""


@pytest.fixture(scope="module")
def followed() -> dict[int, tuple[float, np.ndarray]]:
    """Share at work, and sectors of jobs found alone, by months since the permit, of those of 2014."""
    world = create(load("history", {"population.scale": 0.12}), 1)
    begin(world)
    seen: dict[int, list[tuple[np.ndarray, np.ndarray]]] = {months: [] for months in PUBLISHED}
    while world.month < 103:
        advance(world)
        for months, found in seen.items():
            found.append(_cohort(world, months))
    return {months: _together(found) for months, found in seen.items()}


def _cohort(world: World, months: int) -> tuple[np.ndarray, np.ndarray]:
    people = world.participants
    rows = np.flatnonzero((people.arrives < 12) & (people.arrives == world.month - months))
    alone = rows[people.stage[rows] == Stage.UNASSISTED_JOB]
    return np.isin(people.stage[rows], AT_WORK), people.sector[alone]


def _together(found: list[tuple[np.ndarray, np.ndarray]]) -> tuple[float, np.ndarray]:
    at_work, sectors = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return float(at_work.mean()), np.bincount(sectors, minlength=len(Sector)) / max(sectors.size, 1)


@pytest.mark.mechanism("P2")
@pytest.mark.parametrize("months", PUBLISHED)
def test_employment_by_months_since_the_permit_follows_cohort_2014(followed, months: int):
    assert followed[months][0] == pytest.approx(PUBLISHED[months], abs=0.06)


@pytest.mark.mechanism("P2")
def test_first_jobs_are_in_hospitality_and_temporary_work_and_later_less_so(followed):
    early, late = (followed[months][1][[Sector.HOSPITALITY, Sector.TEMP_AGENCY]] for months in (30, 90))
    assert early.sum() > 0.4
    assert late[0] < early[0]
