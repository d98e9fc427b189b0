"""F6: integration money ends before the track does; if others pay what falls away, money reaches further."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Purse, What
from tests.conftest import Run
from tests.mechanisms.worlds import MANY, started

GAP = MANY | {"co_financing.gap": 1.0, "costs.municipal_share": 0.7}


def paid_by_others(run: Run) -> float:
    return float(run.world.ledger.money[:, Purse.EMPLOYER, Purse.PROGRAMME, What.CO_FINANCING].sum())


@pytest.mark.mechanism("F6")
def test_co_financing_by_sector_and_employers_lets_more_start(rises: Callable[..., None]) -> None:
    rises(started, less=GAP, more=GAP | {"co_financing.sector_funds": 0.5, "co_financing.employers": 1.0})


@pytest.mark.mechanism("F6")
def test_others_are_asked_only_for_what_falls_away(run: Callable[..., Run]) -> None:
    asked = GAP | {"co_financing.employers": 1.0}
    assert paid_by_others(run(asked)) > 0.0
    assert paid_by_others(run(GAP)) == paid_by_others(run(asked | {"co_financing.gap": 0.0})) == 0.0
