"""How much guidance does everyone get this month?"""

import numpy as np
from numpy.typing import NDArray

from sim.rules import buddies, inclusion, life, partnership, pre_programme
from sim.rules import guidance as rule
from sim.table import Rows, count_by
from sim.vocabulary import NOBODY, ProgrammeState, Stage
from sim.world import World

Floats = NDArray[np.float64]


def divide_coaches(world: World) -> None:
    """Divide the coaches of each region over all whom they guide (C3)."""
    people, support = world.participants, world.supports
    support.guided = count_by(people.region[guided(world)], support.size)
    support.hours = rule.hours_given(support.guided, support.coaches, world.parameters.guidance)


def coached(world: World) -> Floats:
    """Share of the coaching asked for that support organisations of each region can give, 0-1."""
    p, support = world.parameters.guidance, world.supports
    if not p.coach_hours:
        return np.ones(support.size)
    return rule.hours_given(support.guided, support.coaches, p) / p.coach_hours


def guided(world: World) -> Rows:
    """Everyone with a coach: in pre-programme and learn-work, and after placement while aftercare lasts."""
    stages = (Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING)
    placed = world.staged(Stage.JOB_AFTERCARE)
    return np.concatenate([*(world.staged(stage) for stage in stages), placed[in_aftercare(world, placed)]])


def in_aftercare(world: World, placed: Rows) -> NDArray[np.bool_]:
    """Whether aftercare (nazorg) still runs for those in a job: the programme's own, or what the policy sets."""
    people, table = world.participants, world.programmes
    months = np.maximum(table.aftercare_months, world.parameters.guidance.aftercare_months)
    months[table.state != ProgrammeState.RUNNING] = 0
    inside: NDArray[np.bool_] = world.month - people.since[placed] < months[people.programme[placed]]
    return inside


def guidance(world: World, rows: Rows) -> Floats:
    """Guidance 0-1 that participants feel: coach, mentor and caseworker, as smooth as the programme runs (C3)."""
    p, people = world.parameters, world.participants
    mentor = np.where(people.employer[rows] == NOBODY, 0.0, p.guidance.mentor_hours)
    caseload = world.municipalities.caseload[people.municipality[rows]]
    felt = rule.quality(world.supports.hours[people.region[rows]], mentor, caseload, p.guidance)
    smooth: Floats = felt * smoothness(world)[people.programme[rows]]
    return np.minimum(smooth, 1.0)


def smoothness(world: World) -> Floats:
    """How smoothly each programme runs: for what it has learnt, and for how its partners work together (C8, L8)."""
    p, table = world.parameters, world.programmes
    return life.smoothness(table.know_how, p.life) * partnership.concord(table.trust, p.partnership)


def floor_inclusion(world: World, rows: Rows) -> Floats:
    """Inclusion 0-1 of the floor on which participants work; without a known employer of an average one (C2, C4)."""
    p, employer, firms = world.parameters, world.participants.employer[rows], world.employers
    prepared = pre_programme.floor(firms.inclusion[employer], firms.prepared[employer], p.pre_programme)
    own = np.where(employer == NOBODY, p.inclusion.mean, prepared)
    return buddies.eased(inclusion.on_the_floor(own, p.inclusion), p.buddies)
