"""Which parameters are uncertain, between which values, and what is a set of them?"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from sim.declare import Declaration, Kind, declarations
from sim.parameters import Parameters
from sim.scenario import Scenario, load

Floats = NDArray[np.float64]
Values = dict[str, float | int]
Changes = list[tuple[object, object]]

CIRCUMSTANCES = (
    "arrivals.level", "labour_market.level", "pandemic.severity", "downturn.recession", "downturn.housing_stop",
    "downturn.austerity", "politics.swing",
)  # fmt: skip
"""What may come over the country: scenarios set it, and no observation of the past narrows it."""


@dataclass(frozen=True)
class Dimension:
    """An uncertain parameter with the ends between which it is taken to lie evenly before any fit."""

    name: str
    low: float
    high: float
    default: float
    whole: bool
    grade: str

    def value(self, share: float) -> float | int:
        """The value at a share 0-1 of the way from low to high; whole numbers each get an equal part."""
        if self.whole:
            return int(min(np.floor(self.low + share * (self.high - self.low + 1.0)), self.high))
        return float(self.low + share * (self.high - self.low))


@dataclass(frozen=True)
class Space:
    """All uncertain parameters: a set of values is a point with a coordinate 0-1 for each of them."""

    dimensions: tuple[Dimension, ...]

    @property
    def names(self) -> list[str]:
        """Dotted names, in order."""
        return [dimension.name for dimension in self.dimensions]

    def values(self, point: Floats) -> Values:
        """The values of a point, shape (dimensions,), by dotted name."""
        return {each.name: each.value(float(share)) for each, share in zip(self.dimensions, point, strict=True)}

    def usual(self) -> Floats:
        """The point of the default values."""
        return np.array([_share(each) for each in self.dimensions])

    def design(self, points: int, seed: int) -> Floats:
        """A scrambled Sobol design of so many points, shape (points, dimensions); a power of two fills space best."""
        from scipy.stats import qmc

        exponent = max(points - 1, 1).bit_length()
        return np.asarray(qmc.Sobol(len(self.dimensions), seed=seed).random_base2(exponent)[:points])


def _share(of: Dimension) -> float:
    if of.whole:
        return (of.default - of.low + 0.5) / (of.high - of.low + 1.0)
    return (of.default - of.low) / (of.high - of.low)


def uncertain_space() -> Space:
    """Every uncertain parameter with ends of its own for a sweep, but for the circumstances of a scenario."""
    found = [
        _dimension(f"{section}.{declared.name}", declared)
        for section, block in Parameters()
        for declared in declarations(type(block))
        if declared.kind is Kind.UNCERTAIN and not declared.keyed and declared.sweep != declared.range
    ]
    return Space(tuple(each for each in found if each.name not in CIRCUMSTANCES))


def _dimension(name: str, declared: Declaration) -> Dimension:
    assert declared.sweep is not None
    low, high = declared.sweep
    whole = isinstance(declared.default, int)
    return Dimension(name, float(low), float(high), float(declared.default), whole, declared.grade.value)


def drawn(scenario: Scenario, sets: Iterable[Values]) -> list[Scenario]:
    """A scenario with each of some sets of values, except for what it decides itself otherwise than the baseline does.

    So history keeps what is known of 2014, and a scenario about one strength keeps that strength.
    """
    return [load(scenario, values) for values in left_open(scenario, sets)]


def left_open(scenario: Scenario, sets: Iterable[Values]) -> list[Values]:
    """What of some sets of values a scenario does not decide itself otherwise than the baseline does."""
    own = set(decided(scenario))
    return [{name: value for name, value in values.items() if name not in own} for values in sets]


def decided(scenario: Scenario) -> dict[str, Changes]:
    """What a scenario says otherwise than the baseline: values by dotted name, each with its date (None: always)."""
    return {name: changes for name, changes in _said(scenario).items() if changes != _usual().get(name)}


@cache
def _usual() -> dict[str, Changes]:
    return _said(load("baseline"))


def _said(scenario: Scenario) -> dict[str, Changes]:
    """The values of each parameter with their dates, whoever said them."""
    said: dict[str, list[dict[str, object]]] = scenario.to_dict()["parameters"]
    return {name: [(change["from"], change["value"]) for change in changes] for name, changes in said.items()}
