"""Doors open when all five kinds of parties take part; where one is not involved at all, no other makes up for it."""

from collections.abc import Callable
from typing import Any

import pytest

from sim.vocabulary import ProgrammeState
from tests.conftest import Run
from tests.mechanisms.scaling import RICH, months_of_preparation
from tests.test_directions import started

RELUCTANT = RICH | {"involvement.reluctance": 1.0}
READY = RICH | {"involvement.reluctance": 0.0}


def opened(run: Run) -> float:
    """Programmes founded in the run that have opened their doors."""
    table = run.world.programmes
    state = table.state[table.founded > 0]
    return float(((state == ProgrammeState.RUNNING) | (state == ProgrammeState.STALLED)).sum())


@pytest.mark.mechanism("L11")
def test_reluctant_parties_delay_the_start(rises: Callable[..., None]) -> None:
    rises(months_of_preparation, less=READY, more=RELUCTANT)


@pytest.mark.mechanism("L11")
@pytest.mark.parametrize(
    "absent",
    [
        pytest.param({"involvement.state": 0.0}, id="state"),
        pytest.param({"politics.attitude": 0.0, "politics.spread": 0.0}, id="municipalities"),
        pytest.param({"guidance.coaches_per_100k": 0.0}, id="support organisations"),
        pytest.param({"schooling.seats_per_100k": 0.0}, id="schools"),
    ],
)
def test_each_of_them_is_needed(run: Callable[..., Run], absent: dict[str, Any]) -> None:
    assert opened(run(RELUCTANT | absent, months=24)) == 0 < opened(run(RELUCTANT, months=24))


UNWILLING = RICH | {"politics.attitude": 0.3}
LOYAL, FICKLE = UNWILLING | {"involvement.withdraws": 0.0}, UNWILLING | {"involvement.withdraws": 0.5}


def left(run: Run) -> float:
    """Programmes that run without their municipality."""
    table = run.world.programmes
    return float(((table.state == ProgrammeState.RUNNING) & ~table.with_municipality).sum())


@pytest.mark.mechanism("L11")
def test_unwilling_municipalities_step_out_and_fewer_start(rises: Callable[..., None]) -> None:
    rises(left, less=LOYAL, more=FICKLE)
    rises(started, less=FICKLE, more=LOYAL)


@pytest.mark.mechanism("L11")
def test_willing_municipalities_stay(run: Callable[..., Run]) -> None:
    willing = RICH | {"politics.attitude": 0.8, "politics.spread": 0.0}
    loyal, fickle = (run(willing | {"involvement.withdraws": share}) for share in (0.0, 0.5))
    assert left(loyal) == left(fickle) == 0.0
    assert (loyal.history == fickle.history).all()
