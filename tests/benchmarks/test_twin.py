"""Does the plain-Mesa twin do the same work as the columns? If not, being faster than it says nothing."""

from typing import NamedTuple

import numpy as np
import pytest

from sim.month import advance
from sim.outcomes import OUTCOMES, observe
from sim.processes.begin import begin
from sim.processes.candidates import barrier
from sim.processes.guide import floor_inclusion, guidance
from sim.processes.needs import language_gap
from sim.rules import dropout
from sim.scenario import load
from sim.start import create
from sim.vocabulary import Stage, Why
from sim.world import World
from tests.benchmarks.measure import LARGE, national
from tests.benchmarks.participant import IN_PROGRAMME, Participant
from tests.benchmarks.twin import Twin

SEEDS, MONTHS = (1, 4), 18


class Pair(NamedTuple):
    """The columns and their twin after the same months from the same start; what the columns observed each month."""

    world: World
    twin: Twin
    history: np.ndarray


def started(seed: int) -> World:
    """A part of the country on day one: many programmes, few people."""
    size = {"population.stock": 12_000, "population.scale": 0.4, "arrivals.level": 0.16}
    world = create(load("baseline", {**size, "months": MONTHS}), seed)
    begin(world)
    return world


def lived(seed: int, months: int) -> Pair:
    world = started(seed)
    twin, history = Twin(world), []
    for month in range(months):
        twin.step()
        advance(world)
        history.append(observe(world, month))
    return Pair(world, twin, np.array(history))


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [lived(seed, MONTHS) for seed in SEEDS]


@pytest.fixture(scope="module")
def newborn() -> Pair:
    return lived(seed=1, months=1)


@pytest.mark.parametrize(
    ("outcome", "why", "tolerance"),
    [
        ("found_alone", Why.FOUND_JOB, 0.1),
        ("lost_job", Why.LOST_JOB, 0.1),
        ("housed", Why.HOUSED, 0.1),
        ("started", Why.STARTED, 0.4),
        ("completed", Why.COMPLETED, 0.4),
        ("placed", Why.PLACED, 0.4),
        ("durable_placements", Why.SUSTAINED, 0.8),
    ],
)
def test_as_many_people_go_the_same_ways(pairs: list[Pair], outcome: str, why: Why, tolerance: float) -> None:
    column = [made.name for made in OUTCOMES].index(outcome)
    observed = sum(pair.history[:, column].sum() for pair in pairs)
    assert observed > 0
    assert sum(pair.twin.flow(why) for pair in pairs) == pytest.approx(observed, rel=tolerance)


def test_as_many_are_at_work_in_the_end(pairs: list[Pair]) -> None:
    column = [made.name for made in OUTCOMES].index("employed_share")
    for _, twin, history in pairs:
        assert twin.employed_share() == pytest.approx(history[-1, column], rel=0.1)


def test_nobody_and_no_place_is_lost(pairs: list[Pair]) -> None:
    for _, twin, _ in pairs:
        people = twin.agents_by_type[Participant]
        assert len(people) == twin.present()
        assert sum(len(town.pool) for town in twin.municipalities) == twin.staged[Stage.POOL]
        inside = sum(IN_PROGRAMME[person.stage] for person in people)
        assert inside == sum(firm.taken for firm in twin.employers) == sum(school.taken for school in twin.schools)


def test_willingness_is_the_same_number(newborn: Pair) -> None:
    world, twin, _ = newborn
    assert [firm.willingness for firm in twin.employers] == pytest.approx(world.employers.willingness, rel=1e-9)


def test_dutch_and_benefit_of_those_who_stay_in_the_pool_are_the_same() -> None:
    world = started(seed=1)
    twin, rows = Twin(world), np.flatnonzero(world.participants.stage != Stage.NOT_ARRIVED)
    people = list(twin.agents_by_type[Participant])
    pool = {int(row) for row in world.staged(Stage.POOL)}
    twin.step()
    advance(world)
    stayed = pool & {int(row) for row in world.staged(Stage.POOL)}
    same = [
        (row, person) for row, person in zip(rows, people, strict=True) if row in stayed and person.stage == Stage.POOL
    ]
    columns, kept = world.participants, [row for row, _ in same]
    assert len(same) > 0.9 * len(pool)
    assert [person.language for _, person in same] == pytest.approx(columns.language[kept], rel=1e-12)
    assert [person.on_benefit for _, person in same] == columns.on_benefit[kept].tolist()


def test_hazards_are_the_same_numbers() -> None:
    world = started(seed=1)
    twin, rows = Twin(world), world.staged(Stage.LEARN_WORK)
    for support, hours in zip(twin.supports, world.supports.hours, strict=True):
        support.hours = float(hours)
    people, p = world.participants, world.parameters.dropout
    expected = dropout.hazards(
        people.fit[rows], language_gap(world, rows), guidance(world, rows), floor_inclusion(world, rows),
        people.strain[rows], barrier(world, rows), p,
    )  # fmt: skip
    learners = [person for person in twin.agents_by_type[Participant] if person.stage is Stage.LEARN_WORK]
    assert len(learners) == rows.size > 0
    np.testing.assert_allclose([person.hazards() for person in learners], expected, rtol=1e-9)


def test_every_size_that_is_measured_is_a_scenario() -> None:
    assert national(LARGE).parameters.population.stock == LARGE
