"""Partners who do not come to trust each other keep fewer groups together, and guide people worse."""

from collections.abc import Callable

import pytest

from sim.processes.guide import guidance
from sim.vocabulary import Constraint, Stage
from tests.conftest import Run
from tests.mechanisms.scaling import WIDE
from tests.test_directions import cost

STRANGERS = WIDE | {"orchestration.presence": 0.0, "partnership.growth": 0.0}
FRIENDS = STRANGERS | {"partnership.growth": 0.3}


def felt(run: Run) -> float:
    """Mean guidance that learners feel in the end."""
    world = run.world
    return float(guidance(world, world.staged(Stage.LEARN_WORK)).mean())


@pytest.mark.mechanism("L8")
def test_trust_that_does_not_grow_holds_people_back(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.COORDINATION), less=FRIENDS, more=STRANGERS)


@pytest.mark.mechanism("L8")
def test_without_its_strength_trust_does_not_matter(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.COORDINATION), less=STRANGERS | {"partnership.ease": 0.0}, more=STRANGERS)


@pytest.mark.mechanism("L8")
def test_participants_feel_that_partners_trust_each_other(rises: Callable[..., None]) -> None:
    rises(felt, less=STRANGERS, more=FRIENDS)
