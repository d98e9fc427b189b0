"""Scenario files: read, merged, checked and explained."""

from sim.scenario.advice import notes
from sim.scenario.explain import Row, explain
from sim.scenario.load import check, load
from sim.scenario.problem import Origin, Problem, ScenarioError
from sim.scenario.scenario import Scenario
from sim.scenario.schema import schema
from sim.scenario.timeline import Change

__all__ = [
    "Change",
    "Origin",
    "Problem",
    "Row",
    "Scenario",
    "ScenarioError",
    "check",
    "explain",
    "load",
    "notes",
    "schema",
]
