"""Do stories tell what the ledger holds, all of it and nothing else?"""

import re
from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest

from sim.ledger import Turn
from sim.processes.programme_life import insolvent
from sim.story import UnknownNameError, employer, find, participant, programme
from sim.story.employer import learners
from sim.story.names import name_of
from sim.story.person import steps
from sim.story.programme import passages
from sim.story.words import Words
from sim.vocabulary import DROPOUT_CAUSES, NOBODY, ProgrammeState, Purse, Stage, What, Why
from sim.world import World

LANGUAGES = ("en", "nl")
STATE_AFTER = {
    Turn.FOUNDED: ProgrammeState.PREPARING, Turn.OPENED: ProgrammeState.RUNNING, Turn.STALLED: ProgrammeState.STALLED,
    Turn.REVIVED: ProgrammeState.RUNNING, Turn.ENDED: ProgrammeState.ENDED,
}  # fmt: skip


LIVELY = {
    "population.scale": 0.15,
    "grants.award_odds": 0.7,
    "grants.patience": 24,
    "grants.renewal_odds": 0.8,
    "replication.drive": 0.1,
}
"""A part of the country with patience and much to copy, so that everything happens."""


@pytest.fixture(scope="module")
def world(run: Callable) -> World:
    """A lively country after six years; look, do not touch."""
    return run(LIVELY, months=72).world


def everyone_told(world: World, lang: str, step: int = 1) -> list[list[str]]:
    """The story of every programme that ever was, or of one in so many."""
    return [programme(world, row, lang).lines for row in began(world)[::step]]


def began(world: World) -> list[int]:
    """Rows of the programmes that were founded."""
    return np.flatnonzero(world.programmes.state != ProgrammeState.DORMANT).tolist()


def test_the_state_of_every_programme_follows_from_its_turns(world: World) -> None:
    state = np.full(world.programmes.size, ProgrammeState.DORMANT)
    state[world.geography.running_at_start] = ProgrammeState.RUNNING
    for turns in world.ledger.turns:
        if turns.what in STATE_AFTER:
            state[turns.rows] = STATE_AFTER[turns.what]
    known = (state != ProgrammeState.DORMANT) | (world.programmes.state != ProgrammeState.ENDED)
    np.testing.assert_array_equal(state[known], world.programmes.state[known])
    assert {turns.what for turns in world.ledger.turns} == {*Turn}


def test_who_has_a_grant_follows_from_the_turns(world: World) -> None:
    until, table = np.full(world.programmes.size, NOBODY), world.programmes
    for turns in world.ledger.turns:
        if turns.what in (Turn.AWARDED, Turn.RENEWED):
            until[turns.rows] = turns.kept["funded_until"]
        elif turns.what == Turn.EXPIRED:
            assert (until[turns.rows] == turns.month).all()
            until[turns.rows] = NOBODY
    np.testing.assert_array_equal(until != NOBODY, table.funder != NOBODY)
    np.testing.assert_array_equal(until[until != NOBODY], table.funded_until[until != NOBODY])


def test_who_takes_part_follows_from_joining_and_stopping(world: World) -> None:
    last: dict[int, Turn] = {}
    for turns in world.ledger.turns:
        if turns.what in (Turn.JOINED, Turn.STOPPED):
            assert all(last.get(row) != turns.what for row in turns.rows.tolist())
            last |= dict.fromkeys(turns.rows.tolist(), turns.what)
    now = world.employers.participates[list(last)]
    assert now.tolist() == [turn == Turn.JOINED for turn in last.values()]
    assert 0 < now.sum() < now.size


def test_which_programmes_are_left_by_their_municipality_follows_from_the_turns(world: World) -> None:
    left, turns = set[int](), (Turn.STEPPED_OUT, Turn.CAME_BACK)
    for entry in (entry for entry in world.ledger.turns if entry.what in turns):
        assert left.isdisjoint(entry.rows.tolist()) == (entry.what == Turn.STEPPED_OUT)
        left = left.symmetric_difference(entry.rows.tolist())
    running = np.flatnonzero(world.programmes.state == ProgrammeState.RUNNING)
    assert set(running[~world.programmes.with_municipality[running]].tolist()) == left.intersection(running.tolist())


