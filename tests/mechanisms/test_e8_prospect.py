"""Do the prospect of a job and firm terms keep people in?"""

from collections.abc import Callable

import pytest

from sim.vocabulary import DROPOUT_CAUSES, Stage, Why
from tests.conftest import Run
from tests.mechanisms.employers import LIVELY

pytestmark = pytest.mark.mechanism("E8")
MONTHS = 48


def completion(run: Run) -> float:
    """Share that completed of all who completed or dropped out."""
    completed = run.total(Why.COMPLETED)
    return completed / (completed + run.total(*DROPOUT_CAUSES))


def kept(run: Run) -> float:
    """Share of jobs after a programme that were not lost in their first year."""
    lost = (moves for moves in run.world.ledger.moves if moves.why == Why.LOST_JOB)
    return 1.0 - sum(int((moves.origin == Stage.JOB_AFTERCARE).sum()) for moves in lost) / run.total(Why.PLACED)


def test_a_job_in_prospect_raises_completion(rises: Callable[..., None]) -> None:
    none, all_of_them = ({"placement.own_employer": share} for share in (0.0, 1.0))
    rises(completion, LIVELY | none, LIVELY | all_of_them, MONTHS)


def test_clear_terms_make_jobs_last(rises: Callable[..., None]) -> None:
    rises(kept, LIVELY | {"prospect.clear_terms": 0.0}, LIVELY | {"prospect.clear_terms": 1.0}, MONTHS)


def test_switched_off_terms_make_no_difference(run: Callable[..., Run]) -> None:
    off = LIVELY | {"prospect.effect": 0.0}
    none, all_of_them = (run(off | {"prospect.clear_terms": share}) for share in (0.0, 1.0))
    assert (none.history == all_of_them.history).all()
