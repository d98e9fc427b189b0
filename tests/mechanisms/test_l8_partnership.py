"""Partners who do not come to trust each other cannot keep as many groups together."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint
from tests.test_directions import BUSY, cost

STRANGERS = BUSY | {"orchestration.presence": 0.0, "partnership.growth": 0.0}


@pytest.mark.mechanism("L8")
def test_trust_that_does_not_grow_holds_people_back(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.COORDINATION), less=STRANGERS | {"partnership.growth": 0.3}, more=STRANGERS)


@pytest.mark.mechanism("L8")
def test_without_its_strength_trust_does_not_matter(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.COORDINATION), less=STRANGERS | {"partnership.ease": 0.0}, more=STRANGERS)