def test_the_accounts_of_programmes_are_their_balance_and_their_part_of_the_money(world: World) -> None:
    accounts, money = world.ledger.accounts, world.ledger.money.sum(axis=0)
    np.testing.assert_allclose(accounts.sum(axis=(0, 1)), world.balance[Purse.PROGRAMME], atol=1e-3)
    paid, received = money[Purse.PROGRAMME].sum(axis=0), money[:, Purse.PROGRAMME].sum(axis=0)
    np.testing.assert_allclose(accounts.sum(axis=(0, 2)), received - paid, atol=1e-3)
    assert accounts[:, What.GRANT].sum() > 0.0 > accounts[:, What.LESSONS].sum()


def test_the_people_of_a_programme_are_its_counters(world: World) -> None:
    table = world.programmes
    for row in began(world):
        whys: Counter[Why] = sum(passages(world, row).values(), Counter())
        assert whys[Why.COMPLETED] == table.completed[row]
        assert whys[Why.SUSTAINED] == table.durable[row]
        left = sum(whys[why] for why in (*DROPOUT_CAUSES, Why.NO_GO, Why.PROGRAMME_ENDED)) - gave_up(world, row)
        assert left <= table.dropped[row] <= left + whys[Why.MOVED_AWAY]
    assert table.completed.sum() > 50


def gave_up(world: World, row: int) -> int:
    """Dropout of a programme outside it, which its counter leaves out: who gave up while looking for a job."""
    return sum(
        int(((moves.origin == Stage.MATCHING) & (moves.programme == row)).sum())
        for moves in world.ledger.moves
        if moves.why in DROPOUT_CAUSES
    )


def numbers(lines: list[str], pattern: str) -> list[int]:
    return [int(number.replace(",", "")) for line in lines for found in re.findall(pattern, line) for number in [found]]


def test_the_numbers_of_all_programmes_add_up_to_the_ledger(world: World) -> None:
    lines = [line for story in everyone_told(world, "en") for line in story]
    intakes = world.ledger.intakes
    assert sum(numbers(lines, r"It wants ([\d,]+) people")) == sum(intake.wanted for intake in intakes)
    some, every = numbers(lines, r"takes in ([\d,]+)[,.]"), numbers(lines, r"wants ([\d,]+) people and takes in all")
    assert sum(some) + sum(every) == sum(intake.actual for intake in intakes)
    table = world.programmes
    assert sum(numbers(lines, r"Participants in all: ([\d,]+)")) == table.started.sum()
    assert sum(numbers(lines, r"Left earlier: ([\d,]+)")) == table.dropped.sum()
    assert sum(numbers(lines, r" ([\d,]+) completes? learning")) == table.completed.sum()
    assert sum(numbers(lines, r" ([\d,]+) reach(?:es)? durable work")) == table.durable.sum()
    assert sum(numbers(lines, r" ([\d,]+) drops? out")) == world.ledger.flows[:, DROPOUT_CAUSES].sum()
    assert sum(numbers(lines, r" ([\d,]+) gets? a job")) == world.ledger.flows[:, Why.PLACED].sum()


def test_both_languages_tell_the_same_months_and_the_same_amounts(world: World) -> None:
    for english, dutch in zip(*(everyone_told(world, lang, 3) for lang in LANGUAGES), strict=True):
        assert len(english) == len(dutch)
        for one, other in zip(english, dutch, strict=True):
            shared = [re.sub(r"[,.](?=\d{3})", "", line) for line in (one, other)]
            assert Counter(re.findall(r"\d+", shared[0])) == Counter(re.findall(r"\d+", shared[1])), (one, other)


def test_a_copy_and_its_parent_tell_of_each_other(world: World) -> None:
    copies = np.flatnonzero(world.programmes.parent != NOBODY)
    assert copies.size
    for copy in copies:
        own, parent = (programme(world, int(row)) for row in (copy, world.programmes.parent[copy]))
        month = int(world.programmes.founded[copy])
        assert any("this copy begins to prepare" in sentence for sentence in own.months[month])
        assert any(name_of(Words(world, "en"), int(copy)) in sentence for sentence in parent.months[month])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_move_can_be_told_of_a_person(world: World, lang: str) -> None:
    found: dict[tuple[Why, Stage], int] = {}
    for moves in world.ledger.moves:
        found.setdefault((moves.why, Stage(moves.origin[0])), int(moves.rows[0]))
    assert {why for why, _ in found} | {Why.PROGRAMME_ENDED} == {*Why}
    for row in found.values():
        story = participant(world, row, lang)
        assert {*story.months} == {step.month for step in steps(world, row)}
        assert not any("{" in line for line in story.lines)


