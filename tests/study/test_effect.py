"""Is the effect of a programme nothing where it cannot be anything, and what was counted where it can?"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim import fingerprint
from sim.record import read_csv
from sim.replay import replay
from sim.run import prepare
from sim.scenario import Scenario
from sim.stages import AT_WORK
from sim.study.effect import Effect, NobodyStartedError, curve, effect, read
from sim.study.twins import ABSENT, SINCE, Starts, began_later, counted, starts, working
from sim.study.without import ALL, lived, rows_of
from sim.vocabulary import Stage, Why
from sim.world import World

SEEDS = (1, 2)
WAIT = 2
"""Months between selection and start."""


@pytest.fixture(scope="module")
def alone() -> Scenario:
    return prepare("nova_zorg", months=30)


@pytest.fixture(scope="module")
def found(alone: Scenario) -> Effect:
    return effect(alone, "nova_zorg", SEEDS, workers=1)


@pytest.fixture(scope="module")
def world(alone: Scenario) -> World:
    return lived(alone, 1)


@pytest.fixture(scope="module")
def country() -> Scenario:
    return prepare("baseline", scale=0.06, months=18)


def by_hand(world: World, row: int) -> dict[int, tuple[Stage, Why]]:
    """The last move of one person in each month in which there was one."""
    mine = [moves for moves in world.ledger.moves if row in moves.rows]
    return {moves.month: (moves.stage, moves.why) for moves in mine}


def test_participants_are_those_whose_first_start_falls_in_the_run(world: World):
    programme = rows_of(world, "nova_zorg")
    who = starts(world, programme)
    assert who.rows.size
    for row, month in zip(who.rows.tolist(), who.months.tolist(), strict=True):
        assert min(m.month for m in world.ledger.moves if m.why == Why.STARTED and row in m.rows) == month


def test_who_was_inside_on_the_first_day_is_no_participant_even_if_they_start_again(world: World):
    inside = {
        row for moves in world.ledger.moves for row, origin in zip(moves.rows.tolist(), moves.origin, strict=True)
        if origin == Stage.LEARN_WORK and moves.month == 0
    }  # fmt: skip
    assert inside.isdisjoint(starts(world, np.arange(world.programmes.size)).rows.tolist())


def test_work_at_the_end_of_each_month_is_that_of_the_moves(world: World):
    rows = starts(world, np.array([0])).rows[:8]
    seen = working(world, rows)
    for column, row in enumerate(rows.tolist()):
        moves = by_hand(world, row)
        for month in range(world.month):
            past = [moves[m] for m in sorted(moves) if m <= month]
            if past and past[-1][0] == Stage.OUT:
                assert seen[month, column] == (0 if past[-1][1] == Why.EDUCATION else ABSENT)
            elif past:
                assert seen[month, column] == (past[-1][0] in AT_WORK)


@pytest.mark.smoke
def test_people_are_counted_while_the_run_lasts_and_they_live_here_in_both():
    own = np.array([[0, 1, ABSENT], [1, 1, 0], [1, 0, 0]], np.int8)
    twins = np.array([[0, 0, 0], [0, ABSENT, 1], [1, 0, 1]], np.int8)
    made = dict(zip(SINCE, counted(np.array([0, 1, 1]), own, twins).tolist(), strict=True))
    assert (made[-1], made[0], made[1], made[2]) == ([1, 1, 0], [2, 0, 1], [3, 1, 1], [1, 1, 1])
    assert sum(people for people, *_ in made.values()) == 7


@pytest.mark.smoke
def test_with_itself_a_run_differs_nowhere(world: World):
    who = starts(world, np.array([0]))
    own = working(world, who.rows)
    counts = counted(who.months, own, own)
    assert counts[:, 0].any() and (counts[:, 1] == counts[:, 2]).all()
    assert began_later(world, who) == who.rows.size


def test_a_programme_that_nobody_can_enter_changes_nothing_for_anyone():
    changed = {"title": "x", "extends": "nova_zorg", "initiatives": {"nova_zorg": {"max_age": 18}}}
    closed = prepare(changed, months=30)
    usual, other = lived(closed, 1), lived(closed, 1, np.array([0]))
    everyone = np.arange(usual.participants.size)
    assert 0 in usual.geography.running_at_start and usual.programmes.started[0] == 0
    assert np.array_equal(working(usual, everyone), working(other, everyone))
    with pytest.raises(NobodyStartedError):
        effect(closed, "nova_zorg", SEEDS, workers=1)


def test_alone_nothing_differs_before_people_are_selected(found: Effect):
    table = found.table.set_index("month")
    before = table.loc[: -WAIT - 1]
    assert len(before) and (before["difference"] == 0.0).all()
    assert (before[["low", "high"]].fillna(0.0) == 0.0).all(axis=None)
    assert table.loc[12, "difference"] < 0.0, "who learns for three years does not work yet"


def test_in_the_curve_everyone_counts_once(found: Effect):
    each = found.counts.groupby("month")[["people", "at_work", "twins_at_work"]].sum()
    table = found.table.set_index("month")
    each = each.loc[table.index]
    np.testing.assert_array_equal(table["people"], each["people"])
    np.testing.assert_allclose(table["participants"], each["at_work"] / each["people"])
    np.testing.assert_allclose(table["difference"], table["participants"] - table["twins"], atol=1e-12)
    assert table.loc[0, "people"] <= found.total("started")


def test_one_run_has_no_interval_and_months_without_people_no_row():
    rows = [(1, 0, 10, 4, 1), (2, 0, 30, 6, 3), (1, 1, 0, 0, 0), (2, 1, 20, 5, 5), (1, 2, 0, 0, 0)]
    table = curve(pd.DataFrame(rows, columns=["seed", "month", "people", "at_work", "twins_at_work"]))
    assert table["month"].tolist() == [0, 1] and table["runs"].tolist() == [2, 1]
    assert table.loc[0, "difference"] == pytest.approx(0.15)
    assert table.loc[1, ["low", "high"]].isna().all()


def test_all_programmes_together_can_be_followed(country: Scenario):
    found = effect(country, ALL, SEEDS, workers=1)
    assert found.total("started") > 20
    assert (found.total("copies"), found.total("twins_elsewhere")) == (0, 0)


def test_starts_of_others_count_from_the_own_month_on(world: World):
    who = starts(world, np.array([0]))
    later, earlier = (Starts(who.rows, who.months + step) for step in (1, -1))
    assert began_later(world, earlier) == who.rows.size
    assert began_later(world, later) < who.rows.size


def test_nobody_to_follow_is_told(country: Scenario):
    with pytest.raises(NobodyStartedError, match="possible programme 1"):
        effect(country, "possible programme 1", SEEDS, workers=1)


def test_one_seed_is_not_enough(alone: Scenario):
    with pytest.raises(ValueError, match="at least two"):
        effect(alone, "nova_zorg", [1, 1])


def test_the_number_of_workers_changes_no_bit(alone: Scenario, found: Effect):
    parallel = effect(alone, "nova_zorg", SEEDS, workers=2)
    for name, table in found.tables.items():
        assert fingerprint.frame(parallel.tables[name]) == fingerprint.frame(table), name


def test_what_is_written_reads_back_bit_by_bit_and_verifies(alone: Scenario, found: Effect, tmp_path: Path):
    found.write(tmp_path)
    again = read(tmp_path, alone)
    for name, table in found.tables.items():
        assert fingerprint.frame(again.tables[name]) == fingerprint.frame(table), name
        written = read_csv(tmp_path / f"{name}.csv", dict(table.dtypes))
        assert fingerprint.frame(written) == fingerprint.frame(table), name
    told = json.loads((tmp_path / "effect.json").read_text())
    assert (told["programme"], told["started"], len(told["rows"])) == (
        "nova_zorg",
        found.total("started"),
        len(found.table),
    )
    verdict = replay(tmp_path, workers=1)
    assert (verdict.differences, verdict.tables) == ([], ["effect", "counts", "runs"])


def test_a_curve_that_was_changed_is_seen(found: Effect, tmp_path: Path):
    found.write(tmp_path)
    file = tmp_path / "counts.csv"
    file.write_text(file.read_text().replace("\n1,0,22,", "\n1,0,23,", 1))
    (said,) = replay(tmp_path, workers=1).differences
    assert said.startswith("counts.csv: row 13, column people")
