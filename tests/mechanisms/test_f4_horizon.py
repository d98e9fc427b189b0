"""F4: who does not know how long the money lasts does not expand, even when successful."""

from collections.abc import Callable

import pytest

from tests.mechanisms.counting import CROWD
from tests.mechanisms.worlds import started


@pytest.mark.mechanism("F4")
def test_programmes_that_need_no_horizon_to_grow_start_more(rises: Callable[..., None]) -> None:
    rises(started, less=CROWD | {"ambition.grow_share": 4.0}, more=CROWD | {"ambition.grow_share": 0.0})
