"""Does the plain-Mesa twin do the same work as the columns? If not, being faster than it says nothing."""

from typing import NamedTuple

import numpy as np
import pytest

from sim.month import advance
from sim.outcomes import OUTCOMES, observe
from sim.processes.begin import begin
from sim.processes.candidates import barrier
from sim.processes.guide import floor_inclusion, guidance
from sim.processes.intake import book as columns_book
from sim.processes.needs import language_gap
from sim.rules import dropout
from sim.scenario import load
from sim.stages import IllegalMoveError
from sim.start import create
from sim.vocabulary import Constraint, Purse, Stage, What, Why
from sim.world import World
from tests.benchmarks.books import book
from tests.benchmarks.measure import LARGE, national
from tests.benchmarks.participant import IN_PROGRAMME, Participant
from tests.benchmarks.plain import OFF
from tests.benchmarks.twin import Twin

SEEDS, MONTHS = (1, 4), 18
FIRST_SEEDS = range(1, 9)


class Pair(NamedTuple):
    """The columns and their twin after the same months from the same start; what the columns observed each month."""

    world: World
    twin: Twin
    history: np.ndarray


def started(seed: int) -> World:
    """A part of the country on day one: many programmes, few people."""
    size = {"population.stock": 12_000, "population.scale": 0.4, "arrivals.level": 0.16}
    world = create(load("baseline", {**size, "months": MONTHS, **OFF}), seed)
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
def newborns() -> list[Pair]:
    return [lived(seed, months=1) for seed in FIRST_SEEDS]


@pytest.fixture(scope="module")
def newborn(newborns: list[Pair]) -> Pair:
    return newborns[0]


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


def test_every_euro_comes_from_somewhere_and_goes_somewhere(pairs: list[Pair]) -> None:
    for _, twin, _ in pairs:
        balance, booked = dict.fromkeys(Purse, 0.0), dict.fromkeys(Purse, 0.0)
        for holder in (*twin.collectives, *twin.agents):
            if not isinstance(holder, Participant):
                balance[holder.purse] += holder.money
        for (_, payer, payee, _), euros in twin.payments.items():
            assert euros >= 0.0
            booked[payer] -= euros
            booked[payee] += euros
        assert balance == pytest.approx(booked, abs=0.01)
        assert sum(balance.values()) == pytest.approx(0.0, abs=0.01)
        assert all(holder.money >= -0.01 for holder in (*twin.programmes, *twin.funders, *twin.municipalities))


def test_as_much_is_paid_to_people_over_a_run(pairs: list[Pair]) -> None:
    benefits = sum(booked(pair, What.BENEFIT) for pair in pairs)
    wages = sum(booked(pair, What.WAGE) for pair in pairs)
    assert sum(pair.twin.paid(What.BENEFIT) for pair in pairs) == pytest.approx(benefits, rel=0.02)
    # few have a known employer, and each of them is a matter of luck
    assert sum(pair.twin.paid(What.WAGE) for pair in pairs) == pytest.approx(wages, rel=0.25)


@pytest.mark.parametrize(
    "what", [What.BENEFIT, What.WAGE, What.WAGE_SUBSIDY, What.MENTORING, What.LESSONS, What.GUIDANCE]
)
def test_the_first_month_costs_as_much(newborns: list[Pair], what: What) -> None:
    # of one start alone, luck lets so many learners drop out in a month, or so few, that it shows
    expected = sum(booked(pair, what) for pair in newborns)
    assert sum(pair.twin.paid(what) for pair in newborns) == pytest.approx(expected, rel=0.05)


def booked(pair: Pair, what: What) -> float:
    """Euros that the columns paid for something."""
    return float(pair.world.ledger.money[..., what].sum())


def test_the_same_is_paid_for_between_the_same_purses(pairs: list[Pair]) -> None:
    columns = sum(pair.world.ledger.money.sum(axis=0) for pair in pairs)
    expected = {(Purse(payer), Purse(payee), What(what)) for payer, payee, what in np.argwhere(columns).tolist()}
    assert {(payer, payee, what) for pair in pairs for _, payer, payee, what in pair.twin.payments} == expected


def test_everyone_is_where_the_moves_lead(pairs: list[Pair]) -> None:
    for _, twin, _ in pairs:
        stands = {person: stage for _, person, _, stage, _ in twin.moves}
        here = {person.unique_id: person.stage for person in twin.agents_by_type[Participant]}
        assert {person: stage for person, stage in stands.items() if stage is not Stage.OUT}.items() <= here.items()
        assert sum(twin.flows.values()) == len(twin.moves)


def test_a_move_that_the_table_does_not_know_is_an_error(newborn: Pair) -> None:
    person = next(person for person in newborn.twin.agents_by_type[Participant] if person.stage is Stage.POOL)
    with pytest.raises(IllegalMoveError):
        person.move(Stage.DURABLE, Why.SUSTAINED)


def test_limits_of_an_intake_are_booked_as_in_the_columns() -> None:
    random = np.random.default_rng(1)
    for _ in range(50):
        wanted, limits = int(random.integers(30)), random.integers(0, 40, len(Constraint))
        assert book(wanted, limits.tolist()) == columns_book(np.array([wanted]), limits[None])[0].tolist()


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
