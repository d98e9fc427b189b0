"""F5: money that is awarded by tender drops unusual initiatives, whatever their success."""

from collections.abc import Callable

import pytest

from sim.vocabulary import ProgrammeState
from tests.conftest import Run
from tests.mechanisms.worlds import MANY

TENDERS = MANY | {
    "grants.level": 10.0, "grants.award_odds": 0.3, "grants.length": 12, "life.birth": 0.3,
    "population.scale": 0.2, "population.stock": 20_000,
    "procurement.by_tender": 1.0, "procurement.usual": 0.0, "procurement.loss": 1.0,
}  # fmt: skip


def unusual(run: Run) -> float:
    """Unusual programmes that run in the end."""
    table = run.world.programmes
    return float(((table.state == ProgrammeState.RUNNING) & (table.unusual > 0.5)).sum())


@pytest.mark.mechanism("F5")
@pytest.mark.parametrize("change", [{"procurement.loss": 0.0}, {"procurement.by_tender": 0.0}])
def test_without_tenders_more_unusual_programmes_last(rises: Callable[..., None], change: dict[str, float]) -> None:
    rises(unusual, less=TENDERS, more=TENDERS | change)
