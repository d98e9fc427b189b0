"""Does anyone hold a place, a seat, a mentor or an hour that is not there or that another has?"""

import numpy as np

from sim.invariants.memory import Broken, Memory, among, column_of, people_inside, taken_in
from sim.invariants.passes import held_by
from sim.rules import absorption
from sim.stages import IN_PROGRAMME
from sim.table import count_by
from sim.vocabulary import NOBODY, ProgrammeState, Purse, Stage
from sim.world import World

CRUMB = 1e-6
"""Hours below which a difference is rounding."""

MAY_HAVE_SEAT = np.isin(np.arange(len(Stage)), IN_PROGRAMME)
"""Stages in which a participant has a seat at a school."""

MAY_HAVE_EMPLOYER = np.isin(
    np.arange(len(Stage)), (*IN_PROGRAMME, Stage.MATCHING, Stage.JOB_AFTERCARE, Stage.DURABLE, Stage.OUT)
)
"""Stages in which a participant has an employer through a programme, or had one when leaving for good."""


def held_once(world: World, memory: Memory) -> Broken:
    """Each place at an employer and each seat at a school is held by one participant, who is in a programme."""
    people, inside = world.participants, people_inside(world)
    for name in ("employer", "provider", "programme"):
        held = column_of(world, "participants", name)
        yield from among(f"participants.{name} of those in a programme", inside, held[inside] == NOBODY, people)
    for name, allowed, whose in (
        ("provider", MAY_HAVE_SEAT, "of those in no programme"),
        ("employer", MAY_HAVE_EMPLOYER, "of those whom no programme brought there"),
    ):
        held, seen = column_of(world, "participants", name), memory.seen("participants")
        if not held_by(held[seen], people.stage[seen], allowed, NOBODY):
            yield f"participants.{name} {whose}", (held != NOBODY) & ~allowed[people.stage]
    yield "employers.taken", world.employers.taken != count_by(people.employer[inside], world.employers.size)
    yield "providers.taken", world.providers.taken != count_by(people.provider[inside], world.providers.size)


def within_capacity(world: World, memory: Memory) -> Broken:
    """Nobody takes a place beyond what is offered, or a new one beyond what mentors carry and schools seat."""
    firms, schools = world.employers, world.providers
    yield "employers.places", firms.taken > firms.places
    carried = absorption.carried(firms.taken, firms.mentors, world.parameters.absorption)
    yield "employers.mentors", (firms.taken > memory.places_taken) & (firms.taken > carried)
    yield "employers.participates", (firms.taken > memory.places_taken) & ~firms.participates
    yield "providers.seats", (schools.taken > memory.seats_taken) & (schools.taken > schools.seats)


def coach_hours_within_capacity(world: World, memory: Memory) -> Broken:
    """The coaches of a region give no more hours than they have."""
    support = world.supports
    yield (
        "supports.hours",
        support.hours * support.guided > world.parameters.guidance.contact_hours * support.coaches + CRUMB,
    )


def programmes_with_people_run(world: World, memory: Memory) -> Broken:
    """Whoever is in a programme is in one that runs, or learns and works at the cost of others."""
    people, table, inside = world.participants, world.programmes, people_inside(world)
    programme, learning = people.programme[inside], people.stage[inside] == Stage.LEARN_WORK
    carried = learning & (table.learning_paid_by[programme] != Purse.PROGRAMME)
    yield from among(
        "participants.programme", inside, (table.state[programme] != ProgrammeState.RUNNING) & ~carried, people
    )


def intake_accounted(world: World, memory: Memory) -> Broken:
    """What a programme wanted is what it took in plus what each constraint cost."""
    for intake in world.ledger.intakes[memory.intakes :]:
        wrong = intake.wanted != intake.actual + intake.cost.sum() or intake.actual < 0 or bool((intake.cost < 0).any())
        yield from among("an intake", np.array([intake.programme]), np.array([wrong]), world.programmes)
        memory.intakes, memory.taken_in = memory.intakes + 1, memory.taken_in + intake.actual
    yield "all intakes together", np.array([memory.taken_in != taken_in(world)])
