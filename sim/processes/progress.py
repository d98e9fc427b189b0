"""Who goes on to the next phase of a programme?"""

import numpy as np

from sim.processes import remember
from sim.processes.needs import language_gap
from sim.processes.release import free_place, leave_programme
from sim.rules import life, pre_programme, schooling
from sim.table import Rows, count_by
from sim.vocabulary import Stage, Why
from sim.world import World


def start_groups(world: World) -> None:
    """After selection groups start: with the pre-programme, or at once with learn-work where there is none."""
    rows = _due(world, Stage.RECRUITED)
    months = world.programmes.pre_months[world.participants.programme[rows]]
    world.participants.began[rows], world.participants.burden[rows] = world.month, 0.0
    prepared = months > 0
    _enter(world, rows[prepared], Stage.PRE_PROGRAMME, Why.STARTED, months[prepared])
    _to_work(world, rows[~prepared], Why.STARTED)


def go_or_no_go(world: World) -> None:
    """At the end of the pre-programme some are told no; the others go on, better prepared (C2)."""
    p, people, table = world.parameters.pre_programme, world.participants, world.programmes
    rows = _due(world, Stage.PRE_PROGRAMME)
    months = table.pre_months[people.programme[rows]].astype(float)
    smooth = life.smoothness(table.know_how[people.programme[rows]], world.parameters.life)
    people.fit[rows] = pre_programme.equipped(people.fit[rows], months * smooth, p)
    go = world.whom("go", rows, pre_programme.go_chance(people.fit[rows], language_gap(world, rows), p))
    leave_programme(world, np.setdiff1d(rows, go), Why.NO_GO)
    _to_work(world, go, Why.GO)


def finish(world: World) -> None:
    """Those at the end of learn-work complete the programme; it learns from the cohort (L1)."""
    people, table = world.participants, world.programmes
    rows = _due(world, Stage.LEARN_WORK)
    remember.completed(world, rows)
    free_place(world, rows)
    world.move(rows, Stage.MATCHING, Why.COMPLETED)
    own = table.matching_months[people.programme[rows]]
    people.until[rows] = world.month + np.maximum(own, world.parameters.placement.months)
    table.completed += count_by(people.programme[rows], table.size).astype(np.int32)
    taught = np.unique(people.programme[rows])
    table.know_how[taught] = life.learnt(table.know_how[taught], world.parameters.life)


def _to_work(world: World, rows: Rows, why: Why) -> None:
    people = world.participants
    modular, trade = world.providers.modular[people.provider[rows]], people.prior_field[rows] == people.sector[rows]
    months = world.programmes.learn_months[people.programme[rows]]
    months = schooling.learn_months(months, modular, trade, world.parameters.schooling)
    _enter(world, rows, Stage.LEARN_WORK, why, months)


def _enter(world: World, rows: Rows, stage: Stage, why: Why, months: np.ndarray) -> None:
    world.move(rows, stage, why)
    world.participants.until[rows] = world.month + months


def _due(world: World, stage: Stage) -> Rows:
    rows = world.staged(stage)
    due: Rows = rows[world.participants.until[rows] <= world.month]
    return due
