"""Does living the ledger again end where the run ended, and does every month agree with what was counted then?"""

import numpy as np
import pytest

from sim.model import ScalingModel
from sim.outcomes import OUTCOMES
from sim.scenario import load
from sim.study.past import relive
from sim.vocabulary import Stage, Why

STAGES = {
    "pool": Stage.POOL,
    "unassisted": Stage.UNASSISTED_JOB,
    "durable": Stage.DURABLE,
    "learn_work": Stage.LEARN_WORK,
}


@pytest.fixture(scope="module")
def model() -> ScalingModel:
    model = ScalingModel(load("baseline", {"population.scale": 0.1, "months": 30}), rng=4, collect=False)
    while model.running:
        model.step()
    return model


@pytest.mark.smoke
def test_every_month_has_as_many_in_each_stage_as_were_counted(model: ScalingModel):
    columns = {outcome.name: i for i, outcome in enumerate(OUTCOMES)}
    for then in relive(model.world):
        for name, stage in STAGES.items():
            assert then.among([stage]).sum() == model.history[then.month, columns[name]]


def test_the_last_month_is_the_world_as_it_stands(model: ScalingModel):
    *_, last = relive(model.world)
    np.testing.assert_array_equal(last.stage, model.world.participants.stage)
    moved = last.why >= 0
    np.testing.assert_array_equal(last.since[moved], model.world.participants.since[moved])


def test_who_left_the_country_lives_here_no_longer_and_who_studies_does(model: ScalingModel):
    *_, last = relive(model.world)
    out = last.among([Stage.OUT])
    assert last.lives_here()[out & (last.why == Why.EDUCATION)].all()
    assert not last.lives_here()[out & (last.why == Why.MOVED_AWAY)].any()
    assert last.lives_here().sum() < last.stage.size
