"""What do the six criteria do to a whole run?"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from sim.model import ScalingModel
from sim.scenario import Scenario, load
from sim.vocabulary import Criterion


def at(position: float) -> dict[str, float]:
    return {f"criteria.{criterion}": position for criterion in Criterion}


def test_as_is_gives_the_bits_of_the_baseline_and_ideal_others(run: Callable[..., Any]) -> None:
    baseline, as_is, ideal = run(), run(at(0.5)), run(at(1.0))
    np.testing.assert_array_equal(as_is.history, baseline.history)
    np.testing.assert_array_equal(as_is.world.participants.stage, baseline.world.participants.stage)
    assert as_is.summary == baseline.summary
    assert (ideal.history != baseline.history).any()


@pytest.mark.parametrize("criterion", list(Criterion))
@pytest.mark.parametrize("position", [0.0, 1.0])
def test_each_criterion_by_itself_changes_a_run(criterion: str, position: float, run: Callable[..., Any]) -> None:
    assert (run({f"criteria.{criterion}": position}).history != run().history).any()


def test_a_file_that_lifts_one_criterion_is_three_lines(scenario: Callable[..., Scenario]) -> None:
    lifted = load({"title": {"en": "Led", "nl": "Regie"}, "extends": "baseline", "criteria": {"regie": 1.0}})
    usual = scenario(months=120)
    assert lifted.parameters.orchestration.presence == 1.0
    assert lifted.parameters.grants == usual.parameters.grants


def test_a_model_takes_a_criterion_by_name() -> None:
    model = ScalingModel("baseline", rng=1, population__scale=0.05, months=2, criteria__wet_en_regelgeving=1.0)
    assert model.world.scenario.parameters.retained_benefit.share == 1.0
