"""Do scenarios differ only by what the policy changed?"""

from typing import Any

import numpy as np
import pytest

from sim.declare import declarations
from sim.month import advance
from sim.parameters import Parameters
from sim.processes import settle
from sim.processes.begin import begin
from sim.scenario import ScenarioError, load
from sim.start import create
from sim.world import World

SMALL = {"population.scale": 0.05, "months": 24}
DECLARED = [
    pytest.param(declared, id=f"{block}.{declared.name}")
    for block, field in Parameters.model_fields.items()
    for declared in declarations(field.annotation)  # type: ignore[arg-type]
]


def _world(**changes: Any) -> World:
    return create(load("baseline", SMALL | changes), 1)


@pytest.mark.parametrize("share", [0.0, 0.7, 1.0])
def test_permission_moves_no_programme(share: float):
    usual, other = _world(), _world(**{"retained_benefit.share": share})
    np.testing.assert_array_equal(usual.programmes.municipality, other.programmes.municipality)
    np.testing.assert_array_equal(usual.geography.catchment, other.geography.catchment)


def test_placement_by_chances_moves_newcomers_only_and_only_from_its_date():
    usual = _world()
    always = _world(**{"arrivals.by_job_chances": 1.0})
    later = _world(**{"arrivals.by_job_chances": {"2021-01": 0.0, "2022-01": 1.0}})
    arrives = usual.participants.arrives
    town = usual.participants.municipality
    stock, first, second = arrives > 1000, arrives < 12, (arrives >= 12) & (arrives < 24)
    np.testing.assert_array_equal(always.participants.municipality[stock], town[stock])
    assert (always.participants.municipality[first] != town[first]).any()
    np.testing.assert_array_equal(later.participants.municipality[first], town[first])
    np.testing.assert_array_equal(later.participants.municipality[second], always.participants.municipality[second])


@pytest.mark.smoke
def test_a_value_that_is_read_once_refuses_dates():
    with pytest.raises(ScenarioError, match="read once, at the start"):
        load("baseline", {"population.stock": {"2021-01": 24_000, "2022-01": 75_000}})


@pytest.mark.parametrize("declared", DECLARED)
def test_the_default_lies_within_what_a_study_would_sweep(declared: Any):
    if declared.sweep is not None and not declared.keyed:
        assert declared.sweep[0] <= declared.default <= declared.sweep[1]


def test_benefit_follows_the_stage_at_the_end_of_every_month():
    world = _world(**{"grants.length": 6, "grants.renewal_odds": 0.0})
    begin(world)
    everyone = np.arange(world.participants.size)
    while world.month < 24:
        advance(world)
        np.testing.assert_array_equal(world.participants.on_benefit, settle.entitled(world, everyone))
