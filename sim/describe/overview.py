"""Who acts, in which order, by which moves; what is measured, and from which tables?"""

from dataclasses import fields
from typing import Any

from sim import data
from sim.describe.layout import first_line, table
from sim.month import MONTH
from sim.outcomes import OUTCOMES
from sim.stages import LEGAL
from sim.table import ColumnDeclaration, Table
from sim.vocabulary import NEVER, NOBODY
from sim.world import World

_REFERENCES = {NEVER: "never", NOBODY: "none"}


def kinds() -> list[type[Table]]:
    """The ten kinds of agents."""
    types = (field.type for field in fields(World))
    return [kind for kind in types if isinstance(kind, type) and issubclass(kind, Table)]


def agents() -> str:
    """The ten kinds of agents, each with its state variables."""
    heads = "variable | type | unit | first value | meaning"
    return "\n\n".join(
        f"**{kind.__name__}**: {first_line(kind)}\n\n{table(heads, map(_column, kind.columns()))}" for kind in kinds()
    )


def month() -> str:
    """The processes of a month in order, each with the reason for its place."""
    return table(
        "order | process | what happens | why here",
        (
            (number, f"`{name_of(process)}`", first_line(process), why)
            for number, (process, why) in enumerate(MONTH, start=1)
        ),
    )


def name_of(process: Any) -> str:
    """The name of a process or a rule as texts give it: `module.function`."""
    return f"{process.__module__.rpartition('.')[2]}.{process.__name__}"


def moves() -> str:
    """Which stage may lead to which."""
    rows = ((stage.name.lower(), ", ".join(target.name.lower() for target in LEGAL[stage]) or "-") for stage in LEGAL)
    return table("stage | may lead to", rows)


def outcomes() -> str:
    """What is measured every month."""
    return table("outcome | unit | meaning", ((f"`{made.name}`", made.unit, made.meaning) for made in OUTCOMES))


def inputs() -> str:
    """The tables that the model reads, with source and licence as they state them."""
    return table("table | what it is", ((f"`{name}.csv`", " ".join(data.header(name))) for name in data.names()))


def _column(declared: ColumnDeclaration) -> tuple[Any, ...]:
    first = _REFERENCES.get(declared.first) or getattr(declared.first, "name", declared.first)
    return f"`{declared.name}`", declared.dtype.name, declared.unit, str(first).lower(), declared.meaning
