"""How is a run made in which processes of the month have changed places?"""

from dataclasses import dataclass

from sim.month import MONTH, Order
from sim.scenario import Scenario
from sim.study.limits.kept import kept
from sim.study.replicate import Summary

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Ordered:
    """Makes a run with pairs of processes, by name, in each other's place; goes to other processes."""

    pairs: Pairs = ()

    def __call__(self, scenario: Scenario, seed: int, check: bool = False) -> Summary:
        """What is kept of the run."""
        return kept(scenario, seed, check, swapped(self.pairs))


def swapped(pairs: Pairs) -> Order:
    """The month with the processes of each pair in each other's place; ValueError for one that there is none of."""
    order = list(MONTH)
    names = [process.__name__ for process, _ in MONTH]
    for one, other in pairs:
        unknown = [name for name in (one, other) if name not in names]
        if unknown:
            raise ValueError(f"there is no process {unknown[0]} in the month; there are {', '.join(names)}")
        first, second = names.index(one), names.index(other)
        order[first], order[second] = order[second], order[first]
        names[first], names[second] = names[second], names[first]
    return tuple(order)
