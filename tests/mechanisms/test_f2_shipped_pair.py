"""F2: the shipped pair of budget scenarios compares certainty at equal euros."""

from collections.abc import Iterable
from statistics import fmean

import pytest

from sim.model import ScalingModel
from sim.outcomes import OUTCOMES
from sim.scenario import load
from tests.mechanisms.conftest import SEEDS

pytestmark = pytest.mark.mechanism("F2")

NAMES = [outcome.name for outcome in OUTCOMES]


def _runs(name: str) -> list[dict[str, float]]:
    """Totals of the outcomes of the whole country and the whole period, for each seed."""
    totals = []
    for seed in SEEDS:
        model = ScalingModel(load(name), rng=seed, collect=False)
        while model.running:
            model.step()
        totals.append(dict(zip(NAMES, model.history.sum(axis=0), strict=True)))
    return totals


def _spent(runs: Iterable[dict[str, float]]) -> float:
    """Grants less what programmes paid back, in euros."""
    return fmean(total["grants_paid"] - total["paid_back"] for total in runs)


def test_one_year_and_four_year_grants_spend_equally_and_certainty_brings_more() -> None:
    short, secured = _runs("budget-one-year"), _runs("budget-four-years")
    assert _spent(short) == pytest.approx(_spent(secured), rel=0.05)
    assert fmean(run["durable_placements"] for run in secured) > fmean(run["durable_placements"] for run in short)
