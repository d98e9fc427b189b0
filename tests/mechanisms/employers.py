"""What tests of the mechanisms of employers count, and in which country."""

from typing import Any

from sim.outcomes import OUTCOMES
from tests.conftest import Run
from tests.test_directions import BUSY

COLUMN = {outcome.name: number for number, outcome in enumerate(OUTCOMES)}
MANY: dict[str, Any] = BUSY | {"population.employers": 50_000}
"""Enough employers that a few regions have something to count."""

LIVELY: dict[str, Any] = BUSY | {
    "population.local_places": 3_000.0, "screening.openness": 1.0, "group.pooling": 1.0, "retained_benefit.share": 1.0,
    "willingness.base": -4.0,
}  # fmt: skip
"""Enough programmes, and enough that may come to them, that every few regions have many learners."""


def total(run: Run, outcome: str) -> float:
    """An outcome summed over all months."""
    return float(run.history[:, COLUMN[outcome]].sum())


def employer_months(run: Run) -> float:
    """Months that employers took part, all together."""
    return total(run, "employers")
