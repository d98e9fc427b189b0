"""Is each invariant, when it is broken on purpose, found by its name?"""

import copy
from collections.abc import Callable

import numpy as np
import pytest

from sim.invariants import INVARIANTS, InvariantError, check
from sim.ledger import Intake
from sim.month import advance
from sim.vocabulary import NOBODY, Constraint, ProgrammeState, Purse, Stage, What, Why
from sim.world import OUTSIDE, Account, World

GENEROUS = {
    "grants.level": 10.0, "grants.award_odds": 1.0, "grants.renewal_odds": 1.0, "life.known": 1.0,
    "retained_benefit.share": 1.0, "absorption.mentor_share": 0.2, "schooling.seats_per_100k": 500.0,
    "screening.openness": 1.0, "willingness.base": 0.0, "group.pooling": 1.0, "life.birth": 0.2,
}  # fmt: skip
"""Money, places and renown enough that people are in programmes."""


@pytest.fixture(scope="module")
def in_full_swing(fresh: Callable[..., World]) -> World:
    world = fresh(GENEROUS, months=8)
    for _ in range(6):
        advance(world)
    return world


@pytest.fixture
def busy(in_full_swing: World) -> Callable[[], World]:
    """A checked world with people in programmes, to break."""

    def make() -> World:
        world = copy.deepcopy(in_full_swing)
        check(world)
        return world

    return make


def _busy(world: World) -> int:
    return int(world.staged(Stage.LEARN_WORK)[0])


def _vanish(world: World) -> None:
    world.participants.stage[world.staged(Stage.POOL)[0]] = Stage.OUT


def _forge_an_origin(world: World) -> None:
    row = world.staged(Stage.POOL)[:1]
    world.ledger.moved(world.month, row, np.array([Stage.RECRUITED], np.int8), Stage.LEARN_WORK, Why.GO, row, row)
    world.participants.stage[row] = Stage.LEARN_WORK


def _jump(world: World) -> None:
    row = world.staged(Stage.POOL)[:1]
    world.ledger.moved(world.month, row, np.array([Stage.POOL], np.int8), Stage.DURABLE, Why.SUSTAINED, row, row)
    world.participants.stage[row] = Stage.DURABLE


def _miscount(world: World) -> None:
    world.ledger.flows[0, Why.FOUND_JOB] += 1


def _credit_a_programme(world: World) -> None:
    world.programmes.completed[0] += 1


def _arrive_early(world: World) -> None:
    world.move(world.staged(Stage.NOT_ARRIVED)[-1:], Stage.WAITING_HOUSING, Why.ARRIVED)


def _lose_from_a_list(world: World) -> None:
    world.move(world.staged(Stage.POOL)[:1], Stage.OUT, Why.MOVED_AWAY)
    world.roll._rows[Stage.LEARN_WORK] = world.staged(Stage.LEARN_WORK)[1:]


def _print_money(world: World) -> None:
    world.balance[Purse.EMPLOYER][0] += 1.0


def _take_silently(world: World) -> None:
    world.balance[Purse.EMPLOYER][0] -= 1.0
    world.balance[Purse.PARTICIPANT][0] += 1.0


def _pay_backwards(world: World) -> None:
    world.ledger.money[world.month, Purse.STATE, Purse.FUNDER, What.GRANT] = -1.0


def _overdraw(world: World) -> None:
    world.pay(Account(Purse.MUNICIPALITY, np.array([0])), OUTSIDE, 1e9, What.CO_FINANCING)


def _nan_money(world: World) -> None:
    world.balance[Purse.PROGRAMME][0] = np.nan


def _share_a_place(world: World) -> None:
    people = world.participants
    first, second = world.staged(Stage.LEARN_WORK)[[0, -1]]
    people.employer[first] = people.employer[second] if people.employer[first] != people.employer[second] else 0


def _forget_a_seat(world: World) -> None:
    world.participants.provider[_busy(world)] = NOBODY


def _keep_a_seat(world: World) -> None:
    world.participants.provider[world.staged(Stage.POOL)[0]] = 0


def _keep_an_employer(world: World) -> None:
    world.participants.employer[world.staged(Stage.POOL)[0]] = 0


def _take_more_than_offered(world: World) -> None:
    world.employers.places[world.participants.employer[_busy(world)]] = 0


def _seats(world: World) -> None:
    world.providers.seats[:] = 0
    _enrol_one(world)


def _mentors(world: World) -> None:
    world.employers.mentors[:] = 0
    _enrol_one(world)


def _enrol_one(world: World) -> None:
    """Someone takes a free place the regular way, as far as people, places, seats and intakes are counted."""
    people, firms, schools, row = world.participants, world.employers, world.providers, world.staged(Stage.POOL)[:1]
    programme = int(np.flatnonzero(world.programmes.state == ProgrammeState.RUNNING)[0])
    firm = int(np.flatnonzero(firms.participates & (firms.places > firms.taken))[0])
    people.programme[row], people.employer[row], people.provider[row] = programme, firm, 0
    firms.taken[firm] += 1
    schools.taken[0] += 1
    world.programmes.started[programme] += 1
    world.move(row, Stage.RECRUITED, Why.SELECTED)
    world.ledger.took_in(Intake(world.month, programme, 1, 1, np.zeros(len(Constraint), np.int64)))


