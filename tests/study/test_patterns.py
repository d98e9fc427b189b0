"""Do patterns count what they say, worked by hand on small tables, and can each of them be missed?"""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from sim.ledger import Ledger, Turn
from sim.run import prepare
from sim.study.lived import Lived, live
from sim.study.patterns import effects, lasting, parties, reach
from sim.study.targets import read
from sim.study.twins import starts, working
from sim.vocabulary import NOBODY, Level, ProgrammeState, Purse, Schooling, Stage, Why

OFF, ON = ProgrammeState.STALLED, ProgrammeState.RUNNING
LOW, HIGH = Schooling.PRIMARY, Schooling.HIGHER


def lived(by_month: list[list[int]], *, people: dict[str, Any] | None = None, **tables: Any) -> Lived:
    """A run of a few months: the state of each programme by month, and what is said of the tables."""
    states = np.array(by_month, np.int8)
    world = SimpleNamespace(ledger=Ledger(len(states), states.shape[1]), **tables)
    employers = np.zeros((len(states), 2), bool)
    return Lived(world, np.zeros((len(states), 1)), people or {}, states, employers)  # type: ignore[arg-type]


def start(
    of: Lived, month: int, programme: int, people: list[int], why: Why = Why.STARTED, employer: int = NOBODY
) -> None:
    """Book that people move in a programme."""
    rows = np.array(people)
    stages, alike = np.full(len(rows), Stage.RECRUITED, np.int8), np.ones(len(rows), int)
    of.world.ledger.moved(
        month, rows, stages, Stage.PRE_PROGRAMME, why,
        (programme * alike).astype(np.int16), (employer * alike).astype(np.int32),
    )  # fmt: skip


def verdict(name: str, value: float) -> bool:
    """Whether a value lies in the band of a target."""
    low, high = read().targets[name].band
    return low <= value <= high


@pytest.fixture
def granted() -> Callable[..., Lived]:
    """Two programmes that get their first grant in month 0, and a copy of the first; three months."""

    def make(*states: list[int]) -> Lived:
        table = SimpleNamespace(parent=np.array([NOBODY, NOBODY, 0]), funder=0, grant=0, funded_until=0, size=3)
        table.arrays = {name: np.zeros(3) for name in ("funder", "grant", "funded_until")}
        geography = SimpleNamespace(running_at_start=np.zeros(0, int))
        made = lived(list(states), programmes=table, geography=geography)
        made.world.ledger.turned(0, Turn.AWARDED, np.array([0, 1]), table)  # type: ignore[arg-type]
        return made

    return make


def test_what_stopped_leaves_something_through_a_copy_or_an_employer(granted: Callable[..., Lived]):
    one = granted([ON, ON, OFF], [ON, ON, OFF], [OFF, ON, OFF])
    assert lasting.goes_on(one, 2) == lasting.leaves_something(one, 2) == 0.5
    copied = granted([ON, ON, OFF], [OFF, OFF, ON], [OFF, OFF, ON])
    assert (lasting.goes_on(copied, 2), lasting.leaves_something(copied, 2)) == (0.0, 0.5)
    start(copied, 1, 1, [7], Why.GO, employer=1)
    assert lasting.leaves_something(copied, 2) == 0.5, "an employer that offers no places is nothing left"
    copied.employers[2, 1] = True
    assert lasting.leaves_something(copied, 2) == 1.0
    assert lasting.leaves_something(copied, 1) == 0.5, "it did not offer them yet"
    assert np.isnan(lasting.leaves_something(copied, 3)), "nobody was followed so long"


def test_too_little_and_too_much_that_is_left_are_both_missed(granted: Callable[..., Lived]):
    nothing, all_of_it = (granted(*[[ON, ON, OFF]] * 2, last) for last in ([OFF, OFF, OFF], [ON, ON, OFF]))
    found = [lasting.leaves_something(each, 2) for each in (nothing, all_of_it)]
    assert found == [0.0, 1.0] and not any(verdict("leaves_something_3y", each) for each in found)


def paid(stops: int, *, paid_by: tuple[Purse, Purse] = (Purse.PROGRAMME, Purse.PROGRAMME)) -> Lived:
    """Six months; people of one town and of two start in months 1 and 3; one of the programmes stalls in month 4."""
    states = [[ON, ON]] * 4 + [[OFF if stops == row else ON for row in (0, 1)]] * 2
    made = lived(
        states,
        programmes=SimpleNamespace(size=2, learning_paid_by=np.array(paid_by)),
        municipalities=SimpleNamespace(size=4),
        participants=SimpleNamespace(municipality=np.array([0, 0, 1, 2], np.int16)),
    )
    for month in (1, 3):
        start(made, month, 0, [0, 1])
        start(made, month, 1, [2, 3])
    return made


def test_stopping_by_payers_by_hand():
    # months 2 to 4 are seen: who stalls ran in two of them and stopped once, the other ran in three
    stopped, ran_on = 1.5 / 3.0, 0.5 / 4.0
    few, many = (lasting.stops_with_few_payers(paid(stops), 2, 3, 2) for stops in (0, 1))
    assert (few, many) == (pytest.approx(stopped / ran_on), pytest.approx(ran_on / stopped))
    assert verdict("few_payers_stop", few) and not verdict("few_payers_stop", many)
    assert np.isnan(lasting.stops_with_few_payers(paid(0), 2, 4, 2)), "none has four"
    assert np.isnan(lasting.stops_with_few_payers(paid(0), 2, 3, 12)), "nothing is seen so long"


