"""Which mechanisms are there, by which rule and parameters, asked where, shown by which test?"""

from collections.abc import Iterable, Iterator
from typing import Any

from sim.declare import Declaration
from sim.describe.callers import asked_in
from sim.describe.layout import first_line, limits, table, value
from sim.describe.overview import name_of
from sim.mechanisms import FAMILIES
from sim.mechanisms.mechanism import Mechanism
from sim.scenario.declared import parameters
from sim.scenario.told import unit_of

HEADS = (
    "code | mechanism | criteria | rule | strength (range; 0 is off) | other parameters | asked in | a test shows | "
    "test | sources"
)


def mechanisms() -> str:
    """Every mechanism by code: its rule, parameters, place in the month and test."""
    return "\n\n".join(
        f"**{first_line(family)}**\n\n{table(HEADS, map(_row, family.MECHANISMS))}" for family in FAMILIES
    )


def declared(name: str) -> Declaration:
    """What is declared of a parameter with a dotted name."""
    return parameters()[name].declaration


def in_words(name: str, lang: str) -> str:
    """A parameter with its default and unit."""
    about = declared(name)
    return f"{name} = {value(about.default)} ({unit_of(about.unit, lang)})"


def _row(mechanism: Mechanism) -> Iterator[Any]:
    strength = declared(mechanism.strength)
    yield f"`{mechanism.code}`"
    yield mechanism.name
    yield ", ".join(mechanism.criteria) or "-"
    yield f"`{name_of(mechanism.rule)}`"
    yield f"`{mechanism.strength}` = {value(strength.default)} ({limits(strength.range)})"
    yield _code(mechanism.parameters)
    yield _code(asked_in(mechanism.rule))
    yield mechanism.shows
    yield f"`{mechanism.test}`"
    yield mechanism.statements


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" if "." in name else name for name in names) or "-"
