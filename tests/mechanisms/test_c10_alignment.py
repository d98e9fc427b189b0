"""C10: lessons that follow the work land."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Stage, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, moved

pytestmark = pytest.mark.mechanism("C10")

STRONG = CROWD | {"schooling.alignment_effect": 1.0}
APART, ALIGNED = STRONG | {"schooling.alignment": 0.0}, STRONG | {"schooling.alignment": 1.0}


def sector_words(run: Run) -> float:
    """Share of the words of their sector that people in learn-work know."""
    return float(run.world.participants.vocabulary[run.world.staged(Stage.LEARN_WORK)].mean())


def test_aligned_lessons_teach_the_words_of_the_work(rises: Callable[..., None]):
    rises(sector_words, APART, ALIGNED)


def test_aligned_lessons_bring_more_people_to_work(rises: Callable[..., None]):
    rises(moved(Why.PLACED), APART, ALIGNED, 60)


def test_without_effect_alignment_changes_nothing(run: Callable[..., Run]):
    off = {"schooling.alignment_effect": 0.0}
    one, other = run(APART | off), run(ALIGNED | off)
    np.testing.assert_array_equal(one.history, other.history)
