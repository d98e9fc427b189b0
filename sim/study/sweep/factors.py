"""Which inputs does an experiment vary, between which ends, and what does a number of the design make of a scenario?"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np

from sim.declare import Declaration, Kind
from sim.scenario.criteria import levers_of, positions
from sim.scenario.declared import Parameter, parameter_of, parameters
from sim.study.space import CIRCUMSTANCES, Dimension, uncertain_space

CRITERION, ENSEMBLE = "criterion", "ensemble"
"""Kinds of factors besides levers and uncertain parameters."""

MEMBER = "ensemble.member"
"""The factor that draws a set of the calibrated ensemble: a share 0-1 of all weight."""

GROUPS = {"levers": "every lever", "uncertainties": "every uncertain parameter with ends for a sweep"}
"""Words that stand for many parameters."""


@dataclass(frozen=True)
class Factor:
    """One input that varies evenly between two ends; `group` is what it is taken together with."""

    name: str
    low: float
    high: float
    whole: bool
    kind: str
    group: str

    def value(self, number: float) -> float | int:
        """What a number between the ends stands for: itself, or one of the whole numbers, each for an equal part."""
        share = (number - self.low) / (self.high - self.low)
        if not 0.0 <= share <= 1.0:
            raise ValueError(f"{self.name}: {number} lies outside {self.low:g} to {self.high:g}")
        if not self.whole:
            return float(number)
        return Dimension(self.name, self.low, self.high, self.low, True, "").value(share)


MEMBERS = Factor(MEMBER, 0.0, 1.0, False, ENSEMBLE, MEMBER)


def factor(name: str, group: str, ends: tuple[float, float] | None = None) -> Factor:
    """A parameter or criterion by dotted name, between its declared ends or others; KeyError for a name of none."""
    declared = known()[name]
    low, high = ends or declared.sweep or declared.range or (np.nan, np.nan)
    kind = CRITERION if name.startswith("criteria.") else declared.kind.value
    return Factor(name, float(low), float(high), whole(name), kind, group)


def whole(name: str) -> bool:
    """Whether a parameter takes whole numbers only."""
    return _parameter(name).value_type is int


def ends_allowed(name: str) -> tuple[float, float]:
    """The ends within which a value of a parameter makes sense."""
    return known()[name].range or (-np.inf, np.inf)


@cache
def known() -> dict[str, Declaration]:
    """Everything that can be varied by dotted name: criteria, levers and uncertain parameters."""
    found = {name: parameter.declaration for name, parameter in _leaves() if parameter.declaration.kind != Kind.FIXED}
    return {parameter.name: parameter.declaration for parameter in positions().values()} | found


def standing_for(word: str) -> list[str]:
    """The names that a word such as `levers`, `dropout`, `dropout.*` or `dropout.level` stands for; none if unknown."""
    if word == "levers":
        return [name for name, declared in known().items() if declared.kind is Kind.LEVER and not _criterion(name)]
    if word == "uncertainties":
        named = [*CIRCUMSTANCES, *uncertain_space().names]
        return [name for name in known() if name in named and name in parameters()]
    if word in known():
        return [word]
    section = word.removesuffix(".*")
    return [name for name in known() if name.startswith(f"{section}.")]


def words() -> list[str]:
    """Every word that stands for something, single names last."""
    sections = list(dict.fromkeys(name.partition(".")[0] for name in known()))
    return [*GROUPS, *sections, *(f"{section}.*" for section in sections), *known()]


def moved_twice(names: Iterable[str]) -> dict[str, str]:
    """The levers among some names that a criterion among them moves too, with that criterion."""
    chosen = list(names)
    moved = {
        lever.name: position.name
        for criterion, position in positions().items()
        if position.name in chosen
        for lever in levers_of(criterion)
    }
    return {name: moved[name] for name in chosen if name in moved}


def _criterion(name: str) -> bool:
    return name.startswith("criteria.")


def _parameter(name: str) -> Parameter:
    found = positions()[name.partition(".")[2]] if _criterion(name) else parameter_of(name)
    assert found is not None
    return found


def _leaves() -> list[tuple[str, Parameter]]:
    """Every parameter by the names that a value can be given to."""
    return [
        (f"{name}.{key}" if key else name, parameter)
        for name, parameter in parameters().items()
        for key in (parameter.keys if parameter.keyed else ("",))
    ]
