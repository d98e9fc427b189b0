"""F6: integration money ends before the track does; if others pay what falls away, money reaches further."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Purse, What
from tests.conftest import Run
from tests.mechanisms.worlds import LARGER, MANY, started

GAP = MANY | LARGER | {"co_financing.gap": 1.0, "costs.municipal_share": 0.7}


def borne_for_each(run: Run) -> float:
    """Euros of programmes for lessons and coaching, less what others took over, for each participant who started."""
    money = run.world.ledger.money
    paid_for = (What.PRE_PROGRAMME, What.LESSONS, What.GUIDANCE)
    bills = sum(float(money[:, Purse.PROGRAMME, :, what].sum()) for what in paid_for)
    return (bills - float(money[:, :, Purse.PROGRAMME, What.CO_FINANCING].sum())) / started(run)


def paid_by_others(run: Run) -> float:
    return float(run.world.ledger.money[:, Purse.EMPLOYER, Purse.PROGRAMME, What.CO_FINANCING].sum())


@pytest.mark.mechanism("F6")
def test_programmes_bear_what_nobody_takes_over(rises: Callable[..., None]) -> None:
    others = {"co_financing.sector_funds": 0.5, "co_financing.employers": 1.0}
    rises(borne_for_each, less=GAP | others, more=GAP)


@pytest.mark.mechanism("F6")
def test_others_are_asked_only_for_what_falls_away(run: Callable[..., Run]) -> None:
    asked = GAP | {"co_financing.employers": 1.0}
    assert paid_by_others(run(asked)) > 0.0
    assert paid_by_others(run(GAP)) == paid_by_others(run(asked | {"co_financing.gap": 0.0})) == 0.0
