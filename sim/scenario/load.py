"""What does a scenario file mean, or else what is wrong with it?"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sim.scenario.draft import Draft
from sim.scenario.layers import Layer, read_file, read_mapping, read_overrides
from sim.scenario.problem import Problems, ScenarioError
from sim.scenario.scenario import Scenario


def load(source: str | Path | Mapping[str, Any] | Scenario, overrides: Mapping[str, Any] | None = None) -> Scenario:
    """A checked scenario from a shipped name, a path, a mapping like a file, or another scenario.

    `overrides` are values by dotted name ("population.scale": 0.1), laid on top. Raises ScenarioError with all
    problems of the files and overrides at once.
    """
    if isinstance(source, Scenario) and not overrides:
        return source
    problems: Problems = []
    name, draft, layers = _beginning(source, problems)
    for layer in layers:
        draft = draft.under(layer, problems)
    if overrides:
        draft = draft.under(read_overrides(overrides, problems), problems)
    if problems:
        raise ScenarioError(problems)
    return draft.scenario(name).checked()


def check(paths: Iterable[str | Path]) -> dict[str, Problems]:
    """The problems of each scenario, by its path or name as given; an empty list when it is right."""
    return {str(path): _problems(path) for path in paths}


def _beginning(source: Any, problems: Problems) -> tuple[str, Draft, list[Layer]]:
    if isinstance(source, Scenario):
        return source.name, Draft.of_scenario(source), []
    if isinstance(source, Mapping):
        return "given", Draft.of_defaults(), read_mapping(source, problems)
    return Path(source).stem, Draft.of_defaults(), read_file(source, problems)


def _problems(path: str | Path) -> Problems:
    try:
        load(path)
    except ScenarioError as error:
        return error.problems
    return []
