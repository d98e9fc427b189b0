"""What does the ODD protocol ask that the code itself can answer? Tables, as Markdown."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from types import FunctionType, ModuleType
from typing import Any

from sim import data
from sim.declare import Declaration, declarations
from sim.month import MONTH
from sim.outcomes import OUTCOMES
from sim.parameters import Parameters
from sim.stages import LEGAL
from sim.table import ColumnDeclaration, Table
from sim.vocabulary import NEVER, NOBODY, Criterion
from sim.world import World

_SECTION = re.compile(r"(<!-- generated: (?P<name>\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_REFERENCES = {NEVER: "never", NOBODY: "none"}
_OPENING = re.compile(r"<!-- generated: (\w+) -->\n")


def agents() -> str:
    """The ten kinds of agents, each with its state variables."""
    return "\n\n".join(
        f"**{kind.__name__}**: {_first_line(kind)}\n\n"
        + _table("variable | type | unit | first value | meaning", map(_column, kind.columns()))
        for kind in (field.type for field in fields(World))
        if isinstance(kind, type) and issubclass(kind, Table)
    )


def month() -> str:
    """The processes of a month in order, each with the reason for its place."""
    return _table(
        "order | process | what happens | why here",
        (
            (
                number,
                f"`{process.__module__.removeprefix('sim.processes.')}.{process.__name__}`",
                _first_line(process),
                why,
            )
            for number, (process, why) in enumerate(MONTH, start=1)
        ),
    )


def moves() -> str:
    """Which stage may lead to which."""
    rows = ((stage.name.lower(), ", ".join(target.name.lower() for target in LEGAL[stage]) or "-") for stage in LEGAL)
    return _table("stage | may lead to", rows)


def outcomes() -> str:
    """What is measured every month."""
    return _table("outcome | unit | meaning", ((f"`{made.name}`", made.unit, made.meaning) for made in OUTCOMES))


def submodels() -> str:
    """Every rule: its question, its equations with their sources, and its parameters with unit, range and evidence."""
    return "\n\n".join(_submodel(name, field.annotation) for name, field in Parameters.model_fields.items())


def criteria() -> str:
    """The levers that each criterion moves together: their values when it is absent, by default and ideal."""
    levers = [
        (declared.criterion, f"`{name}.{declared.name}`", *map(_value, _scale(declared)), declared.unit)
        for name, field in Parameters.model_fields.items()
        for declared in declarations(field.annotation)  # type: ignore[arg-type]
        if declared.criterion
    ]
    rows = (row for criterion in Criterion for row in levers if row[0] == criterion)
    return _table("criterion | lever | absent (0) | as is (0.5) by default | ideal (1) | unit", rows)


def inputs() -> str:
    """The tables that the model reads, with source and licence as they state them."""
    return _table("table | what it is", ((f"`{name}.csv`", " ".join(data.header(name))) for name in data.names()))


TABLES: dict[str, Callable[[], str]] = {
    "agents": agents,
    "month": month,
    "moves": moves,
    "outcomes": outcomes,
    "inputs": inputs,
    "criteria": criteria,
    "submodels": submodels,
}
"""The generated parts of the ODD description, by name."""


def renewed(text: str) -> str:
    """A text with every part between `<!-- generated: NAME -->` and `<!-- end -->` made anew.

    Raises ValueError for a part that has no end, or whose name is not in `TABLES`.
    """
    opened, closed = _OPENING.findall(text), [found["name"] for found in _SECTION.finditer(text)]
    wrong = sorted({name for name in opened if name not in TABLES} | {n for n in opened if n not in closed})
    if wrong:
        raise ValueError(f"no generated part can be made of: {', '.join(wrong)}; known are {', '.join(TABLES)}")
    return _SECTION.sub(lambda found: f"{found[1]}{TABLES[found['name']]()}\n{found[3]}", text)


def _submodel(name: str, block: Any) -> str:
    rule = sys.modules[block.__module__]
    rows = (_parameter(declared) for declared in declarations(block))
    heads = "parameter | default | unit | range | kind | criterion | source | grade | meaning"
    parts = [f"### {block.__name__} (`{name}`): {_first_line(rule)}", _first_line(block), *_equations(rule)]
    return "\n\n".join([*parts, _table(heads, rows)])


def _equations(rule: ModuleType) -> Iterator[str]:
    """What each public function of a rule answers and how, in its own words."""
    for name, made in vars(rule).items():
        if isinstance(made, FunctionType) and made.__module__ == rule.__name__ and not name.startswith("_"):
            yield f"- **{name}**: {' '.join((made.__doc__ or '').split())}"


def _parameter(declared: Declaration) -> tuple[Any, ...]:
    limits = "-" if declared.range is None else f"{declared.range[0]:.10g} to {declared.range[1]:.10g}"
    return (
        f"`{declared.name}`", _value(declared.default), declared.unit, limits, declared.kind,
        declared.criterion or "-", declared.source, declared.grade, declared.meaning,
    )  # fmt: skip


def _scale(declared: Declaration) -> tuple[Any, Any, Any]:
    absent, ideal = ("as is" if end is None else end for end in (declared.absent, declared.ideal))
    return absent, declared.default, ideal


def _column(declared: ColumnDeclaration) -> tuple[Any, ...]:
    first = _REFERENCES.get(declared.first) or getattr(declared.first, "name", declared.first)
    return f"`{declared.name}`", declared.dtype.name, declared.unit, str(first).lower(), declared.meaning


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_value(inner)}" for key, inner in value.items()) or "-"
    if isinstance(value, list | tuple):
        return ", ".join(map(_value, value)) or "-"
    return f"{value:.10g}" if isinstance(value, float) else str(value).lower()


def _first_line(thing: Any) -> str:
    return " ".join((thing.__doc__ or "").split("\n\n")[0].split())


def _table(heads: str, rows: Iterable[Iterable[Any]]) -> str:
    lines = [f"| {heads} |", "|" + "---|" * (heads.count("|") + 1)]
    lines += [f"| {' | '.join(str(cell).replace('|', '/') for cell in row)} |" for row in rows]
    return "\n".join(lines)
