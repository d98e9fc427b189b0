"""Do good learners make employers more willing, and careless selection less?"""

from collections.abc import Callable

import numpy as np
import pytest

from sim.rules.experience import Experience
from tests.conftest import Run
from tests.mechanisms.employers import LIVELY
from tests.mechanisms.worlds import LARGER
from tests.test_directions import NO_DROPOUT

pytestmark = pytest.mark.mechanism("E4")
CARELESS = {
    "screening.strictness": 0.0, "screening.hours": 0.0, "screening.expertise": 0.0, "screening.interpreter": 0.0,
    "screening.first_come": 1.0, "pre_programme.threshold": 0.0,
}  # fmt: skip
CAREFUL = {
    "screening.strictness": 0.6, "screening.hours": 12.0, "screening.expertise": 1.0, "screening.interpreter": 1.0,
    "screening.first_come": 0.0, "screening.invited": 4.0,
}  # fmt: skip
STRONG = LIVELY | {"experience.pull": 8.0}


def felt(run: Run) -> float:
    """Experience of employers that had learners, mean at the end."""
    experience = run.world.employers.experience
    return float(experience[experience != Experience().expected].mean())


def eager(run: Run) -> float:
    """Willingness of employers, mean at the end."""
    return float(run.world.employers.willingness.mean())


def test_careless_selection_erodes(rises: Callable[..., None]) -> None:
    rises(felt, STRONG | LARGER | CARELESS, STRONG | LARGER | CAREFUL, 48)


def test_learners_who_stay_raise_willingness(rises: Callable[..., None]) -> None:
    rises(eager, STRONG, STRONG | NO_DROPOUT)


def test_without_its_pull_nobody_changes_their_mind(run: Callable[..., Run]) -> None:
    off = LIVELY | {"experience.pull": 0.0}
    one, other = (run(off | {"experience.weight": weight}) for weight in (0.1, 0.9))
    np.testing.assert_array_equal(one.history, other.history)
    assert felt(one) != felt(other)
