"""People drop out in every stage for what is missing; without those hazards nobody does, and more complete."""

from collections.abc import Callable

import numpy as np
import pytest

from sim.vocabulary import DROPOUT_CAUSES, Stage, Why
from tests.conftest import Run
from tests.mechanisms.conftest import MONTHS, SEEDS, Count
from tests.mechanisms.counting import CROWD, moved

OFF = CROWD | {"dropout.level": 0.0}
RESTLESS = CROWD | {"dropout.recruited": 2.0, "dropout.matching": 2.0}
BETTER = CROWD | {
    "screening.base": 0.6, "inclusion.training_effect": 1.0, "inclusion.team_training": 1.0,
    "population.mean_strain": 0.05, "dropout.private": 0.0,
}  # fmt: skip
WORSE = CROWD | {
    "screening.base": 0.25, "inclusion.training_effect": 1.0, "inclusion.team_training": 0.0,
    "population.mean_strain": 0.6, "dropout.private": 0.02,
}  # fmt: skip
"""Fit, inclusion, strain and private events, each better or worse at once: every cause is counted by itself."""

MOVED = (Why.DROPPED_FIT, Why.DROPPED_INCLUSION, Why.DROPPED_STRAIN, Why.DROPPED_PRIVATE)


def dropped(*stages: Stage) -> Count:
    """People who dropped out in these stages."""

    def count(run: Run) -> float:
        moves = [moves for moves in run.world.ledger.moves if moves.why in DROPOUT_CAUSES]
        return float(np.isin(np.concatenate([each.origin for each in moves]), stages).sum())

    return count


@pytest.mark.mechanism("P10")
def test_without_dropout_more_complete(rises: Callable[..., None]):
    rises(moved(Why.COMPLETED), CROWD, OFF)


@pytest.mark.mechanism("P10")
def test_switched_off_nobody_drops_out(run: Callable[..., Run]):
    for seed in SEEDS:
        assert moved(*DROPOUT_CAUSES)(run(OFF, seed=seed, months=MONTHS)) == 0.0


@pytest.mark.mechanism("P10")
@pytest.mark.parametrize("stage", [Stage.RECRUITED, Stage.MATCHING], ids=lambda stage: stage.name)
def test_also_before_the_start_and_after_the_end(rises: Callable[..., None], stage: Stage):
    rises(dropped(stage), CROWD, RESTLESS)


@pytest.mark.mechanism("P10")
@pytest.mark.parametrize("why", MOVED, ids=lambda why: why.name)
def test_what_is_worse_makes_more_people_drop_out_for_it(rises: Callable[..., None], why: Why):
    rises(moved(why), BETTER, WORSE)


@pytest.mark.mechanism("P10")
def test_more_coaching_keeps_people_in(rises: Callable[..., None]):
    rises(moved(Why.DROPPED_GUIDANCE), CROWD | {"guidance.coach_hours": 4.0}, CROWD | {"guidance.coach_hours": 0.0})


@pytest.mark.mechanism("P10")
def test_completion_is_of_those_who_started(run: Callable[..., Run]):
    """Neither who withdrew before the start nor who gave up after completing counts against it."""
    for seed in SEEDS:
        ran = run(RESTLESS, seed=seed, months=MONTHS)
        inside = dropped(Stage.PRE_PROGRAMME, Stage.LEARN_WORK)(ran)
        left = ran.total(Why.COMPLETED, Why.NO_GO) + inside + ran.total(Why.PROGRAMME_ENDED)
        assert ran.summary["completion"] == pytest.approx(ran.total(Why.COMPLETED) / left)
