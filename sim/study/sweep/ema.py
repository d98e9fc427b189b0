"""How does the EMA workbench see an experiment? Needs `pip install 'leerwerk[ema]'`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from sim.declare import Kind
from sim.study.sweep.experiment import Experiment
from sim.study.sweep.factors import CRITERION, Factor
from sim.study.sweep.problem import Evaluate

if TYPE_CHECKING:
    import pandas as pd

    from sim.study.sweep.grow import Swept

POLICY = (Kind.LEVER.value, CRITERION)
"""Kinds of factors that a policy decides; the world decides the others."""


def identifier(name: str) -> str:
    """A dotted name as Python and the workbench can have it: `dropout.level` is `dropout__level`."""
    return name.replace(".", "__")


@dataclass(frozen=True, eq=False)
class Function:
    """A run of the model as the workbench calls it: inputs by identifier, outcomes by name; goes to other processes."""

    evaluate: Evaluate

    def __call__(self, **inputs: float) -> dict[str, float]:
        """Means over the replicates of every outcome; an input that is not given raises KeyError."""
        of = self.evaluate.experiment
        row = np.array([[float(inputs[identifier(factor.name)]) for factor in of.factors]])
        found = self.evaluate(row)
        return dict(zip(of.outcomes, found.ravel().tolist(), strict=True))


def to_ema_model(of: Experiment, name: str = "leerwerk") -> Any:
    """A Model of the workbench (2.5 or 3.0): levers and criteria as levers, the rest as uncertainties."""
    from ema_workbench import Model, ScalarOutcome

    model = Model(name, function=Function(Evaluate(of, workers=1)))
    model.levers = [_parameter(factor) for factor in of.factors if factor.kind in POLICY]
    model.uncertainties = [_parameter(factor) for factor in of.factors if factor.kind not in POLICY]
    model.outcomes = [ScalarOutcome(outcome) for outcome in of.outcomes]
    return model


def to_ema_sample(name: str, *, policy: bool = False, **inputs: float) -> Any:
    """A named set of inputs: a Policy or Scenario in the workbench 2.5, a Sample in 3.0."""
    import ema_workbench

    old = "Policy" if policy else "Scenario"
    kind: Callable[..., Any] = getattr(ema_workbench, "Sample", None) or getattr(ema_workbench, old)
    return kind(name, **{identifier(each): value for each, value in inputs.items()})


def to_ema_results(of: "Swept") -> "tuple[pd.DataFrame, dict[str, Any]]":
    """(experiments, outcomes) of a sweep for the analyses of the workbench: a row for each run."""
    from sim.study.sweep.results import runs_table

    runs = runs_table(of)
    experiments = runs[of.experiment.names].rename(columns=identifier)
    experiments = experiments.assign(scenario=runs["row"].astype(str), policy="None", model="leerwerk")
    return experiments, {name: runs[name].to_numpy() for name in of.experiment.outcomes}


def _parameter(factor: Factor) -> Any:
    from ema_workbench import IntegerParameter, RealParameter

    if factor.whole:
        return IntegerParameter(identifier(factor.name), int(factor.low), int(factor.high))
    return RealParameter(identifier(factor.name), factor.low, factor.high)
