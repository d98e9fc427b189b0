"""Do employers that take part pull others in?"""

from collections.abc import Callable

import numpy as np
import pytest

from tests.conftest import Run
from tests.mechanisms.employers import COLUMN, MANY, employer_months

pytestmark = pytest.mark.mechanism("E3")
STRONG = MANY | {
    "willingness.peer_pull": 8.0, "willingness.asked": 0.1, "willingness.approached": 0.1, "willingness.leaves": 0.1,
    "willingness.base": -4.8,
}  # fmt: skip
HALF_YEARS = 12


def gains(run: Run) -> np.ndarray:
    """How many more employers take part each half-year."""
    taking_part = run.history[:, COLUMN["employers"]].reshape(HALF_YEARS, -1)
    return taking_part[:, -1] - taking_part[:, 0]


def test_peers_bring_more_employers(rises: Callable[..., None]) -> None:
    rises(employer_months, MANY | {"willingness.peer_pull": 0.0}, MANY)


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_take_up_is_s_shaped(run: Callable[..., Run], seed: int) -> None:
    gained = gains(run(STRONG, seed, months=72))
    assert 0 < gained.argmax() < HALF_YEARS - 1
    assert gained.max() > 1.5 * max(gained[0], gained[-1])
