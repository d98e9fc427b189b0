"""Who goes on to the next phase of a programme?"""

import numpy as np

from sim.processes import remember
from sim.processes.guide import smoothness
from sim.processes.needs import language_gap
from sim.processes.release import free_place, leave_programme
from sim.rules import certification, inclusion, life, pre_programme, schooling
from sim.table import Rows, count_by, without
from sim.vocabulary import Purse, Stage, What, Why
from sim.world import OUTSIDE, Account, World


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
    smooth = smoothness(world)[people.programme[rows]]
    people.fit[rows] = pre_programme.equipped(people.fit[rows], months * smooth, p)
    _prepare_floors(world, rows, months * smooth)
    go = world.whom("go", rows, pre_programme.go_chance(people.fit[rows], language_gap(world, rows), p))
    leave_programme(world, without(rows, go), Why.NO_GO)
    _to_work(world, go, Why.GO)


def _prepare_floors(world: World, rows: Rows, months: np.ndarray) -> None:
    """Everywhere preparedness wears off; where future learners came in for so many months it has grown (C2)."""
    p, firms = world.parameters.pre_programme, world.employers
    firms.prepared = pre_programme.worn(firms.prepared, p)
    where, first = np.unique(world.participants.employer[rows], return_index=True)
    firms.prepared[where] = pre_programme.prepared(firms.prepared[where], months[first], p)


def finish(world: World) -> None:
    """Those at the end of learn-work complete the programme; it learns from the cohort (L1)."""
    people, table = world.participants, world.programmes
    rows = _due(world, Stage.LEARN_WORK)
    remember.completed(world, rows)
    free_place(world, rows)
    world.move(rows, Stage.MATCHING, Why.COMPLETED)
    _hand_out_papers(world, rows)
    own = table.matching_months[people.programme[rows]]
    people.until[rows] = world.month + np.maximum(own, world.parameters.placement.months)
    table.completed += count_by(people.programme[rows], table.size).astype(np.int32)
    taught = np.unique(people.programme[rows])
    table.know_how[taught] = life.learnt(table.know_how[taught], world.parameters.life)


def _hand_out_papers(world: World, rows: Rows) -> None:
    """Diplomas for those who pass an exam that asks Dutch too, for others what their programme can give (C6)."""
    p, people, programme = world.parameters.certification, world.participants, world.participants.programme[rows]
    chance = certification.pass_chance(people.skill[rows], people.language[rows], world.programmes.level[programme], p)
    passes = world.draw("exam of the trade", rows) < chance
    people.paper[rows] = certification.papers(passes, world.programmes.certifies[programme])


def _to_work(world: World, rows: Rows, why: Why) -> None:
    people = world.participants
    modular, trade = world.providers.modular[people.provider[rows]], people.prior_field[rows] == people.sector[rows]
    months = world.programmes.learn_months[people.programme[rows]]
    months = schooling.learn_months(months, modular, trade, world.parameters.schooling)
    _enter(world, rows, Stage.LEARN_WORK, why, months)
    cost = inclusion.training_cost(world.parameters.inclusion)
    world.pay(Account(Purse.EMPLOYER, world.participants.employer[rows]), OUTSIDE, cost, What.TRAINING)


def _enter(world: World, rows: Rows, stage: Stage, why: Why, months: np.ndarray) -> None:
    world.move(rows, stage, why)
    world.participants.until[rows] = world.month + months


def _due(world: World, stage: Stage) -> Rows:
    rows = world.staged(stage)
    due: Rows = rows[world.participants.until[rows] <= world.month]
    return due
