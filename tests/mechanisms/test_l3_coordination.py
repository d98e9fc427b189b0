"""The more parties, the more ties; with nobody who steers, everyone leaves it to the others."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint
from tests.test_directions import BUSY, cost

UNSTEERED = BUSY | {"orchestration.presence": 0.0}


@pytest.mark.mechanism("L3")
def test_diffused_responsibility_holds_people_back(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.COORDINATION), less=UNSTEERED | {"coordination.diffusion": 0.0}, more=UNSTEERED)