def _not_taking_part(world: World) -> None:
    _enrol_one(world)
    world.employers.participates[:] = False


def _overwork_coaches(world: World) -> None:
    world.supports.guided[0], world.supports.hours[0] = 1000, 40.0


def _nan(world: World) -> None:
    world.participants.language[5] = np.nan


def _beyond_the_scale(world: World) -> None:
    world.participants.language[5] = 6.5


def _less_than_nothing(world: World) -> None:
    world.municipalities.integration[2] = -5.0


def _renumber(world: World) -> None:
    world.participants.identity[[0, 1]] = world.participants.identity[[1, 0]]


def _rejuvenate(world: World) -> None:
    world.participants.born[7] += 12


def _stop_silently(world: World) -> None:
    world.programmes.state[world.participants.programme[_busy(world)]] = ProgrammeState.ENDED


def _hide_a_refusal(world: World) -> None:
    world.ledger.intakes.append(Intake(world.month, 3, 10, 4, np.zeros(len(Constraint), np.int64)))


def _invent_an_intake(world: World) -> None:
    world.ledger.took_in(Intake(world.month, 3, 4, 4, np.zeros(len(Constraint), np.int64)))


BREACHES: list[tuple[Callable[[World], None], str, str]] = [
    (_vanish, "people_conserved", "participants.stage"),
    (_forge_an_origin, "people_conserved", "LEARN_WORK"),
    (_jump, "people_conserved", "DURABLE"),
    (_arrive_early, "arrivals_on_time", "participants.arrives"),
    (_lose_from_a_list, "stages_listed", "LEARN_WORK"),
    (_miscount, "moves_counted", "ledger.flows"),
    (_credit_a_programme, "moves_counted", "programmes.completed"),
    (_print_money, "euros_conserved", "all balances"),
    (_take_silently, "euros_conserved", "by purse"),
    (_pay_backwards, "euros_conserved", "by payer"),
    (_nan_money, "euros_conserved", "all balances"),
    (_overdraw, "no_debt", "MUNICIPALITY"),
    (_share_a_place, "held_once", "employers.taken"),
    (_forget_a_seat, "held_once", "participants.provider"),
    (_keep_a_seat, "held_once", "in no programme"),
    (_keep_an_employer, "held_once", "no programme brought"),
    (_take_more_than_offered, "within_capacity", "employers.places"),
    (_mentors, "within_capacity", "employers.mentors"),
    (_not_taking_part, "within_capacity", "employers.participates"),
    (_seats, "within_capacity", "providers.seats"),
    (_overwork_coaches, "coach_hours_within_capacity", "supports.hours"),
    (_nan, "values_in_range", "participants.language"),
    (_beyond_the_scale, "values_in_range", "participants.language"),
    (_less_than_nothing, "values_in_range", "municipalities.integration"),
    (_renumber, "rows_stable", "participants.identity"),
    (_rejuvenate, "rows_stable", "participants.born"),
    (_stop_silently, "programmes_with_people_run", "participants.programme"),
    (_hide_a_refusal, "intake_accounted", "an intake"),
    (_invent_an_intake, "intake_accounted", "all intakes"),
]
"""How to break the state on purpose, which invariant notices, and where it says to look."""


@pytest.mark.parametrize(("breach", "invariant", "where"), BREACHES, ids=[b.__name__ for b, *_ in BREACHES])
def test_breach_is_found_by_name(
    busy: Callable[[], World], breach: Callable[[World], None], invariant: str, where: str
):
    world = busy()
    breach(world)
    with pytest.raises(InvariantError) as caught:
        check(world)
    assert caught.value.invariant == invariant
    assert where in caught.value.where
    assert f"month {world.month}" in str(caught.value)


def test_the_same_enrolment_with_room_is_no_breach(busy: Callable[[], World]):
    world = busy()
    _enrol_one(world)
    check(world)


def test_every_invariant_has_a_breach_and_a_sentence():
    assert {invariant for _, invariant, _ in BREACHES} == {invariant.__name__ for invariant in INVARIANTS}
    for invariant in INVARIANTS:
        assert invariant.__doc__ is not None
        assert invariant.__doc__.endswith(".")
        assert "\n" not in invariant.__doc__


def test_first_rows_are_named(busy: Callable[[], World]):
    world = busy()
    world.participants.born[[3, 8, 11, 12, 13, 14, 15]] -= 1
    with pytest.raises(InvariantError, match="rows 3, 8, 11, 12, 13 and 2 more"):
        check(world)


def _spoil_a_newcomer(world: World) -> None:
    world.participants.language[-1] = np.nan


def _rejuvenate_a_newcomer(world: World) -> None:
    world.participants.born[-1] += 12


def _seat_a_newcomer(world: World) -> None:
    world.participants.provider[-1] = 0


@pytest.mark.parametrize("breach", [_spoil_a_newcomer, _rejuvenate_a_newcomer, _seat_a_newcomer])
def test_those_who_have_yet_to_arrive_are_looked_at_when_a_month_begins(
    busy: Callable[[], World], breach: Callable[[World], None]
):
    world = busy()
    breach(world)
    advance(world)
    with pytest.raises(InvariantError, match=f"rows {world.participants.size - 1}"):
        check(world)
