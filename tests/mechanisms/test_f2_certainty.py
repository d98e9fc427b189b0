"""F2: the same euros bring more when they are certain for longer."""

from collections.abc import Callable, Iterable
from statistics import fmean

import pytest

from sim.model import ScalingModel
from sim.outcomes import OUTCOMES
from sim.scenario import load
from tests.conftest import Run
from tests.mechanisms.conftest import SEEDS
from tests.mechanisms.worlds import MANY, durable, spent, started

KNOWN = MANY | {"life.known": 0.8, "fragmentation.known": 0.9}
YEARLY, SECURED = KNOWN | {"grants.length": 12}, KNOWN | {"grants.length": 48}
LEVELS = (1.8, 2.2, 2.6)
"""Yearly ceilings of the scenario with one-year grants; with four-year grants they stay as they are."""
MONTHS = 60


@pytest.mark.mechanism("F2")
def test_equal_spending_four_year_grants_bring_more_durable_work_than_one_year_grants(
    run: Callable[..., Run],
) -> None:
    def runs(changes: dict[str, float]) -> list[Run]:
        return [run(changes, seed, MONTHS) for seed in SEEDS]

    secured = runs(SECURED)
    euros = sum(map(spent, secured))
    yearly = min(
        (runs(YEARLY | {"grants.level": level}) for level in LEVELS),
        key=lambda made: abs(sum(map(spent, made)) - euros),
    )
    assert sum(map(spent, yearly)) == pytest.approx(euros, rel=0.05)
    assert sum(map(durable, secured)) > 1.1 * sum(map(durable, yearly))


@pytest.mark.mechanism("F2")
def test_programmes_that_need_no_certainty_start_more(rises: Callable[..., None]) -> None:
    less, more = (YEARLY | {"grants.level": 2.2, "ambition.start_share": share} for share in (1.0, 0.0))
    rises(started, less=less, more=more)


NAMES = [outcome.name for outcome in OUTCOMES]


def _totals(name: str) -> list[dict[str, float]]:
    """Totals of the outcomes of the whole country and the whole period, for each seed."""
    totals = []
    for seed in SEEDS:
        model = ScalingModel(load(name), rng=seed, collect=False)
        while model.running:
            model.step()
        totals.append(dict(zip(NAMES, model.history.sum(axis=0), strict=True)))
    return totals


def _net(runs: Iterable[dict[str, float]]) -> float:
    """Grants less what programmes paid back, in euros."""
    return fmean(total["grants_paid"] - total["paid_back"] for total in runs)


@pytest.mark.mechanism("F2")
def test_the_shipped_one_year_and_four_year_grants_spend_equally_and_certainty_brings_more() -> None:
    short, secured = _totals("budget-one-year"), _totals("budget-four-years")
    assert _net(short) == pytest.approx(_net(secured), rel=0.05)
    assert fmean(run["durable_placements"] for run in secured) > fmean(run["durable_placements"] for run in short)
