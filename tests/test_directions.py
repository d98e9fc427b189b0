"""Does each lever move the whole model the way the reports say? Paired runs: same luck, one thing different."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest

from sim.vocabulary import DROPOUT_CAUSES, NOBODY, Constraint, Level, Sex, Stage, Why
from sim.world import World
from tests.conftest import Run

SEEDS = (1, 2, 3)
MONTHS = 36
BUSY: dict[str, Any] = {
    "grants.level": 4.0, "grants.award_odds": 1.0, "grants.renewal_odds": 1.0, "life.known": 0.8,
    "involvement.withdraws": 0.0, "life.stumbles": 0.0,
}  # fmt: skip
"""Money and renown enough that a small country has something to count; no group stumbles."""

Count = Callable[[Run], float]
pytestmark = pytest.mark.slow


def moved(*whys: Why) -> Count:
    return lambda run: run.total(*whys)


def started(run: Run) -> float:
    return run.total(Why.STARTED)


def surviving(run: Run) -> float:
    return float(run.summary["programme_survival"])


def taking_part(run: Run) -> float:
    return float(run.world.employers.participates.sum())


def employed(run: Run) -> float:
    return float(run.summary["employed_share"])


def cost(constraint: Constraint) -> Count:
    return lambda run: float(sum(intake.cost[constraint] for intake in run.world.ledger.intakes))


def copies(run: Run) -> float:
    return float((run.world.programmes.parent != NOBODY).sum())


def mothers_chosen(run: Run) -> float:
    people = run.world.participants
    chosen = [moves.rows for moves in run.world.ledger.moves if moves.why == Why.SELECTED]
    rows = np.concatenate([np.zeros(0, np.int32), *chosen])
    return float((people.cares[rows] & (people.sex[rows] == Sex.WOMAN)).sum())


@pytest.fixture(scope="module")
def over_seeds(run: Callable[..., Run]) -> Callable[..., list[float]]:
    """What is counted in a run with some changes, for each seed."""

    def counted(count: Count, changes: Mapping[str, Any]) -> list[float]:
        return [count(run(changes, seed=seed, months=MONTHS)) for seed in SEEDS]

    return counted


CAUSES = ("fit", "language", "guidance", "inclusion", "strain", "barriers", "private")
NO_DROPOUT = {f"dropout.{name}": 0.0 for name in CAUSES}
SURE = {"grants.length": 48, "grants.renewal_odds": 1.0, "grants.performance_weight": 0.0}
UNSURE = {"grants.length": 6, "grants.renewal_odds": 0.0}
ANY_DROPOUT = moved(*DROPOUT_CAUSES)


DIRECTIONS: dict[str, tuple[str, Count, dict[str, Any], dict[str, Any]]] = {
    "no dropout: more completed": ("P10", moved(Why.COMPLETED), BUSY, BUSY | NO_DROPOUT),
    "sure money: more of the first programmes survive": ("F1", surviving, UNSURE, SURE),
    "sure money: more started": ("F1", started, UNSURE, SURE),
    "bold plans: more started": ("F4", started, BUSY | {"ambition.grow_share": 4.0, "ambition.start_share": 1.5}, BUSY),
    "more money: more started": ("G1", started, BUSY | {"grants.level": 0.0}, BUSY),
    "retained benefit everywhere: more started": (
        "G3", started, BUSY | {"retained_benefit.share": 0.05}, BUSY | {"retained_benefit.share": 1.0},
    ),
    "retained benefit nowhere near: it binds": (
        "G3", cost(Constraint.RETAINED_BENEFIT),
        BUSY | {"retained_benefit.share": 1.0}, BUSY | {"retained_benefit.share": 0.0},
    ),
    "some mentors: more started": ("E6", started, BUSY | {"absorption.mentor_share": 0.01}, BUSY),
    "plenty of mentors: more started": ("E6", started, BUSY, BUSY | {"absorption.mentor_share": 0.2}),
    "peers: more take part": (
        "E3", taking_part, BUSY | {"willingness.peer_pull": 0.0}, BUSY | {"willingness.peer_pull": 6.0},
    ),
    "shortage: more take part": ("E1", taking_part, BUSY | {"labour_market.level": 0.5}, BUSY),
    "job in prospect: more placed": (
        "E8", moved(Why.PLACED), BUSY | {"placement.own_employer": 0.0}, BUSY | {"placement.own_employer": 1.0},
    ),
    "job in prospect: more durable": (
        "E8", moved(Why.SUSTAINED), BUSY | {"placement.own_employer": 0.0}, BUSY | {"placement.own_employer": 1.0},
    ),
    "untrained teams: more drop out for it": (
        "C4", moved(Why.DROPPED_INCLUSION),
        BUSY | {"inclusion.team_training": 1.0}, BUSY | {"inclusion.team_training": 0.0},
    ),
    "lower caseload: more find work alone": (
        "C3", moved(Why.FOUND_JOB), {"guidance.caseload": 250.0}, {"guidance.caseload": 50.0},
    ),
    "lower caseload: more at work": ("C3", employed, {"guidance.caseload": 250.0}, {"guidance.caseload": 50.0}),
    "less slack: more find work alone": ("P2", moved(Why.FOUND_JOB), {"labour_market.level": 0.5}, {}),
    "tighter market: more find work alone": ("P2", moved(Why.FOUND_JOB), {}, {"labour_market.level": 1.3}),
    "homes by job chances: more find work alone": (
        "P1", moved(Why.FOUND_JOB), {}, {"arrivals.by_job_chances": 1.0, "arrivals.chance_weight": 4.0},
    ),
    "shorter wait: more housed": (
        "P1", moved(Why.HOUSED), {"arrivals.housing_wait": 12.0}, {"arrivals.housing_wait": 1.0},
    ),
    "childcare: more mothers chosen": (
        "P7", mothers_chosen, BUSY | {"care.childcare": 0.0}, BUSY | {"care.childcare": 1.0},
    ),
    "nobody steers: coordination binds": (
        "L4", cost(Constraint.COORDINATION),
        BUSY | {"orchestration.presence": 1.0, "orchestration.programmes": 50, "orchestration.table": 1.0},
        BUSY | {"orchestration.presence": 0.0},
    ),
    "drive and publicity: more copies": (
        "L2", copies,
        BUSY | {"replication.drive": 0.0}, BUSY | {"replication.drive": 0.5, "replication.publicity": 1.0},
    ),
    "known by more: more started": ("G8", started, {"life.known": 0.1}, {"life.known": 0.9}),
    "education draws: more leave for it": (
        "P8", moved(Why.EDUCATION), {"leaving.education": 0.0}, {"leaving.education": 0.02},
    ),
}  # fmt: skip
"""What is expected: the mechanism, what is counted, and the changes with which that is less and more."""

CASES = [pytest.param(*case, id=name, marks=pytest.mark.mechanism(case[0])) for name, case in DIRECTIONS.items()]


@pytest.mark.parametrize(("mechanism", "count", "less", "more"), CASES)
def test_direction(
    over_seeds: Callable[..., list[float]], mechanism: str, count: Count, less: dict[str, Any], more: dict[str, Any]
):
    low, high = over_seeds(count, less), over_seeds(count, more)
    assert sum(low) < sum(high), f"{mechanism}: {low} is not below {high}"


def test_each_seed_finds_more_work_alone_in_a_tighter_market(over_seeds: Callable[..., list[float]]):
    low, high = over_seeds(moved(Why.FOUND_JOB), {"labour_market.level": 0.5}), over_seeds(moved(Why.FOUND_JOB), {})
    assert all(less < more for less, more in zip(low, high, strict=True))


def test_no_dropout_means_none(over_seeds: Callable[..., list[float]]):
    assert over_seeds(ANY_DROPOUT, BUSY | NO_DROPOUT) == [0, 0, 0]
    assert all(dropped > 0 for dropped in over_seeds(ANY_DROPOUT, BUSY))


@pytest.mark.parametrize(
    ("changes", "mechanism"),
    [
        ({"absorption.mentor_share": 0.0}, "E6"), ({"schooling.seats_per_100k": 0.0}, "L9"),
        ({"retained_benefit.share": 0.0}, "G3"), ({"willingness.base": -12.0, "willingness.leaves": 1.0}, "E1"),
    ],
)  # fmt: skip
def test_without_a_necessary_part_hardly_anyone_starts(
    over_seeds: Callable[..., list[float]], changes: dict[str, Any], mechanism: str
):
    without, whole = over_seeds(started, BUSY | changes), over_seeds(started, BUSY)
    assert sum(without) <= 0.25 * sum(whole), mechanism


NO_PROGRAMMES = {"population.local_places": 0.0, "life.birth": 0.0}


def test_without_any_programme_people_still_live(run: Callable[..., Run]):
    none = run(NO_PROGRAMMES, months=MONTHS, initiatives=())
    programme_whys = [why for why in Why if why not in ALONE]
    assert none.world.ledger.flows[:, programme_whys].sum() == 0
    assert not np.isin(none.world.participants.stage, IN_OR_AFTER).any()
    assert none.total(Why.FOUND_JOB) > 0
    assert none.summary["durable_placements"] == 0.0
    assert none.summary["cost_per_durable_placement"] is None, "nothing divided by nobody is no number"


ALONE = (Why.ARRIVED, Why.HOUSED, Why.FOUND_JOB, Why.LOST_JOB, Why.EDUCATION, Why.MOVED_AWAY, Why.PENSION)
IN_OR_AFTER = (
    Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK, Stage.MATCHING, Stage.JOB_AFTERCARE, Stage.DURABLE
)  # fmt: skip


def test_without_programmes_most_find_work_alone_all_the_same(run: Callable[..., Run]):
    with_them, without = run(BUSY, months=MONTHS), run(NO_PROGRAMMES, months=MONTHS, initiatives=())
    assert without.total(Why.FOUND_JOB) == pytest.approx(with_them.total(Why.FOUND_JOB), rel=0.1)


@pytest.mark.parametrize("seed", SEEDS)
def test_everyone_who_started_is_accounted_for(run: Callable[..., Run], seed: int):
    busy = run(BUSY, seed=seed, months=MONTHS)
    world = busy.world
    chosen = world.programmes.started.sum()
    inside = sum(world.staged(stage).size for stage in (Stage.RECRUITED, Stage.PRE_PROGRAMME, Stage.LEARN_WORK))
    assert chosen == inside + world.programmes.completed.sum() + world.programmes.dropped.sum()
    placed_now = world.staged(Stage.JOB_AFTERCARE).size
    lost = _lost_from(world, Stage.JOB_AFTERCARE)
    assert busy.total(Why.PLACED) == busy.total(Why.SUSTAINED) + placed_now + lost


def _lost_from(world: World, stage: Stage) -> int:
    leaving = [moves for moves in world.ledger.moves if moves.why in (Why.LOST_JOB, Why.MOVED_AWAY, Why.PENSION)]
    return int(sum((moves.origin == stage).sum() for moves in leaving))


@pytest.mark.mechanism("C9")
def test_supply_leans_to_higher_levels(run: Callable[..., Run]):
    def high_levels(share: float) -> float:
        runs = [run(BUSY | {"population.high_level_share": share}, seed=seed, months=1) for seed in SEEDS]
        return float(np.mean([(each.world.programmes.level >= Level.MBO3).mean() for each in runs]))

    assert high_levels(0.1) < high_levels(0.9)


def test_outcomes_per_head_do_not_depend_on_the_scale(run: Callable[..., Run]):
    small, large = run(months=24), run({"population.scale": 0.4}, months=24)
    assert large.world.geography.share > 4.0 * small.world.geography.share
    per_head = [
        np.array([r.world.participants.size, r.total(Why.ARRIVED), r.total(Why.FOUND_JOB), r.world.employers.size])
        / r.world.geography.inhabitants
        for r in (small, large)
    ]
    np.testing.assert_allclose(per_head[0], per_head[1], rtol=0.06)
    assert employed(small) == pytest.approx(employed(large), rel=0.06)
    money = [r.world.ledger.money.sum() / r.world.geography.inhabitants for r in (small, large)]
    assert money[0] == pytest.approx(money[1], rel=0.1)
