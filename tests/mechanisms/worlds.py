"""Settings that give a small country enough programmes and money to count, and counts that several tests use."""

from typing import Any

from sim.vocabulary import NEVER, ProgrammeState, Purse, What, Why
from tests.conftest import Run

MANY: dict[str, Any] = {"population.local_places": 3_000.0, "grants.award_odds": 1.0}
"""Five times as many local programmes, which get a grant as soon as a pot has room."""

OPEN: dict[str, Any] = {
    "grants.level": 4.0, "grants.award_odds": 1.0, "life.birth": 0.15, "retained_benefit.share": 1.0,
}  # fmt: skip
"""Money, initiatives and permission everywhere: what else holds initiatives back shows."""


LARGER: dict[str, Any] = {"population.scale": 0.2}
"""A fifth of the country, for what comes to few people in three regions."""


def started(run: Run) -> float:
    """People who started a programme."""
    return run.total(Why.STARTED)


def durable(run: Run) -> float:
    """People who came into durable work."""
    return run.total(Why.SUSTAINED)


def founded(run: Run) -> float:
    """Programmes for which someone took the initiative during the run."""
    table = run.world.programmes
    return float(((table.founded > 0) & (table.founded < NEVER)).sum())


def running(run: Run) -> float:
    """Programmes that run in the end."""
    return float((run.world.programmes.state == ProgrammeState.RUNNING).sum())


def spent(run: Run) -> float:
    """Euros of grants less what was paid back."""
    money = run.world.ledger.money
    return float(money[..., What.GRANT].sum() - money[:, Purse.PROGRAMME, :, What.LAPSED].sum())
