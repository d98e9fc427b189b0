"""Can SALib and the EMA workbench use an experiment as their own?"""

import sys
import types
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from SALib import ProblemSpec

from sim.study.indices.design import design
from sim.study.sweep import Local, RunsFailedError, evaluate, sweep, to_problem
from sim.study.sweep.discover import discover
from sim.study.sweep.ema import identifier, to_ema_model, to_ema_results, to_ema_sample
from sim.study.sweep.grow import Way
from sim.study.sweep.problem import array
from tests.sweeps import FAILS, FORMULA, experiment


def test_salib_gets_its_own_dictionary_and_a_function():
    of = experiment(outcomes=["durable_a_year"])
    problem = to_problem(of, dummy=False)
    assert problem == {
        "num_vars": 2, "names": ["criteria.regie", "dropout.level"], "bounds": [[0.0, 1.0], [0.5, 1.5]],
    }  # fmt: skip
    spec = ProblemSpec(problem).sample_sobol(16, calc_second_order=False)
    spec.evaluate(evaluate(of, how=FORMULA, workers=1)).analyze_sobol(calc_second_order=False)
    assert spec.analysis["ST"][1] > spec.analysis["ST"][0] > 0.0


def test_groups_are_the_sections_unless_a_parameter_is_named():
    of = experiment(parameters=["criteria.*", "dropout.level"], groups=True)
    assert to_problem(of)["groups"] == ["criteria"] * 6 + ["dropout.level", "dummy"]


def test_any_executor_serves_and_several_outcomes_come_in_columns():
    of = experiment(replicates=2)
    points = np.array([[0.0, 1.0], [1.0, 1.0]])
    with ThreadPoolExecutor(2) as threads:
        found = evaluate(of, how=FORMULA, executor=threads)(points)
    assert found.shape == (2, 2)
    assert found[:, 1].tolist() == [0.0, 50.0]


def test_a_failed_run_is_no_number_for_others():
    with pytest.raises(RunsFailedError, match="row 1"):
        evaluate(experiment(), how=FAILS, workers=1)(np.array([[0.5, 1.0], [0.5, 1.5]]))


def test_where_an_outcome_is_low_is_told():
    of = experiment(size=64, outcomes=["started"])
    made = sweep(of, Way(how=FORMULA, engine=Local(1)))
    values = array(of, made.cases, made.done, len(made.design))
    found = discover(of, made.design, values, "started")
    assert found.area is not None
    assert [limit.name for limit in found.area.limits] == ["criteria.regie"]
    assert found.area.limits[0].high == pytest.approx(0.25, abs=0.08)


def test_an_outcome_that_is_mostly_the_same_has_no_low_quarter_to_tell_apart():
    of = experiment(outcomes=["started"])
    inputs = design("sobol", to_problem(of), 64, 1, second_order=False)
    started = np.where(inputs[:, 0] > 0.95, 11.0, 12.0)[:, None, None]
    assert discover(of, inputs, started, "started").area is None


class _Part:
    def __init__(self, name: str, *ends: float, **more: Any) -> None:
        self.name, self.ends, self.more = name, ends, more


@pytest.fixture
def workbench(monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    """The names of the workbench that are used, so that the mapping is tested without it."""
    module = types.ModuleType("ema_workbench")
    for name in ("Model", "ScalarOutcome", "RealParameter", "IntegerParameter", "Scenario", "Policy"):
        setattr(module, name, type(name, (_Part,), {}))
    monkeypatch.setitem(sys.modules, "ema_workbench", module)
    return module


def test_the_workbench_gets_levers_and_uncertainties(workbench: types.ModuleType):
    model = to_ema_model(experiment(parameters=["criteria.regie", "dropout.level", "grants.length"]))
    assert [part.name for part in model.levers] == ["criteria__regie", "grants__length"]
    assert [type(part).__name__ for part in model.levers] == ["RealParameter", "IntegerParameter"]
    assert [(part.name, part.ends) for part in model.uncertainties] == [("dropout__level", (0.6, 1.5))]
    assert [part.name for part in model.outcomes] == ["durable_a_year", "started"]
    assert all(identifier(name).isidentifier() for name in experiment(parameters=["levers"]).names)
    sample = to_ema_sample("mine", policy=True, **{"criteria.regie": 1.0})
    assert type(sample).__name__ == "Policy" and sample.more == {"criteria__regie": 1.0}
    workbench.Sample = type("Sample", (_Part,), {})  # type: ignore[attr-defined]
    assert type(to_ema_sample("mine")).__name__ == "Sample"


def test_the_workbench_gets_experiments_and_outcomes():
    made = sweep(experiment(), Way(how=FORMULA, engine=Local(1)))
    experiments, outcomes = to_ema_results(made)
    assert list(experiments) == ["criteria__regie", "dropout__level", "scenario", "policy", "model"]
    assert len(experiments) == len(outcomes["started"]) == len(made.design)
