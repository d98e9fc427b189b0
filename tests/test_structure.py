"""Does the model hold where theory leaves no doubt: nothing in, nothing out; twice in, twice out; more does no harm?"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import pytest

from sim.ledger import Turn
from sim.scenario import load
from sim.study.lived import Lived, live
from sim.study.patterns import measure
from sim.vocabulary import Stage, Why
from tests.conftest import SCALE, Run

BUSY: dict[str, Any] = {
    "population.scale": SCALE, "grants.level": 4.0, "grants.award_odds": 1.0, "grants.renewal_odds": 1.0,
    "life.known": 0.8, "involvement.withdraws": 0.0, "life.stumbles": 0.0,
}  # fmt: skip
"""Money and renown enough that a small country has something to count."""

NO_JOBS = {"placement.chance": 0.0, "placement.offer": 0.0}
AT_ONCE = {f"local.learn_{level}": 1 for level in ("mbo1", "mbo2", "high")} | {
    "local.pre_low": 0, "local.pre_high": 0, "placement.months": 1, "screening.months": 1,
}  # fmt: skip
PLACEBO = BUSY | NO_JOBS | AT_ONCE
"""Programmes that take a month or two and lead nobody to a job."""

NONE = {"population.scale": SCALE, "population.local_places": 0.0, "life.birth": 0.0}
ALONE = {"title": "x", "extends": "baseline", "initiatives": [], "months": 60}


@lru_cache(maxsize=24)
def lived(changes: tuple[tuple[str, Any], ...], seed: int = 1) -> Lived:
    return live(load(load(ALONE), dict(changes)), seed)


def of(changes: dict[str, Any], seed: int = 1) -> Lived:
    return lived(tuple(sorted(changes.items())), seed)


def effect(changes: dict[str, Any], months: int, seeds: tuple[int, ...]) -> list[float]:
    """Of programmes, with the same people without any, by seed."""
    same = {name: value for name, value in changes.items() if name not in NONE} | NONE
    return [measure("effect", {"months": months}, of(changes, seed), of(same, seed)) for seed in seeds]


@pytest.mark.smoke
def test_without_programmes_there_is_no_effect_of_programmes():
    """What only concerns programmes changes nobody's life where there are none, to the bit."""
    one, other = of(NONE), of(NONE | {"placement.loss": 0.3, "dropout.private": 0.01, "local.group_size": 20})
    for name in ("stage", "on_benefit", "sector"):
        np.testing.assert_array_equal(one.people[name], other.people[name])
    assert one.world.ledger.flows[:, Why.STARTED].sum() == 0
    assert np.isnan(measure("effect", {"months": 12}, one, other)), "nobody to measure it on"


@pytest.mark.slow
def test_a_placebo_has_no_effect():
    """Who has been in a programme that brings nothing ends up where the same person would have been without it.

    A few months inside, in which one does not look for work, are made up for in two years.
    """
    found = effect(PLACEBO, 24, (1, 2, 3))
    assert np.mean(found) == pytest.approx(0.0, abs=0.03)
    assert all(of(PLACEBO, seed).world.ledger.flows[:, Why.STARTED].sum() > 30 for seed in (1, 2, 3))


@pytest.mark.slow
def test_a_programme_that_leads_to_jobs_has_one():
    assert np.mean(effect(BUSY, 15, (1, 2, 3))) > 0.05


CAUSES = ("fit", "language", "guidance", "inclusion", "strain", "barriers", "private", "recruited", "matching")
KEPT = {f"dropout.{cause}": 0.0 for cause in CAUSES} | {
    "pre_programme.threshold": 0.0, "pre_programme.sharpness": 0.01, "pre_programme.language_slack": 4.0,
    "leaving.moving": 0.0, "domains.weight": 0.0, "grants.length": 60,
}  # fmt: skip


@pytest.mark.slow
def test_without_dropout_starters_equal_completers():
    """Everyone who began long enough ago has completed, unless the programme stopped or the pension came first."""
    kept = of(BUSY | KEPT | {"costs.municipal_share": 0.0})
    assert kept.world.ledger.turns
    started, completed, stopped = (_rows(kept, why) for why in (Why.STARTED, Why.COMPLETED, Why.PROGRAMME_ENDED))
    inside = np.flatnonzero(np.isin(kept.world.participants.stage, (Stage.PRE_PROGRAMME, Stage.LEARN_WORK)))
    retired = _rows(kept, Why.PENSION)
    missing = np.setdiff1d(started, np.concatenate([completed, stopped, inside, retired]))
    assert started.size > 30 and missing.size == 0
    assert stopped.size < 0.1 * started.size
    assert any(turns.what is Turn.AWARDED for turns in kept.world.ledger.turns)


def _rows(of_run: Lived, why: Why) -> np.ndarray:
    return np.unique(np.concatenate([np.zeros(0, np.int32), *(
        moves.rows for moves in of_run.world.ledger.moves if moves.why is why)]))  # fmt: skip


@pytest.mark.paired
def test_twice_the_country_gives_twice_the_throughput():
    """In the large: whole regions with everything that belongs to them."""
    totals = np.zeros((2, 2))
    for row, scale in enumerate((0.3, 0.6)):
        for seed in (1, 2, 3, 4):
            run = live(load("baseline", {"population.scale": scale, "months": 72}), seed)
            flows = run.world.ledger.flows
            totals[row] += flows[:, Why.STARTED].sum(), run.world.geography.inhabitants
    starters, inhabitants = totals[1] / totals[0]
    assert inhabitants > 1.8
    assert starters == pytest.approx(inhabitants, rel=0.25)


GOODS = {
    "grant money": ("grants.level", 2.0, 4.0),
    "certain renewal": ("grants.renewal_odds", 0.5, 1.0),
    "permission": ("retained_benefit.share", 0.5, 1.0),
    "coaches": ("guidance.coaches_per_100k", 2.0, 8.0),
    "seats at school": ("schooling.seats_per_100k", 2.0, 40.0),
    "willing employers": ("willingness.base", -6.0, -4.5),
    "renown": ("life.known", 0.2, 0.8),
    "childcare": ("care.childcare", 0.1, 0.9),
}
"""What more of can only help: the parameter, less of it and more of it."""


@pytest.mark.paired
@pytest.mark.parametrize("good", GOODS)
def test_more_of_a_good_does_no_harm(run: Callable[..., Run], good: str):
    """Starters and those who complete: not fewer, but for chance, over six seeds."""
    name, less, more = GOODS[good]
    base = {each: value for each, value in BUSY.items() if each not in ("population.scale", name)}
    whys = (Why.STARTED, Why.COMPLETED)
    gains = np.array([
        [run(base | {name: value}, seed, 48).total(*whys) for value in (less, more)] for seed in range(1, 7)
    ])  # fmt: skip
    gained = gains[:, 1] - gains[:, 0]
    assert gained.mean() > -2.0 * gained.std(ddof=1) / np.sqrt(len(gained)) - 1e-9
