"""Which question does each rule answer, how, and with which parameters?"""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from sim import rules
from sim.declare import Declaration
from sim.describe.layout import first_line, limits, table, value, whole
from sim.parameters import Parameters
from sim.scenario.declared import blocks, parameters
from sim.vocabulary import Criterion


def submodels() -> str:
    """Every rule: its question, its equations with their sources, and its parameters with unit, range and evidence."""
    with_parameters = [_submodel(name, field.annotation) for name, field in Parameters.model_fields.items()]
    known = {field.annotation.__module__ for field in Parameters.model_fields.values() if field.annotation}
    others = [module for module in every_rule() if module.__name__ not in known]
    return "\n\n".join([*with_parameters, *map(_without_parameters, others)])


def every_rule() -> list[ModuleType]:
    """The modules of all rules, by name."""
    return [import_module(f"{rules.__name__}.{found.name}") for found in iter_modules(rules.__path__)]


def criteria() -> str:
    """The levers that each criterion moves together: their values when it is absent, by default and ideal."""
    levers = [(name, each.declaration) for name, each in parameters().items() if each.declaration.criterion]
    rows = (
        (criterion, f"`{name}`", *map(value, _scale(declared)), declared.unit)
        for criterion in Criterion
        for name, declared in levers
        if declared.criterion == criterion
    )
    return table("criterion | lever | absent (0) | as is (0.5) by default | ideal (1) | unit", rows)


def _submodel(name: str, block: Any) -> str:
    rule = sys.modules[block.__module__]
    rows = (_parameter(each.declaration) for each in blocks()[name].values())
    heads = "parameter | default | unit | range | kind | criterion | source | grade | meaning"
    parts = [f"### {block.__name__} (`{name}`): {first_line(rule)}", first_line(block), *_equations(rule)]
    return "\n\n".join([*parts, table(heads, rows)])


def _without_parameters(rule: ModuleType) -> str:
    name = rule.__name__.rpartition(".")[2]
    return "\n\n".join([f"### {name.replace('_', ' ').capitalize()} (`{name}`): {first_line(rule)}", *_equations(rule)])


def _equations(rule: ModuleType) -> Iterator[str]:
    """What each public function of a rule answers and how, in its own words."""
    for name, made in public(rule).items():
        yield f"- **{name}**: {whole(made)}"


def public(rule: ModuleType) -> dict[str, Callable[..., Any]]:
    """The public functions of a rule, compiled ones too, by name."""
    own = {name: made for name, made in vars(rule).items() if getattr(made, "__module__", "") == rule.__name__}
    return {
        name: made for name, made in own.items() if callable(made) and not (isinstance(made, type) or name[0] == "_")
    }


def _parameter(declared: Declaration) -> tuple[Any, ...]:
    return (
        f"`{declared.name}`", value(declared.default), declared.unit, limits(declared.range), declared.kind,
        declared.criterion or "-", declared.source, declared.grade, declared.meaning,
    )  # fmt: skip


def _scale(declared: Declaration) -> tuple[Any, Any, Any]:
    absent, ideal = ("as is" if end is None else end for end in (declared.absent, declared.ideal))
    return absent, declared.default, ideal
