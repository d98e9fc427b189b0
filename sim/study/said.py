"""Does a file say what its model asks, and if not, at which line is it wrong?"""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from sim.said import Said
from sim.scenario.misfit import in_words
from sim.scenario.node import Node
from sim.scenario.problem import Origin, Problem, ScenarioError

Model = TypeVar("Model", bound=BaseModel)


def checked(model: type[Model], node: Node) -> Model:
    """What a file says, as its model; raises ScenarioError with every problem, each with file, line and column."""
    try:
        return model.model_validate(node.plain())
    except ValidationError as error:
        raise ScenarioError(problem_at(node, wrong["loc"], in_words(wrong)) for wrong in error.errors()) from None


def problem_at(node: Node, path: Iterable[int | str], said: Said) -> Problem:
    """What is wrong, at the deepest place of the path that the file has."""
    names, origin = [str(part) for part in path], node.origin
    for name in names:
        inner = (node.mapping or {}).get(name)
        if inner is None:
            break
        node, origin = inner, inner.key
    return Problem(Origin(origin.source, origin.line, origin.column), ".".join(names), said)
