"""What is known and valued becomes ordinary work, and then lives on when grants end."""

from collections.abc import Callable

import pytest

from sim.outcomes import OUTCOMES
from sim.vocabulary import ProgrammeState
from tests.conftest import Run
from tests.test_directions import started

PASSING = {
    "population.scale": 0.1, "population.stock": 60_000, "grants.length": 12, "grants.renewal_odds": 0.2,
    "grants.award_odds": 0.1, "municipal_budget.programme_share": 0.5, "life.known": 0.9,
    "population.local_places": 3_000.0,
}  # fmt: skip
"""Grants that pass, programmes that are known, and municipalities with money."""

OWN_WORK = PASSING | {"internalisation.regular": 1.0, "internalisation.takeover": 1.0}
NEVER_TAKEN = OWN_WORK | {"internalisation.takeover": 0.0}


def ordinary(run: Run) -> float:
    """Programmes that have become ordinary work."""
    return float(run.world.programmes.regular.sum())


def shown(run: Run) -> float:
    """Programmes in regular budgets at the end, as the outcome of that name counts them month by month."""
    return float(run.history[-1, [outcome.name for outcome in OUTCOMES].index("programmes_regular")])


def ended(run: Run) -> float:
    """Programmes that have ended for good."""
    return float((run.world.programmes.state == ProgrammeState.ENDED).sum())


@pytest.mark.mechanism("L7")
def test_fewer_programmes_end_where_municipalities_take_them_over(rises: Callable[..., None]) -> None:
    rises(ended, less=OWN_WORK, more=NEVER_TAKEN)


@pytest.mark.mechanism("L7")
def test_more_people_start_where_municipalities_take_programmes_over(rises: Callable[..., None]) -> None:
    rises(started, less=NEVER_TAKEN, more=OWN_WORK)


@pytest.mark.mechanism("L7")
def test_what_nobody_knows_is_not_taken_over(rises: Callable[..., None]) -> None:
    rises(ordinary, less=OWN_WORK | {"life.known": 0.1}, more=OWN_WORK)


@pytest.mark.mechanism("L7")
def test_each_month_shows_how_many_are_in_regular_budgets(rises: Callable[..., None], run: Callable[..., Run]) -> None:
    rises(shown, less=NEVER_TAKEN, more=OWN_WORK)
    table = run(OWN_WORK).world.programmes
    assert shown(run(OWN_WORK)) == (table.regular & (table.state == ProgrammeState.RUNNING)).sum()
    assert shown(run(NEVER_TAKEN)) == 0.0


@pytest.mark.mechanism("L7")
def test_more_regions_take_over_more(rises: Callable[..., None]) -> None:
    rises(ordinary, less=OWN_WORK | {"internalisation.regular": 0.1}, more=OWN_WORK)
