"""A small country with many programmes and participants, and what is counted in it."""

from collections.abc import Callable
from typing import Any

import numpy as np

from sim.outcomes import OUTCOMES
from sim.vocabulary import DROPOUT_CAUSES, What, Why
from tests.conftest import Run

CROWD: dict[str, Any] = {
    "absorption.mentor_share": 0.2, "grants.award_odds": 1.0, "grants.level": 10.0, "grants.renewal_odds": 1.0,
    "group.pooling": 1.0, "guidance.coaches_per_100k": 50.0, "involvement.withdraws": 0.0, "life.known": 0.8,
    "life.stumbles": 0.0,
    "municipal_budget.programme_share": 1.0, "orchestration.presence": 1.0, "orchestration.programmes": 50,
    "population.local_places": 3_000.0, "retained_benefit.share": 1.0, "schooling.seats_per_100k": 300.0,
    "willingness.base": -2.0,
}  # fmt: skip
"""Money, places, seats and steering enough that a thousand people start in three years; no group stumbles."""

Count = Callable[[Run], float]


def moved(*whys: Why) -> Count:
    """Moves for these causes."""
    return lambda run: run.total(*whys)


def fewer(count: Count) -> Count:
    """The same, counted downwards."""
    return lambda run: -count(run)


def outcome(name: str) -> Count:
    """An outcome summed over the months."""
    column = [made.name for made in OUTCOMES].index(name)
    return lambda run: float(run.history[:, column].sum())


def per_start(*whys: Why) -> Count:
    """Moves for these causes, for each person who started."""
    return lambda run: run.total(*whys) / run.total(Why.STARTED)


def paid(what: What) -> Count:
    """Euros for a purpose."""
    return lambda run: float(run.world.ledger.money[..., what].sum())


def rows_of(run: Run, why: Why, before: int = 10_000) -> np.ndarray:
    """Who moved for a cause before a month, as often as they did."""
    found = [moves.rows for moves in run.world.ledger.moves if moves.why == why and moves.month < before]
    return np.concatenate([np.zeros(0, np.int32), *found])


def completion(run: Run) -> float:
    """Completed of all who completed, were told no, or dropped out."""
    done = run.total(Why.COMPLETED)
    return done / (done + run.total(Why.NO_GO, *DROPOUT_CAUSES))


def early_completion(run: Run) -> float:
    """Share of those who started in the first year who completed by the end."""
    return float(np.isin(rows_of(run, Why.STARTED, before=12), rows_of(run, Why.COMPLETED)).mean())
