"""Care duties keep parents out of programmes unless childcare is arranged."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import Sex, Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS
from tests.mechanisms.counting import CROWD

WITHOUT, WITH = CROWD | {"care.childcare": 0.0}, CROWD | {"care.childcare": 1.0}
OFF = {"care.mother_barrier": 0.0}


def _enrolled(run: Run, sex: Sex) -> float:
    """Parents of young children of a sex who were chosen for a programme."""
    people = run.world.participants
    rows = np.concatenate([moves.rows for moves in run.world.ledger.moves if moves.why == Why.SELECTED])
    return float((people.cares[rows] & (people.sex[rows] == sex)).sum())


def _mothers(run: Run) -> float:
    return _enrolled(run, Sex.WOMAN)


@pytest.mark.mechanism("P7")
def test_with_childcare_more_mothers_enrol(rises: Callable[..., None]):
    rises(_mothers, WITHOUT, WITH)


@pytest.mark.mechanism("P7")
def test_fathers_are_kept_out_less(run: Callable[..., Run]):
    for seed in SEEDS:
        without = run(WITHOUT, seed=seed, months=MONTHS)
        assert _mothers(without) == 0.0
        assert _enrolled(without, Sex.MAN) > 0.0


@pytest.mark.mechanism("P7")
def test_switched_off_childcare_changes_nothing(run: Callable[..., Run]):
    without, with_it = (run(changes | OFF, seed=SEEDS[0], months=MONTHS) for changes in (WITHOUT, WITH))
    assert (without.history == with_it.history).all()
