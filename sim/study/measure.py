"""What does a run with a set of values show of the targets?"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan

from sim import fingerprint
from sim.scenario import Scenario
from sim.study.lived import Lived, live
from sim.study.patterns import measure
from sim.study.replicate import Summary
from sim.study.space import drawn, uncertain_space
from sim.study.targets import Target, Targets, Use, read


@dataclass(frozen=True)
class Measure:
    """Makes a run of a world and measures on it all targets of some uses; goes to other processes.

    `asked` is a hash of what is measured, so that what was measured otherwise is never taken for it.
    """

    world: str
    uses: tuple[Use, ...]
    asked: str

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        """The value of every target by name, None where there was nothing to measure it on."""
        targets, lived = _of(read(), self.world, self.uses), live(scenario, seed, check)
        beside = {name: self._beside(name, scenario, seed) for name in {t.beside for t in targets.values() if t.beside}}
        found = {
            name: measure(target.pattern, target.of, lived, *([beside[target.beside]] if target.beside else []))
            for name, target in targets.items()
        }
        return {name: None if isnan(value) else value for name, value in found.items()}

    def _beside(self, world: str, scenario: Scenario, seed: int) -> Lived:
        """The run beside, with the same values and on the same luck."""
        values = {name: _value(scenario, name) for name in uncertain_space().names}
        other = read().scenario(world, scenario.parameters.population.scale)
        return live(drawn(other, [values])[0], seed)


def measuring(world: str, *uses: Use) -> Measure:
    """The measurement of all targets of some uses in a world."""
    asked = {
        name: [target.pattern, target.of, target.beside and read().worlds[target.beside]]
        for name, target in _of(read(), world, uses).items()
    }
    return Measure(world, uses, fingerprint.values(asked))


def _of(targets: Targets, world: str, uses: tuple[Use, ...]) -> Mapping[str, Target]:
    return {name: target for name, target in targets.of(*uses).items() if target.world == world}


def _value(scenario: Scenario, name: str) -> float | int:
    section, parameter = name.split(".")
    value: float | int = getattr(getattr(scenario.parameters, section), parameter)
    return value
