"""F4: who does not know how long the money lasts does not expand, even when successful."""

from collections.abc import Callable

import pytest

from tests.mechanisms.worlds import started
from tests.test_directions import BUSY


@pytest.mark.mechanism("F4")
def test_programmes_that_need_no_horizon_to_grow_start_more(rises: Callable[..., None]) -> None:
    rises(started, less=BUSY | {"ambition.grow_share": 4.0}, more=BUSY | {"ambition.grow_share": 0.0})
