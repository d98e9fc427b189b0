"""Do employers come once they have heard of the group?"""

from collections.abc import Callable

import pytest

from tests.conftest import Run
from tests.mechanisms.employers import MANY, employer_months

pytestmark = pytest.mark.mechanism("E2")
SILENCE = {"familiarity.outreach": 0.0, "familiarity.meetings": 0.0, "familiarity.stories": 0.0}


def well_endowed(run: Run) -> float:
    """How much more familiar employers are where the association has means than where it has little."""
    known, means = run.world.employers.familiarity, run.world.associations.means[run.world.employers.sector]
    return float(known[means > 1.0].mean() - known[means < 1.0].mean())


@pytest.mark.parametrize("lever", SILENCE)
def test_more_take_part_where_more_have_heard(rises: Callable[..., None], lever: str) -> None:
    rises(employer_months, MANY | SILENCE, MANY | SILENCE | {lever: 0.15}, months=24)


def test_associations_reach_more_where_they_have_means(rises: Callable[..., None]) -> None:
    rises(well_endowed, MANY | SILENCE, MANY | SILENCE | {"familiarity.meetings": 0.15}, months=24)


def test_without_its_pull_nothing_is_gained(run: Callable[..., Run]) -> None:
    off = MANY | {"familiarity.pull": 0.0}
    silent, loud = run(off | SILENCE), run(off | {lever: 0.15 for lever in SILENCE})
    assert (silent.history == loud.history).all()
