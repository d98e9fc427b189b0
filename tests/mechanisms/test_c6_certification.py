"""C6: exams in hard Dutch keep able people from a diploma; certificates widen the group."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.outcomes import OUTCOMES
from sim.vocabulary import Paper, Schooling, Why
from tests.conftest import Run
from tests.mechanisms.counting import CROWD, moved, rows_of

pytestmark = pytest.mark.mechanism("C6")

FAIR = CROWD | {"certification.fair_exams": 1.0}
CERTIFICATES = CROWD | {"certification.certificates": 1.0}


def diplomas(run: Run) -> float:
    return float((run.world.participants.paper[rows_of(run, Why.COMPLETED)] == Paper.DIPLOMA).sum())


def certified(run: Run) -> float:
    return float(run.history[:, [outcome.name for outcome in OUTCOMES].index("certified")].sum())


def little_schooled(run: Run) -> float:
    started = rows_of(run, Why.STARTED)
    return float(np.count_nonzero(run.world.participants.schooling[started] == Schooling.PRIMARY))


def test_exams_that_test_the_trade_first_give_more_diplomas(rises: Callable[..., None]):
    rises(diplomas, CROWD, FAIR)


def test_certificates_leave_fewer_without_anything_on_paper(rises: Callable[..., None]):
    rises(certified, CROWD, CERTIFICATES)


def test_certificates_widen_the_group(rises: Callable[..., None]):
    rises(little_schooled, CROWD, CERTIFICATES)


def test_who_has_a_diploma_finds_a_job_more_often(rises: Callable[..., None]):
    papers = FAIR | {"certification.usual_paper": 0.0}
    rises(moved(Why.PLACED), papers | {"certification.worth": 0.0}, papers | {"certification.worth": 1.0})
