"""G9: municipalities copy what works elsewhere, if they hear of it: an adoption curve."""

from collections.abc import Callable

import numpy as np
import pytest

from tests.conftest import Run
from tests.mechanisms.worlds import OPEN, founded

HEARD = OPEN | {"replication.publicity": 1.0, "replication.drive": 0.0}
PULLED = HEARD | {"imitation.pull": 20.0}


@pytest.mark.mechanism("G9")
def test_more_initiatives_where_municipalities_copy(rises: Callable[..., None]) -> None:
    rises(founded, less=HEARD | {"imitation.pull": 0.0}, more=PULLED)


@pytest.mark.mechanism("G9")
def test_they_copy_only_what_they_hear_of(rises: Callable[..., None]) -> None:
    rises(founded, less=PULLED | {"replication.publicity": 0.0}, more=PULLED)


@pytest.mark.mechanism("G9")
def test_adoption_slows_down_when_few_are_left(run: Callable[..., Run]) -> None:
    months = np.concatenate([run(PULLED, seed).world.programmes.founded for seed in (1, 2, 3, 4, 5)])
    first, second, third = (np.count_nonzero((months > 12 * y) & (months <= 12 * y + 12)) for y in range(3))
    assert max(first, second) > third
