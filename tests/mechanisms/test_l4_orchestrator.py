"""Someone who steers lightens ties, shortens preparation and keeps know-how, as long as there is time for all."""

from collections.abc import Callable

import pytest

from sim.vocabulary import Constraint, ProgrammeState
from tests.conftest import Run
from tests.test_directions import BUSY, cost

STEERED = BUSY | {"orchestration.presence": 1.0}
UNHEARD = STEERED | {"orchestration.mandate": 0.0}


def months_of_preparation(run: Run) -> float:
    """Mean months from the initiative to the open doors, of programmes that were founded in the run and run now."""
    table = run.world.programmes
    opened = (table.founded > 0) & (table.state == ProgrammeState.RUNNING)
    assert opened.any()
    return float((table.since - table.founded)[opened].mean())


@pytest.mark.mechanism("L4")
def test_who_is_followed_lightens_coordination(rises: Callable[..., None]) -> None:
    rises(cost(Constraint.COORDINATION), less=STEERED, more=UNHEARD)


@pytest.mark.mechanism("L4")
def test_who_can_carry_few_leaves_more_to_coordination(rises: Callable[..., None]) -> None:
    few, many = ({"orchestration.programmes": n} for n in (1, 20))
    rises(cost(Constraint.COORDINATION), less=STEERED | many, more=STEERED | few)


@pytest.mark.mechanism("L4")
def test_short_lines_shorten_the_preparation(rises: Callable[..., None]) -> None:
    many, quick = {"life.birth": 0.5, "orchestration.programmes": 20}, {"orchestration.short_lines": 0.6}
    rises(months_of_preparation, less=STEERED | many | quick, more=UNHEARD | many)
