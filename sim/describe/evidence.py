"""How well is each number supported?"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sim.declare import Grade, Kind
from sim.describe.layout import table
from sim.parameters import Parameters
from sim.scenario.declared import Parameter, parameters


class Support(NamedTuple):
    """How many parameters of a group have each grade, in the order of `Grade`."""

    group: str
    counts: tuple[int, ...]

    @property
    def all(self) -> int:
        """Parameters in the group."""
        return sum(self.counts)

    @property
    def assumed(self) -> float:
        """Share of the group that is assumed, 0-1."""
        return self.counts[list(Grade).index(Grade.ASSUMED)] / self.all if self.all else 0.0


def by_kind() -> list[Support]:
    """Support of levers, uncertain and fixed parameters, and of all together (last)."""
    grades = Counter(each.declaration.grade for each in parameters().values())
    everything = Support("all", tuple(grades[grade] for grade in Grade))
    return [*_support(map(str, Kind), lambda each: each.declaration.kind), everything]


def by_section() -> list[Support]:
    """Support of the parameters of each rule."""
    return list(_support(Parameters.model_fields, lambda each: each.block))


def of_grade(grade: Grade) -> list[Parameter]:
    """The parameters of a grade, in the order of declaration."""
    return [each for each in parameters().values() if each.declaration.grade is grade]


def evidence() -> str:
    """How many parameters have each grade of evidence, by kind and by section."""
    heads = f" | {' | '.join(Grade)} | all | assumed, %"
    return "\n\n".join(
        table(what + heads, ((each.group, *each.counts, each.all, f"{100 * each.assumed:.0f}") for each in groups))
        for what, groups in (("kind", by_kind()), ("section", by_section()))
    )


def _support(groups: Any, group_of: Callable[[Parameter], str]) -> Iterator[Support]:
    counts = Counter((str(group_of(each)), each.declaration.grade) for each in parameters().values())
    for group in groups:
        yield Support(group, tuple(counts[group, grade] for grade in Grade))
