"""F7: where savings on benefits flow back, programmes outlive their grants."""

from collections.abc import Callable

import pytest

from tests.conftest import Run
from tests.mechanisms.worlds import LARGER, MANY, running, started

STOPS = MANY | LARGER | {
    "grants.level": {"2021-01": 6.0, "2022-01": 0.0}, "grants.renewal_odds": 1.0, "grants.length": 12,
    "life.known": 0.8, "fragmentation.known": 0.9, "shared_returns.saved": 1.0,
}  # fmt: skip
"""Other funders stop after a year."""


@pytest.mark.mechanism("F7")
@pytest.mark.parametrize("count", [started, running])
def test_savings_that_flow_back_keep_programmes_going(
    rises: Callable[..., None], count: Callable[[Run], float]
) -> None:
    rises(count, less=STOPS, more=STOPS | {"shared_returns.share": 1.0}, months=48)


@pytest.mark.mechanism("F7")
def test_where_nothing_is_saved_nothing_flows_back(run: Callable[..., Run]) -> None:
    nothing = {"shared_returns.saved": 0.0}
    assert run(STOPS | nothing).summary == run(STOPS | nothing | {"shared_returns.share": 1.0}).summary