def test_who_pays_beside_the_fund():
    made = lasting._payers(paid(0), 2)
    assert made[:, 0].tolist() == [0, 1, 1, 1, 1, 0] and made[:, 1].tolist() == [0, 2, 2, 2, 2, 0]
    employers_too = lasting._payers(paid(0, paid_by=(Purse.EMPLOYER, Purse.PROGRAMME)), 2)
    assert employers_too[:, 0].tolist() == [0, 2, 2, 2, 2, 0], "only where people started"


LEVELS = SimpleNamespace(
    level=np.array([Level.MBO1, Level.MBO4]), group_size=np.array([10, 20]), interval=np.array([5, 10])
)


def offered(low: int, high: int) -> Lived:
    """Two programmes with two places a month each, that run so many months; three in four lack a qualification."""
    states = [[ON if month < low else OFF, ON if month < high else OFF] for month in range(4)]
    pool = np.full((4, 4), Stage.POOL, np.int8)
    people = SimpleNamespace(schooling=np.array([LOW, LOW, Schooling.LOWER_SECONDARY, HIGH]))
    return lived(states, people={"stage": pool}, programmes=LEVELS, participants=people)


def test_places_at_low_levels_by_hand():
    assert reach.low_levels_offered(offered(1, 3)) == pytest.approx(0.25 / 0.75)
    assert reach.low_levels_offered(offered(4, 4)) == pytest.approx(0.5 / 0.75)
    assert np.isnan(reach.low_levels_offered(offered(0, 0)))
    assert verdict("low_levels_offered", reach.low_levels_offered(offered(1, 3)))
    assert not verdict("low_levels_offered", reach.low_levels_offered(offered(4, 4))), "it can be missed"


def test_starters_without_qualification_by_hand():
    made = offered(4, 4)
    assert np.isnan(reach.unqualified_who_start(made)), "nobody started"
    start(made, 0, 0, [0, 3])
    assert reach.unqualified_who_start(made) == pytest.approx(0.5 / 0.75)
    start(made, 1, 0, [1, 2], Why.GO)
    assert reach.unqualified_who_start(made) == pytest.approx(0.5 / 0.75), "who goes on does not start again"
    assert verdict("unqualified_who_start", 0.5 / 0.75)
    start(made, 2, 0, [1, 2])
    assert not verdict("unqualified_who_start", reach.unqualified_who_start(made)), "three in four, as in the pool"


@pytest.mark.parametrize(
    ("willingness", "share", "reached"),
    [
        ([0.1, 0.3, 0.4, 0.2], 0.5, True),
        ([0.1, 0.2, 0.3, 0.4], 0.0, False),
        ([0.4, 0.3, 0.2, 0.1], 0.0, False),
        ([0.4, 0.1, 0.1, 0.4], 0.0, False),
        ([0.2, 0.2, 0.2, 0.2], 0.0, False),
    ],
    ids=["hill", "rises", "falls", "valley", "flat"],
)
def test_only_a_maximum_inside_is_one(willingness: list[float], share: float, reached: bool):
    shuffled = [2, 0, 3, 1]
    firms = SimpleNamespace(
        shortage=np.array([10.0, 20.0, 30.0, 40.0])[shuffled], willingness=np.array(willingness)[shuffled]
    )
    made = lived([[ON]], employers=firms)
    found = parties.most_willing_between(made, 4)
    assert found == pytest.approx(share) and verdict("most_willing_between", found) is reached
    assert np.isnan(parties.most_willing_between(made, 5)), "there are too few for five groups"


@pytest.fixture(scope="module")
def ran() -> tuple[Lived, Lived]:
    """A small run with programmes and the one without them."""
    return live(prepare("baseline", scale=0.06, months=20), 1), live(prepare("no-programmes", scale=0.06, months=20), 1)


def test_who_works_was_seen_as_the_ledger_tells_it(ran: tuple[Lived, Lived]):
    for run in ran:
        everyone = np.arange(run.world.participants.size)
        np.testing.assert_array_equal(effects._working(run, everyone), working(run.world, everyone))


def test_an_effect_is_the_difference_with_the_twins(ran: tuple[Lived, Lived]):
    own, beside = ran
    who = starts(own.world, np.arange(own.world.programmes.size))
    month = 6
    seen = who.months + month < own.months
    rows, when = who.rows[seen], who.months[seen] + month
    here = own.lives_here(when, rows) & beside.lives_here(when, rows)
    pairs = zip(rows[here].tolist(), when[here].tolist(), strict=True)
    each = [float(own.at_work[at, row]) - float(beside.at_work[at, row]) for row, at in pairs]
    assert each and any(each) and effects.effect(own, beside, month) == pytest.approx(np.mean(each))
    assert effects.effect(own, own, month) == 0.0
    assert np.isnan(effects.effect(own, beside, own.months))
    assert effects.visible_after(own, own, 0.02, 12) == 12.0
    assert effects.visible_after(own, beside, -1.0, 12) == 1.0
