"""G3: without retained benefit there is no programme."""

from collections.abc import Callable

import pytest

from tests.conftest import Run
from tests.mechanisms.worlds import started
from tests.test_directions import BUSY

NOWHERE = BUSY | {"retained_benefit.share": 0.0}


@pytest.mark.mechanism("G3")
def test_where_nobody_allows_it_nobody_starts_unless_it_is_not_needed(
    rises: Callable[..., None], run: Callable[..., Run]
) -> None:
    rises(started, less=NOWHERE, more=NOWHERE | {"retained_benefit.needed": 0.0})
    assert started(run(NOWHERE)) == 0.0
