"""What does an experiment file mean, or else what is wrong with it?"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sim.said import Said, message
from sim.scenario import Scenario, load
from sim.scenario.head import READERS as HEAD
from sim.scenario.head import no_number
from sim.scenario.layers import is_bare
from sim.scenario.node import Node, described, from_plain, refused
from sim.scenario.problem import (
    GIVEN,
    Origin,
    Problem,
    Problems,
    ScenarioError,
    about,
    nearest,
    unknown,
    unknown_value,
)
from sim.scenario.text import read_text, shown_path
from sim.scenario.yaml_text import parse
from sim.study.comparison import OUTCOMES
from sim.study.indices.methods import METHODS
from sim.study.sweep.analysis import RULES
from sim.study.sweep.experiment import Experiment, Stop
from sim.study.sweep.factors import MEMBERS
from sim.study.sweep.problem import to_problem
from sim.study.sweep.select import selected

LARGEST_SIZE, MOST_REPLICATES, LARGEST_SEED = 2**20, 1000, 2**32 - 1
NEEDED = ("title", "parameters", "method")


def read(file: str | Path) -> Experiment:
    """The experiment of a file; raises ScenarioError with all its problems, each with file, line and column."""
    path, problems = Path(file), list[Problem]()
    node = parse(read_text(path), shown_path(path), problems)
    return _made(path.stem, node, path.parent, problems)


def of_mapping(values: Mapping[str, Any], name: str = "given") -> Experiment:
    """The experiment of a mapping like a file; raises ScenarioError."""
    problems: Problems = []
    return _made(name, from_plain(values, GIVEN, problems), Path(), problems)


def check(file: str | Path) -> Problems:
    """The problems of an experiment file; an empty list when it is right."""
    try:
        read(file)
    except ScenarioError as error:
        return error.problems
    return []


def is_experiment(file: str | Path) -> bool:
    """Whether a YAML file is an experiment of a sweep: it names a method or what varies, right or not."""
    try:
        return re.search(r"^(method|parameters):", read_text(Path(file)), re.MULTILINE) is not None
    except ScenarioError:
        return False


def _made(name: str, node: Node, folder: Path, problems: Problems) -> Experiment:
    top = node.mapping or {}
    _check_names(top, node.origin, problems)
    said = {key: READERS[key](key, top[key], problems) for key in READERS if key in top}
    said = {key: value for key, value in said.items() if value is not None}
    scenario = _scenario(top, folder, said, problems)
    factors = said.get("parameters", ()) + ((MEMBERS,) if said.get("ensemble") else ())
    kept = ("method", "size", "outcomes", "groups", "second_order", "replicates", "seed", "stop", "failed")
    if scenario is None or not factors or "method" not in said:
        raise ScenarioError(problems)
    said.setdefault("size", _usual_size(said["method"]))
    said.setdefault("outcomes", OUTCOMES[:1])
    made = Experiment(
        name, said.get("title", {}), said.get("question", said.get("title", {})), scenario, factors,
        **{key: said[key] for key in kept if key in said},
    )  # fmt: skip
    _check_method(made, top, problems)
    if problems:
        raise ScenarioError(problems)
    return made


def _usual_size(method: str) -> int:
    return max(64, 1 << (METHODS[method].smallest - 1).bit_length())


def _check_names(top: dict[str, Node], origin: Origin, problems: Problems) -> None:
    wrong = [name for name in top if name not in KNOWN]
    problems.extend(Problem(top[name].key, name, unknown(name, KNOWN)) for name in wrong)
    meant = {nearest(name, KNOWN) for name in wrong}
    missing = [name for name in NEEDED if name not in top and name not in meant]
    problems.extend(Problem(origin, name, Said(f"needed.{name}", known=", ".join(METHODS))) for name in missing)


def _check_method(of: Experiment, top: dict[str, Node], problems: Problems) -> None:
    """Does the method take such factors and sizes?"""
    method, sizes = METHODS[of.method], {"size": of.size} | ({"stop": of.largest} if of.stop else {})
    try:
        method.check(to_problem(of))
    except ValueError as error:
        problems.append(Problem(_at(top, "groups" if of.groups else "parameters"), "method", message(error)))
        return
    for name, size in sizes.items():
        try:
            method.check(to_problem(of), size)
        except ValueError as error:
            problems.append(Problem(_at(top, name), "stop.largest" if name == "stop" else name, message(error)))
    if of.stop and of.largest < of.size:
        text = Said("largest_below", largest=of.largest, size=of.size)
        problems.append(Problem(_at(top, "stop"), "stop.largest", text))


def _at(top: dict[str, Node], name: str) -> Origin:
    return (top.get(name) or top["method"]).origin


def _scenario(top: dict[str, Node], folder: Path, said: dict[str, Any], problems: Problems) -> Scenario | None:
    node = top.get("scenario")
    source = "baseline" if node is None else node.value
    if node is not None and (not isinstance(source, str) or not source.strip()):
        problems.append(Problem(node.origin, "scenario", refused(node, "must_be_scenario")))
        return None
    beside = folder / source
    path = str(source) if is_bare(source) and not beside.is_file() else beside
    changes = {"months": said.get("months"), "population.scale": said.get("scale")}
    try:
        return load(path, {name: value for name, value in changes.items() if value is not None})
    except ScenarioError as error:
        missing = node is not None and not any(problem.origin.line for problem in error.problems)
        at = [Problem(node.origin, "scenario", problem.text) for problem in error.problems] if missing and node else []
        problems.extend(at or error.problems)
        return None


def _truth(name: str, node: Node, problems: Problems) -> bool | None:
    if isinstance(node.value, bool):
        return node.value
    problems.append(Problem(node.origin, name, refused(node, "must_be", kinds=Said("kind.truth"), about="")))
    return None


def _whole(low: int, high: int) -> Callable[[str, Node, Problems], int | None]:
    def reader(name: str, node: Node, problems: Problems) -> int | None:
        number = isinstance(node.value, int) and not isinstance(node.value, bool)
        if number and low <= node.value <= high:
            return int(node.value)
        problems.append(Problem(node.origin, name, no_number(node, "whole", number, about("", (low, high)))))
        return None

    return reader


def _number(low: float, high: float) -> Callable[[str, Node, Problems], float | None]:
    def reader(name: str, node: Node, problems: Problems) -> float | None:
        number = isinstance(node.value, int | float) and not isinstance(node.value, bool)
        if number and low <= node.value <= high:
            return float(node.value)
        problems.append(Problem(node.origin, name, no_number(node, "number", number, about("", (low, high)))))
        return None

    return reader


def _one_of(known: tuple[str, ...]) -> Callable[[str, Node, Problems], str | None]:
    def reader(name: str, node: Node, problems: Problems) -> str | None:
        if isinstance(node.value, str) and node.value in known:
            return node.value
        wrong = unknown_value(node.value, known) if isinstance(node.value, str) else described(node)
        problems.append(Problem(node.origin, name, Said("wrong_of", wrong=wrong, known=", ".join(known))))
        return None

    return reader


def _outcomes(name: str, node: Node, problems: Problems) -> tuple[str, ...] | None:
    if not node.items:
        problems.append(Problem(node.origin, name, refused(node, "must_be_list", example=OUTCOMES[0])))
        return None
    read = _one_of(OUTCOMES)
    found = [read(name, item, problems) for item in node.items]
    return tuple(dict.fromkeys(each for each in found if each))


def _stop(name: str, node: Node, problems: Problems) -> Stop | None:
    readers: dict[str, Any] = {"ranking": _number(0.5, 1.0), "largest": _whole(1, LARGEST_SIZE)}
    if node.mapping is None:
        problems.append(Problem(node.origin, name, refused(node, "write_stop", name=name)))
        return None
    for key in node.mapping:
        if key not in readers:
            problems.append(Problem(node.mapping[key].key, f"{name}.{key}", unknown(key, readers)))
    for key in readers:
        if key not in node.mapping:
            problems.append(Problem(node.key, f"{name}.{key}", Said("missing")))
    said = {key: readers[key](f"{name}.{key}", node.mapping[key], problems) for key in readers if key in node.mapping}
    return Stop(**said) if len(said) == len(readers) and None not in said.values() else None


READERS: dict[str, Callable[[str, Node, Problems], Any]] = {
    "title": HEAD["title"],
    "question": HEAD["question"],
    "months": HEAD["months"],
    "scale": _number(0.01, 1.0),
    "parameters": selected,
    "ensemble": _truth,
    "groups": _truth,
    "method": _one_of(tuple(METHODS)),
    "size": _whole(1, LARGEST_SIZE),
    "second_order": _truth,
    "replicates": _whole(1, MOST_REPLICATES),
    "seed": _whole(0, LARGEST_SEED - MOST_REPLICATES),
    "outcomes": _outcomes,
    "stop": _stop,
    "failed": _one_of(RULES),
}
"""How each name of a file is read, besides the scenario."""

KNOWN = ("title", "question", "scenario", *list(READERS)[2:])