@pytest.mark.parametrize(("lang", "said"), [("en", "standstill"), ("nl", "valt stil")])
def test_when_a_programme_goes_under_all_it_concerns_tell_of_it(fresh: Callable, lang: str, said: str) -> None:
    world = fresh()
    inside = world.staged(Stage.LEARN_WORK)
    person, people = int(inside[0]), world.participants
    row, place = int(people.programme[person]), int(people.employer[person])
    insolvent(world, np.array([row]))
    for story in (participant(world, person, lang), programme(world, row, lang), employer(world, place, lang)):
        assert said in " ".join(story.months[0])
    assert people.employer[person] == NOBODY


def test_a_refusal_and_the_invitation_before_it_are_one_event(world: World) -> None:
    refused = next(moves for moves in world.ledger.moves if moves.why == Why.SCREENED_OUT)
    story = participant(world, int(refused.rows[0])).months[refused.month]
    assert len(story) == 1 and "not suitable" in story[0]


def test_earlier_programmes_and_employers_are_named(world: World) -> None:
    chosen: dict[int, set[int]] = {}
    for moves in world.ledger.moves:
        if moves.why == Why.SELECTED:
            for row, where in zip(moves.rows.tolist(), moves.programme.tolist(), strict=True):
                chosen.setdefault(row, set()).add(where)
    more = [row for row, programmes in chosen.items() if len(programmes) > 1]
    twice, places = next((row, seen) for row in more if (seen := learned_at(world, row)))
    text = " ".join(participant(world, twice).lines)
    words = Words(world, "en")
    assert all(name_of(words, row).lower() in text.lower() for row in chosen[twice])
    assert all(words.employer(row) in text for row in places)


def learned_at(world: World, person: int) -> set[int]:
    return {step.employer for step in steps(world, person) if step.why == Why.STARTED}


def test_the_learners_of_all_employers_are_those_who_learned(world: World) -> None:
    people, flows, moves = world.participants, world.ledger.flows.sum(axis=0), world.ledger.moves
    met = np.unique(np.concatenate([entry.employer for entry in moves]))
    told = [learners(world, int(row)) for row in met if row != NOBODY]
    assert sum(each.completed for each in told) == flows[Why.COMPLETED]
    inside = sum(each.came - each.completed - each.left for each in told)
    assert inside == np.isin(people.employer[world.staged(Stage.LEARN_WORK)], met).sum()
    placed = np.concatenate([entry.employer for entry in moves if entry.why == Why.PLACED])
    assert [each.hired for each in told] == [int((placed == row).sum()) for row in met if row != NOBODY]
    assert sum(each.hired for each in told) > 10


@pytest.mark.parametrize("lang", LANGUAGES)
def test_employers_with_learners_have_a_story(world: World, lang: str) -> None:
    met = np.unique(np.concatenate([entry.employer for entry in world.ledger.moves]))
    for row in met[met != NOBODY][::5]:
        story = employer(world, int(row), lang)
        months = {moves.month for moves in world.ledger.moves if (moves.employer == row).any()}
        assert months <= {*story.months}
        assert not any("{" in line for line in story.lines)


def test_an_employer_offers_as_many_places_as_it_says(world: World) -> None:
    firms = world.employers
    for row in np.flatnonzero(firms.participates & (firms.taken == 0))[::20]:
        (places,) = numbers(employer(world, int(row)).lines[-1:], r"offers (\d+) place") or [None]
        assert places == firms.places[row]


def test_a_programme_is_found_by_every_name_it_has(world: World) -> None:
    for row in range(world.programmes.size):
        slug = world.geography.programmes[row]
        for name in (slug, slug.upper(), *(name_of(Words(world, lang), row) for lang in LANGUAGES)):
            assert find(world, f" {name} ") == row


def test_an_unknown_name_is_told_with_the_nearest(world: World) -> None:
    names = [slug for slug in world.geography.programmes if slug in world.scenario.initiatives]
    shown = world.scenario.initiatives[names[0]].name
    with pytest.raises(UnknownNameError, match=rf"'{names[0]}x' is unknown; nearest: .*{re.escape(shown)}"):
        find(world, f"{names[0]}x")
    with pytest.raises(UnknownNameError, match=r"nearest: local programme 1 "):
        find(world, "local programme 1x")


def test_a_known_initiative_that_is_elsewhere_is_told_as_such(world: World) -> None:
    absent = next(slug for slug in world.scenario.initiatives if slug not in world.geography.programmes)
    with pytest.raises(UnknownNameError, match="is not in this scenario, or not in its regions"):
        find(world, absent)
