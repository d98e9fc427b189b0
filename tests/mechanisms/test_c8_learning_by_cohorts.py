"""C8: an established approach runs smoothly, a new one stumbles."""

from collections.abc import Callable

import pytest

from tests.conftest import Run
from tests.mechanisms.conftest import SEEDS
from tests.mechanisms.counting import CROWD, completion, early_completion

pytestmark = pytest.mark.mechanism("C8")

SMOOTH = CROWD | {"life.know_how_effect": 1.0}
"""Groups are not put off, so that as many people begin."""

STUMBLING = SMOOTH | {"life.stumbles": 0.75}


def _filled(run: Run, new: bool) -> float:
    """Share of the people whom programmes wanted that they took in: of those founded in the run, or of older ones."""
    founded = run.world.programmes.founded
    meant = [intake for intake in run.world.ledger.intakes if (founded[intake.programme] > 0) == new]
    return sum(intake.actual for intake in meant) / sum(intake.wanted for intake in meant)


def _of_new(run: Run) -> float:
    return _filled(run, new=True)


def test_new_programmes_that_stumble_fill_fewer_of_their_places(rises: Callable[..., None]):
    rises(_of_new, STUMBLING, SMOOTH)


def test_established_ones_hardly_stumble(run: Callable[..., Run]):
    for seed in SEEDS:
        smooth, stumbling = (run(changes, seed=seed) for changes in (SMOOTH, STUMBLING))
        new, old = (_filled(stumbling, kind) / _filled(smooth, kind) for kind in (True, False))
        assert new < old


def test_switched_off_nothing_stumbles(run: Callable[..., Run]):
    off = CROWD | {"life.know_how_effect": 0.0}
    never, often = (run(off | {"life.stumbles": share}) for share in (0.0, 1.0))
    assert (never.history == often.history).all()


def test_where_know_how_matters_programmes_without_it_complete_fewer(rises: Callable[..., None]):
    rises(early_completion, SMOOTH, CROWD | {"life.know_how_effect": 0.0})


def test_programmes_that_learn_from_each_cohort_complete_more(rises: Callable[..., None]):
    rises(completion, SMOOTH | {"life.learning": 0.0}, SMOOTH | {"life.learning": 0.6})
