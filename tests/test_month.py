"""Does a month run in order, the same way every time, and does everyone spend the time that each phase takes?"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.month import MONTH, advance
from sim.outcomes import OUTCOMES
from sim.processes import employers, intake, progress, settle, work_alone
from sim.processes.plan import running_costs
from sim.vocabulary import DROPOUT_CAUSES, ProgrammeState, Purse, Stage, What, Why
from sim.world import World
from tests.conftest import Run

BUSY = {"grants.level": 4.0, "grants.award_odds": 1.0, "grants.renewal_odds": 1.0, "life.known": 0.8}
MONTHS = 48


@pytest.fixture(scope="module")
def busy(run: Callable[..., Run]) -> Run:
    return run(BUSY, months=MONTHS)


def _place(process: Callable[[World], None]) -> int:
    return [each for each, _ in MONTH].index(process)


def test_each_process_has_one_place_and_a_reason():
    processes = [process for process, _ in MONTH]
    assert len(set(processes)) == len(processes)
    for process, reason in MONTH:
        assert process.__doc__, process.__name__
        assert len(reason.split()) > 3, process.__name__


def test_what_must_come_before_what():
    assert _place(progress.finish) < _place(employers.offer_places) < _place(intake.take_in)
    assert _place(intake.take_in) < _place(work_alone.leave_pool)
    assert _place(settle.entitle) < _place(settle.pay_people)


def test_after_is_called_after_every_process(fresh: Callable[..., World]):
    world, months = fresh(), []
    advance(world, after=lambda w: months.append(w.month))
    assert months == [0] * len(MONTH)
    assert world.month == 1


def _bits(world: World) -> list[bytes]:
    tables = (world.participants, world.employers, world.programmes, world.funders, world.municipalities)
    columns = [column.tobytes() for table in tables for column in table.arrays.values()]
    return [*columns, world.ledger.money.tobytes(), world.ledger.flows.tobytes()]


def test_the_same_seed_gives_the_same_bits(run: Callable[..., Run], fresh: Callable[..., World]):
    again = fresh(months=36)
    for _ in range(36):
        advance(again)
    assert _bits(again) == _bits(run(months=36).world)


def test_another_seed_gives_another_run(run: Callable[..., Run]):
    assert _bits(run(months=36).world) != _bits(run(months=36, seed=2).world)


def test_a_shorter_run_is_the_beginning_of_a_longer_one(run: Callable[..., Run]):
    short, long = run(months=24), run(months=36)
    np.testing.assert_array_equal(short.world.ledger.flows, long.world.ledger.flows[:24])
    np.testing.assert_array_equal(short.history, long.history[:24])


def test_a_change_in_the_future_changes_nothing_before(run: Callable[..., Run]):
    usual, changed = run(months=36), run({"guidance.caseload": {"2021-01": 150.0, "2023-01": 50.0}}, months=36)
    np.testing.assert_array_equal(usual.world.ledger.flows[:24], changed.world.ledger.flows[:24])
    assert changed.world.ledger.flows[24:, Why.FOUND_JOB].sum() > usual.world.ledger.flows[24:, Why.FOUND_JOB].sum()


@pytest.mark.parametrize("why", [why for why in Why if why not in (*DROPOUT_CAUSES, Why.PROGRAMME_ENDED)])
def test_everything_that_can_happen_happens(busy: Run, why: Why):
    assert busy.total(why) > 0


def test_every_cause_of_dropout_is_met_somewhere(run: Callable[..., Run]):
    runs = [run(BUSY | {"care.childcare": 0.0}, seed=seed, months=MONTHS) for seed in (1, 2, 3)]
    assert all(sum(each.total(why) for each in runs) > 0 for why in DROPOUT_CAUSES)


def test_programmes_without_money_send_people_away(run: Callable[..., Run]):
    assert run({"grants.length": 6, "grants.renewal_odds": 0.0, "grants.level": 0.5}).total(Why.PROGRAMME_ENDED) > 0


def _entered(world: World, stage: Stage) -> dict[int, list[int]]:
    """Months in which each person entered a stage."""
    months: dict[int, list[int]] = {}
    for moves in world.ledger.moves:
        if moves.stage == stage:
            for row in moves.rows.tolist():
                months.setdefault(row, []).append(moves.month)
    return months


def _stays(world: World, stage: Stage, why: Why) -> list[tuple[int, int]]:
    """Person and months between entering a stage and leaving it for a reason, of those who entered in the run."""
    entered = _entered(world, stage)
    return [
        (row, moves.month - max(month for month in entered[row] if month <= moves.month))
        for moves in world.ledger.moves
        if moves.why == why
        for row in moves.rows[moves.origin == stage].tolist()
        if row in entered and entered[row][0] <= moves.month
    ]


def test_durable_is_twelve_months_in_work(busy: Run):
    stays = _stays(busy.world, Stage.JOB_AFTERCARE, Why.SUSTAINED)
    assert stays
    assert {months for _, months in stays} == {busy.world.parameters.placement.durable_after}


def test_selection_lasts_as_long_as_declared(busy: Run):
    stays = _stays(busy.world, Stage.RECRUITED, Why.STARTED)
    assert stays
    assert {months for _, months in stays} == {busy.world.parameters.screening.months}


@pytest.mark.parametrize(
    ("stage", "why", "length"),
    [(Stage.PRE_PROGRAMME, Why.GO, "pre_months"), (Stage.LEARN_WORK, Why.COMPLETED, "learn_months")],
)
def test_phases_last_as_long_as_the_programme_says(run: Callable[..., Run], stage: Stage, why: Why, length: str):
    world = run(BUSY | {"schooling.modules_save": 0.0}, months=MONTHS).world
    rows, months = _once(world, stage, why)
    np.testing.assert_array_equal(months, world.programmes.arrays[length][world.participants.programme[rows]])


def test_only_who_knows_the_trade_learns_for_fewer_months(busy: Run):
    world = busy.world
    people, p = world.participants, world.parameters.schooling
    rows, months = _once(world, Stage.LEARN_WORK, Why.COMPLETED)
    usual = world.programmes.learn_months[people.programme[rows]]
    shorter = np.array(months) < usual
    assert shorter.any()
    assert (people.prior_field[rows] == people.sector[rows])[shorter].all()
    np.testing.assert_array_equal(np.array(months)[shorter], np.round(usual * (1.0 - p.modules_save))[shorter])


def _once(world: World, stage: Stage, why: Why) -> tuple[list[int], list[int]]:
    """Who was chosen for a programme once, with the months in a stage."""
    groups = _entered(world, Stage.RECRUITED)
    once = [(row, months) for row, months in _stays(world, stage, why) if len(groups.get(row, ())) == 1]
    assert once
    return [row for row, _ in once], [months for _, months in once]


def test_stocks_of_people_add_up_every_month(busy: Run):
    column = {outcome.name: busy.history[:, i] for i, outcome in enumerate(OUTCOMES)}
    stocks = (
        "waiting", "pool", "recruited", "pre_programme", "learn_work", "matching", "job_aftercare", "durable",
        "unassisted",
    )  # fmt: skip
    present = sum(column[name] for name in stocks)
    left = busy.world.ledger.flows[:, [Why.EDUCATION, Why.PENSION, Why.MOVED_AWAY]].sum(axis=1)
    np.testing.assert_array_equal(np.diff(present), column["arrived"][1:] - left[1:])


def test_every_outcome_is_told_with_unit_and_meaning_and_is_a_number(busy: Run):
    names = [outcome.name for outcome in OUTCOMES]
    assert len(set(names)) == len(names)
    assert all(outcome.unit and outcome.meaning for outcome in OUTCOMES)
    assert busy.history.shape == (MONTHS, len(OUTCOMES))
    assert np.isfinite(busy.history).all()
    assert (busy.history >= 0.0).all()


def test_everyone_on_benefit_is_paid_benefit(busy: Run):
    world = busy.world
    on_benefit = busy.history[:, [outcome.name for outcome in OUTCOMES].index("on_benefit")]
    paid = world.ledger.money[:, Purse.BENEFIT, Purse.PARTICIPANT, What.BENEFIT]
    np.testing.assert_allclose(paid, on_benefit * world.parameters.costs.benefit)


def test_nobody_younger_than_the_pension_age_retires_and_nobody_older_stays(busy: Run):
    world, people = busy.world, busy.world.participants
    oldest = world.parameters.leaving.pension_age * 12.0
    for moves in world.ledger.moves:
        if moves.why == Why.PENSION:
            assert (moves.month - people.born[moves.rows] >= oldest).all()
    here = ~np.isin(people.stage, (Stage.NOT_ARRIVED, Stage.OUT))
    assert (world.month - 1 - people.born[here] < oldest).all()


def test_who_was_refused_or_left_rests_before_being_asked_again(busy: Run):
    world, rested = busy.world, busy.world.parameters.screening.cool_off
    last: dict[int, int] = {}
    for moves in world.ledger.moves:
        if moves.why in (Why.SCREENED_OUT, Why.NO_GO, *DROPOUT_CAUSES):
            last.update(dict.fromkeys(moves.rows.tolist(), moves.month))
        elif moves.why is Why.SELECTED:
            again = [row for row in moves.rows.tolist() if row in last]
            assert all(moves.month - last[row] >= rested for row in again)


@pytest.mark.parametrize(("selections", "someone"), [(2.5, False), (1_000.0, True)])
def test_money_still_to_come_pays_for_no_selection(fresh: Callable[..., World], selections: float, someone: bool):
    world = fresh(BUSY)
    table, cash = world.programmes, world.balance[Purse.PROGRAMME]
    running = table.state == ProgrammeState.RUNNING
    table.next_intake[running], table.grant[running] = 0, 1_000_000.0
    table.funder[running], table.funded_until[running], table.paid_until[running] = 0, 60, 0
    cash[running] = selections * world.parameters.costs.selection
    intake.take_in(world)
    assert (world.ledger.flows[0, Why.SELECTED] > 0) == someone
    assert (cash >= 0.0).all()


def test_who_chooses_people_keeps_what_the_month_costs(fresh: Callable[..., World]):
    """Money that is promised comes next month; a group chosen with the last euro would be sent away at once."""
    world = fresh(BUSY)
    table, cash = world.programmes, world.balance[Purse.PROGRAMME]
    running = table.state == ProgrammeState.RUNNING
    table.next_intake[running], table.grant[running] = 0, 1_000_000.0
    table.funder[running], table.funded_until[running], table.paid_until[running] = 0, 60, 1
    selection = table.group_size[running] * world.parameters.costs.selection
    cash[running] = selection + running_costs(world) * np.linspace(0.1, 0.9, selection.size)
    intake.take_in(world)
    chose = np.unique(world.participants.programme[world.staged(Stage.RECRUITED)])
    assert chose.size
    assert (cash[chose] >= running_costs(world)).all()
