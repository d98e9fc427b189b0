"""Does the ledger know every move, every euro and every place, and do the three verbs write into it?"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.entities import Programmes
from sim.ledger import Intake, Ledger, Turn
from sim.processes.budgets import set_budgets
from sim.stages import IllegalMoveError
from sim.vocabulary import NOBODY, Constraint, FunderKind, Purse, Stage, What, Why
from sim.world import BENEFIT, OUTSIDE, STATE, Account, World


def _cost(**lost: int) -> np.ndarray:
    cost = np.zeros(len(Constraint), np.int64)
    for name, people in lost.items():
        cost[Constraint[name]] = people
    return cost


def test_moves_are_kept_and_counted():
    ledger = Ledger(6)
    for rows in (np.array([4, 7]), np.array([9])):
        nobody = np.full(rows.size, NOBODY)
        ledger.moved(2, rows, np.full(rows.size, 2, np.int8), Stage.RECRUITED, Why.SELECTED, nobody, nobody)
    assert ledger.flows[2, Why.SELECTED] == 3
    assert ledger.flows.sum() == 3
    assert [moves.rows.tolist() for moves in ledger.moves] == [[4, 7], [9]]


def test_turns_keep_what_the_columns_said_then():
    ledger, table = Ledger(3), Programmes(5)
    table.grant[3], table.funder[3], table.funded_until[3] = 900.0, 2, 40
    ledger.turned(1, Turn.AWARDED, 3, table)
    ledger.turned(2, Turn.STALLED, np.array([3, 4]), table)
    ledger.turned(2, Turn.STALLED, np.array([], np.intp), table)
    table.grant[3] = 0.0
    awarded, stalled = ledger.turns
    assert (awarded.month, awarded.what, awarded.rows.tolist()) == (1, Turn.AWARDED, [3])
    assert {name: kept.tolist() for name, kept in awarded.kept.items()} == {
        "funder": [2], "grant": [900.0], "funded_until": [40],
    }  # fmt: skip
    assert stalled.rows.tolist() == [3, 4] and stalled.kept == {}


def test_who_left_a_stage_is_counted_by_month_and_cause():
    ledger, causes = Ledger(6), (Why.DROPPED_FIT, Why.DROPPED_STRAIN)
    for month, origins, why in ((1, [4, 5], Why.DROPPED_FIT), (2, [5, 5], Why.DROPPED_STRAIN), (2, [5], Why.COMPLETED)):
        nobody = np.full(len(origins), NOBODY)
        ledger.moved(month, np.arange(len(origins)), np.array(origins, np.int8), Stage.POOL, why, nobody, nobody)
    counted = [[ledger.left(month, stage, causes) for month in range(4)] for stage in (Stage(4), Stage(5))]
    assert counted == [[0, 1, 0, 0], [0, 1, 2, 0]]


def test_payments_add_up_by_month_payer_payee_and_purpose():
    ledger = Ledger(3)
    ledger.paid(1, Purse.FUNDER, Purse.PROGRAMME, What.GRANT, 100.0)
    ledger.paid(1, Purse.FUNDER, Purse.PROGRAMME, What.GRANT, 50.0)
    assert ledger.money[1, Purse.FUNDER, Purse.PROGRAMME, What.GRANT] == 150.0
    assert ledger.money.sum() == 150.0


def test_binding_constraint_is_the_one_that_cost_most():
    assert Intake(0, 0, 20, 5, _cost(LANGUAGE_GATE=4, MENTORS=11)).binding is Constraint.MENTORS
    assert Intake(0, 0, 20, 20, _cost()).binding is None


def test_an_intake_that_does_not_add_up_is_refused():
    with pytest.raises(AssertionError):
        Ledger(1).took_in(Intake(0, 0, 20, 5, _cost(MENTORS=14)))


def test_move_writes_stage_month_and_ledger(fresh: Callable[..., World]):
    world = fresh()
    world.month = 3
    rows = world.staged(Stage.POOL)[:2]
    world.move(rows, Stage.UNASSISTED_JOB, Why.FOUND_JOB)
    assert world.participants.stage[rows].tolist() == [Stage.UNASSISTED_JOB] * 2
    assert world.participants.since[rows].tolist() == [3, 3]
    assert world.ledger.flows[3, Why.FOUND_JOB] == 2
    assert not np.isin(rows, world.staged(Stage.POOL)).any()
    assert np.isin(rows, world.staged(Stage.UNASSISTED_JOB)).all()


def test_a_move_remembers_programme_and_employer_of_that_moment(fresh: Callable[..., World]):
    world = fresh()
    people, rows = world.participants, world.staged(Stage.POOL)[:2]
    people.programme[rows], people.employer[rows] = [1, 2], [7, NOBODY]
    world.move(rows, Stage.RECRUITED, Why.SELECTED)
    people.programme[rows], people.employer[rows] = NOBODY, NOBODY
    (moves,) = world.ledger.moves
    assert moves.programme.tolist() == [1, 2] and moves.employer.tolist() == [7, NOBODY]


def test_an_illegal_move_changes_nothing(fresh: Callable[..., World]):
    world = fresh()
    rows = world.staged(Stage.POOL)[:2]
    with pytest.raises(IllegalMoveError):
        world.move(rows, Stage.DURABLE, Why.SUSTAINED)
    assert world.participants.stage[rows].tolist() == [Stage.POOL] * 2
    assert world.ledger.flows.sum() == 0


def test_moving_nobody_is_no_entry(fresh: Callable[..., World]):
    world = fresh()
    entries = len(world.ledger.moves)
    world.move(np.array([], np.intp), Stage.DURABLE, Why.SUSTAINED)
    assert len(world.ledger.moves) == entries


def test_pay_takes_from_one_purse_and_gives_to_another(fresh: Callable[..., World]):
    world, rows = fresh(), np.array([1, 1, 2])
    before = {purse: balance.copy() for purse, balance in world.balance.items()}
    world.pay(
        Account(Purse.FUNDER, rows),
        Account(Purse.PROGRAMME, np.array([0, 3, 3])),
        np.array([5.0, 7.0, 11.0]),
        What.GRANT,
    )
    funders, programmes = (world.balance[p] - before[p] for p in (Purse.FUNDER, Purse.PROGRAMME))
    np.testing.assert_allclose(funders[[1, 2]], [-12.0, -11.0])
    np.testing.assert_allclose(programmes[[0, 3]], [5.0, 18.0])
    assert funders.sum() + programmes.sum() == pytest.approx(0.0)
    assert world.ledger.money[0, Purse.FUNDER, Purse.PROGRAMME, What.GRANT] == pytest.approx(23.0)


def test_programmes_have_accounts_by_year_and_purpose(fresh: Callable[..., World]):
    world = fresh()
    world.month = 13
    world.pay(Account(Purse.FUNDER, np.array([1])), Account(Purse.PROGRAMME, np.array([3])), 50.0, What.GRANT)
    world.pay(Account(Purse.PROGRAMME, np.array([3])), OUTSIDE, 20.0, What.OVERHEAD)
    assert world.ledger.accounts[1, What.GRANT, 3] == 50.0 and world.ledger.accounts[1, What.OVERHEAD, 3] == -20.0
    assert np.abs(world.ledger.accounts[1:]).sum() == 70.0


def test_one_amount_for_all_and_a_purse_of_one_row(fresh: Callable[..., World]):
    world, rows = fresh(), np.array([2, 5])
    world.pay(BENEFIT, Account(Purse.EMPLOYER, rows), 1_000.0, What.WAGE_SUBSIDY)
    assert world.balance[Purse.BENEFIT].tolist() == [-2_000.0]
    assert world.balance[Purse.EMPLOYER][rows].tolist() == [1_000.0, 1_000.0]
    state = world.balance[Purse.STATE][0]
    world.pay(STATE, OUTSIDE, 300.0, What.BUDGET)
    assert world.balance[Purse.STATE][0] == state - 300.0


def test_nobody_pays_a_negative_amount(fresh: Callable[..., World]):
    with pytest.raises(AssertionError, match="negative payment for GRANT"):
        fresh().pay(STATE, OUTSIDE, -1.0, What.GRANT)


def test_paying_nobody_or_nothing_is_no_entry(fresh: Callable[..., World]):
    world = fresh()
    before = world.ledger.money.copy()
    world.pay(STATE, Account(Purse.FUNDER, np.array([], np.intp)), 5.0, What.BUDGET)
    world.pay(STATE, OUTSIDE, 0.0, What.BUDGET)
    np.testing.assert_array_equal(world.ledger.money, before)


@pytest.mark.parametrize("earmarked", [1.0, 0.25])
def test_sectors_and_private_givers_fill_what_is_theirs_and_get_back_what_is_left(
    fresh: Callable[..., World], earmarked: float
):
    world = fresh({"fragmentation.earmarked": earmarked})
    set_budgets(world)
    pots, filled, money = world.funders, world.balance[Purse.FUNDER].copy(), world.ledger.money
    theirs = np.isin(pots.kind, (FunderKind.SECTOR, FunderKind.PRIVATE))
    freed = (1.0 / earmarked - 1.0) * pots.ceiling[pots.kind == FunderKind.SECTOR].sum()
    given = money[0, Purse.OUTSIDE, Purse.FUNDER, What.BUDGET]
    assert given == pytest.approx((filled * pots.private).sum())
    assert given >= filled[theirs].sum() + freed  # more where general pots have promised more than their ceiling
    assert money[0, Purse.STATE, Purse.FUNDER, What.BUDGET] > filled[theirs].sum() > 0.0
    world.month = 12
    private = (filled * pots.private).sum()
    set_budgets(world)
    assert money[12, Purse.FUNDER, Purse.OUTSIDE, What.LAPSED] == pytest.approx(private)
    assert money[12, Purse.FUNDER, Purse.STATE, What.LAPSED] == pytest.approx(filled.sum() - private)
