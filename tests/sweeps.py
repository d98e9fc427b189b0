"""Experiments whose runs are a formula, so that it is known what comes out; processes find it here."""

import os
from pathlib import Path
from typing import Any

import numpy as np

from sim import luck
from sim.scenario import Scenario
from sim.study.replicate import How, Summary
from sim.study.sweep import Experiment, of_mapping

SMALL: dict[str, Any] = {
    "title": {"en": "Formula", "nl": "Formule"}, "scenario": "baseline", "scale": 0.05, "months": 3,
    "parameters": {"dropout.level": [0.5, 1.5], "criteria.regie": None}, "method": "sobol",
    "size": 16, "second_order": False, "replicates": 1, "outcomes": ["durable_a_year", "started"],
}  # fmt: skip


TOP = 1.47
"""Dropout above which a process dies: that of a few runs of the small experiment."""


def experiment(**changes: Any) -> Experiment:
    """A tiny experiment, with something changed; what is changed to None is left out."""
    return of_mapping({name: value for name, value in {**SMALL, **changes}.items() if value is not None})


def formula(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """Stands for a run: dropout decides most, the criterion some, and chance a little."""
    level, regie = scenario.parameters.dropout.level, scenario.histories["criteria.regie"][0].value
    chance = float(luck.uniform(seed, "formula", 0, np.zeros(1, np.uint32))[0]) - 0.5
    return {
        "durable_a_year": 10.0 * level + 3.0 * regie + 0.1 * chance,
        "started": 50.0 * regie,
        "public_cost": level,
        "most_binding": "candidates",
    }


def fails(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """The formula, which breaks down where dropout is highest."""
    if scenario.parameters.dropout.level > 1.4:
        raise ZeroDivisionError("nobody is left")
    return formula(scenario, seed, check)


def lacks(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """The formula, one outcome of which is not a number where dropout is highest."""
    made = formula(scenario, seed, check)
    return made | {"durable_a_year": float("nan")} if scenario.parameters.dropout.level > 1.4 else made


def vanishes(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """The formula, at which the process dies where dropout is highest."""
    if scenario.parameters.dropout.level > TOP:
        os._exit(9)
    return formula(scenario, seed, check)


def mended(scenario: Scenario, seed: int, check: bool = False) -> Summary:
    """The formula, which breaks down where dropout is highest until a file is there."""
    if scenario.parameters.dropout.level > 1.4 and not Path(os.environ["LEERWERK_MENDED"]).exists():
        raise ZeroDivisionError("not mended yet")
    return formula(scenario, seed, check)


FORMULA, FAILS, LACKS, VANISHES, MENDED = (How(make=make) for make in (formula, fails, lacks, vanishes, mended))
