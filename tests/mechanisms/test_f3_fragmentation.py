"""F3: many small pots, each with its paperwork; pots that nobody knows stay unused."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.mechanisms.counting import CROWD
from tests.mechanisms.worlds import spent, started


def landscape(**values: Any) -> dict[str, Any]:
    return CROWD | {"grants.level": 1.0} | {f"fragmentation.{name}": value for name, value in values.items()}


@pytest.mark.mechanism("F3")
def test_one_pot_instead_of_twenty_lets_more_start(rises: Callable[..., None]) -> None:
    rises(started, less=landscape(pots=20), more=landscape(pots=1), months=24)


@pytest.mark.mechanism("F3")
def test_paperwork_for_each_pot_takes_money_from_people(rises: Callable[..., None]) -> None:
    less, more = (landscape(pots=20, paperwork=euros) for euros in (1_000.0, 0.0))
    rises(started, less=less, more=more, months=24)


@pytest.mark.mechanism("F3")
def test_pots_that_nobody_knows_stay_unused(rises: Callable[..., None]) -> None:
    rises(spent, less=landscape(known=0.05), more=landscape(known=0.9), months=24)
