"""G4: a group needs a minimum; recruiting together brings it about."""

from collections.abc import Callable

import pytest

from tests.mechanisms.worlds import started
from tests.test_directions import BUSY

SMALL = BUSY | {"life.known": 0.2, "group.minimum_share": 0.0}
"""Any group starts."""
FULL = SMALL | {"group.minimum_share": 1.0}
"""Only full groups start."""


@pytest.mark.mechanism("G4")
def test_smaller_groups_let_more_start(rises: Callable[..., None]) -> None:
    rises(started, less=FULL, more=SMALL)


@pytest.mark.mechanism("G4")
def test_recruiting_together_lets_more_start(rises: Callable[..., None]) -> None:
    rises(started, less=FULL | {"group.pooling": 0.0}, more=FULL | {"group.pooling": 1.0})
