"""A small country in which much happens to participants, and what can be counted in it."""

from typing import Any

from sim.outcomes import OUTCOMES
from sim.vocabulary import Why
from tests.conftest import Run
from tests.mechanisms.conftest import Count

MANY: dict[str, Any] = {
    "grants.level": 4.0, "grants.award_odds": 1.0, "grants.renewal_odds": 1.0, "life.known": 0.8,
    "population.local_places": 3000.0,
}  # fmt: skip
"""Money, renown and programmes enough that a few hundred people take part."""


def moved(*whys: Why) -> Count:
    """Moves for these causes."""

    def count(run: Run) -> float:
        return run.total(*whys)

    return count


def outcome(name: str) -> Count:
    """The sum of an outcome over the months."""
    column = [made.name for made in OUTCOMES].index(name)

    def count(run: Run) -> float:
        return float(run.history[:, column].sum())

    return count
