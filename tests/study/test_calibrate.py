"""Does a calibration find the sets that reproduce the targets, and is it the same bits however it is made?

The runs are replaced by a formula of two parameters, so that it is known which sets are compatible.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sim import luck
from sim.scenario import Scenario
from sim.study.calibrate import Plan, calibrate, explore, study
from sim.study.calibrate.results import ENSEMBLE, identity, write
from sim.study.ensemble import read as read_ensemble
from sim.study.replicate import Summary
from sim.study.targets import Targets, read

EVERY = 8
"""Points of the first wave that are replicated at once."""
PLAN = Plan(wanted=16, points=32, waves=4, replicates=2, scale=0.05, seed=1)
MADE: list[tuple[str, int]] = []


@dataclass(frozen=True)
class Formula:
    """Stands for a run: the peak of finding work and the first-year loss, with a little chance."""

    world: str

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        MADE.append((self.world, seed))
        p = scenario.parameters.unassisted
        chance = float(luck.uniform(seed, f"{p.peak}", 0, np.zeros(1, np.uint32))[0]) - 0.5
        if self.world == "history":
            return {"employed_18m": 10.0 * p.peak + 0.02 * chance, "first_job_ends": 8.0 * p.loss_first_year}
        return {"passage": None if p.peak < 0.03 else 0.8}


@pytest.fixture(autouse=True)
def formula(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = ("employed_18m", "first_job_ends", "passage")
    said = read().model_dump(mode="json")
    said["targets"] = {name: said["targets"][name] for name in kept}
    said["targets"]["employed_18m"] |= {"value": 0.5, "band": [0.45, 0.55]}
    few = Targets.model_validate(said)
    monkeypatch.setattr(study, "read", lambda: few)
    monkeypatch.setattr(study, "CHANCE_KNOWN_FROM", EVERY)
    monkeypatch.setattr(explore, "STEPS", 400)
    monkeypatch.setattr(study, "measuring", lambda world, *uses: Formula(world))
    MADE.clear()


@pytest.mark.smoke
def test_it_finds_the_sets_that_are_compatible():
    made = calibrate(PLAN, workers=1)
    peaks = [made.space.values(point)["unassisted.peak"] for point in made.wave.points[made.compatible]]
    assert made.compatible.sum() >= PLAN.wanted
    assert min(peaks) > 0.043 and max(peaks) < 0.057
    later = made.wave.waves > 0
    assert made.compatible[later].mean() > 2.0 * made.compatible[~later].mean(), "later waves search where it pays"


def test_replicates_are_made_only_where_one_run_does_not_decide():
    calibrate(Plan(wanted=1000, points=64, waves=1, replicates=2, scale=0.05), workers=1)
    second = sum(seed == 2 for world, seed in MADE if world == "history")
    assert EVERY <= second < 64


def test_a_stopped_calibration_goes_on_where_it_was_and_ends_in_the_same_bits(tmp_path: Path):
    store = tmp_path / "store"
    whole = calibrate(PLAN, workers=1)
    calibrate(Plan(**vars(PLAN) | {"waves": 2, "wanted": 10_000}), workers=1, store=store)
    MADE.clear()
    again = calibrate(PLAN, workers=1, store=store)
    assert len(MADE) < 32 * 2 * 2, "the first waves are not run again"
    np.testing.assert_array_equal(whole.wave.values, again.wave.values)
    np.testing.assert_array_equal(whole.wave.points, again.wave.points)


def test_what_it_leaves_can_be_drawn_from(tmp_path: Path):
    made = calibrate(PLAN, workers=1)
    write(made, tmp_path)
    ensemble = read_ensemble(tmp_path / ENSEMBLE)
    assert len(ensemble.sets) == made.compatible.sum()
    assert ensemble.weights.sum() == pytest.approx(1.0)
    parameters = pd.read_csv(tmp_path / "parameters.csv").set_index("parameter")
    assert parameters.loc["unassisted.peak", "informed"]
    targets = pd.read_csv(tmp_path / "targets.csv").set_index("target")
    assert 0.44 <= targets.loc["employed_18m", "fitted_low"] <= targets.loc["employed_18m", "fitted_high"] <= 0.56
    assert identity(PLAN) == identity(PLAN) != identity(Plan(**vars(PLAN) | {"seed": 2}))
