"""G5: rules that differ by municipality cost effort; shared rules do not."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint
from tests.conftest import Run
from tests.test_directions import BUSY, cost, taking_part

APART, SHARED = (BUSY | {"harmonisation.shared": share} for share in (0.0, 1.0))


@pytest.mark.mechanism("G5")
def test_more_employers_take_part_under_shared_rules(rises: Callable[..., None]) -> None:
    rises(taking_part, less=APART, more=SHARED)


@pytest.mark.mechanism("G5")
def test_programmes_have_less_to_keep_together_under_shared_rules(run: Callable[..., Run]) -> None:
    binds = cost(Constraint.COORDINATION)
    apart, shared = (sum(binds(run(changes, seed)) for seed in (1, 2, 3, 4, 5)) for changes in (APART, SHARED))
    assert shared < apart


@pytest.mark.mechanism("G5")
def test_without_effort_it_does_not_matter(run: Callable[..., Run]) -> None:
    apart, shared = (run(changes | {"harmonisation.effort": 0.0}).summary for changes in (APART, SHARED))
    assert apart == shared
