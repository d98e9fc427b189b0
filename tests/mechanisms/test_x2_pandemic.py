"""In a pandemic jobs go, recruiting stalls and places vanish; afterwards all comes back."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from sim.outcomes import OUTCOMES
from sim.vocabulary import Constraint, Why
from tests.conftest import Run
from tests.mechanisms.scaling import WIDE
from tests.test_directions import cost, moved, started

MONTHS = 24
SHUT = WIDE | {"pandemic.severity": 1.0}
PAST = WIDE | {"pandemic.severity": {"2021-01": 1.0, "2022-01": 0.0}}


def places(run: Run) -> float:
    """Places offered over the run."""
    return float(run.history[:, [outcome.name for outcome in OUTCOMES].index("places")].sum())


def found_afterwards(run: Run) -> float:
    """People who found work alone in the year after the measures."""
    return float(run.world.ledger.flows[12:, Why.FOUND_JOB].sum())


@pytest.mark.mechanism("X2")
@pytest.mark.parametrize(
    ("count", "less", "more"),
    [
        pytest.param(moved(Why.LOST_JOB), WIDE, SHUT, id="jobs are lost"),
        pytest.param(moved(Why.FOUND_JOB), SHUT, WIDE, id="fewer find work alone"),
        pytest.param(cost(Constraint.CANDIDATES), WIDE, SHUT, id="recruiting stalls"),
        pytest.param(places, SHUT, WIDE, id="places vanish"),
        pytest.param(started, SHUT, WIDE, id="fewer start"),
        pytest.param(moved(Why.COMPLETED), SHUT, WIDE, id="fewer complete"),
        pytest.param(found_afterwards, PAST | {"pandemic.rebound": 0.0}, PAST, id="and then it rebounds"),
    ],
)
def test_pandemic(
    rises: Callable[..., None], count: Callable[..., float], less: Mapping[str, Any], more: Mapping[str, Any]
) -> None:
    rises(count, less, more, months=MONTHS)
