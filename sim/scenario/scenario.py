"""What holds in each month of a scenario, and who said so?"""

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from pydantic import ValidationError

from sim.initiative import Initiative
from sim.parameters import Parameters
from sim.scenario import saved
from sim.scenario.declared import blocks, build, parameter_of
from sim.scenario.misfit import in_words
from sim.scenario.month import month_date, number_of
from sim.scenario.problem import DEFAULT, Origin, Problem, ScenarioError, unknown
from sim.scenario.timeline import Changes, Timeline, in_force, in_run

DEFAULT_START = datetime.date(2021, 1, 1)
DEFAULT_MONTHS = 120


@dataclass(frozen=True, eq=False)
class Scenario:
    """A checked scenario: everything that holds, month by month; two are equal only if they are the same object.

    `start` is the first day of the first month, `months` the length of the run (1 to 600), `regions` the whole
    regions it covers, `initiatives` those that exist at the start by slug, `timelines` the changes of every value by
    dotted name in months of the calendar, with what the criteria make of them, `criteria` the positions of the criteria
    likewise (0 absent, 0.5 as is, 1 ideal), `origins` where the head was said.
    """

    name: str
    title: dict[str, str]
    question: dict[str, str]
    story: dict[str, str]
    sources: tuple[str, ...]
    start: datetime.date
    months: int
    regions: tuple[str, ...]
    initiatives: dict[str, Initiative] = field(repr=False)
    timelines: Changes = field(repr=False)
    criteria: Changes = field(repr=False)
    origins: dict[str, Origin] = field(repr=False)

    @property
    def parameters(self) -> Parameters:
        """The parameters of the first month."""
        return self.at(0)

    def at(self, month_index: int) -> Parameters:
        """The parameters in a month counted from 0; the same object until something changes.

        Raises ValueError for a month before the start; after the last month the last values hold.
        """
        if month_index < 0:
            raise ValueError(f"month {month_index} lies before the start of the run")
        return self._in_force[bisect_right(self.change_months, month_index)]

    def date(self, month_index: int) -> datetime.date:
        """The first day of a month counted from 0."""
        return month_date(number_of(self.start) + month_index)

    @cached_property
    def change_months(self) -> tuple[int, ...]:
        """The months after the first (0) in which a parameter changes, in order."""
        first = number_of(self.start)
        return tuple(sorted({c.month - first for t in self._values.values() for c in t if c.month > first}))

    def to_dict(self) -> dict[str, Any]:
        """Everything about the scenario as plain JSON values, with which it can be made again."""
        return saved.to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The scenario that `to_dict` wrote; raises ScenarioError for anything else."""
        return cls(**saved.from_dict(data)).checked()

    def checked(self) -> Self:
        """This scenario, after its every month has been built; raises ScenarioError if values do not fit together."""
        try:
            self.at(0)
        except ValidationError as error:
            raise ScenarioError(self._misfit(detail) for detail in error.errors(include_url=False)) from None
        return self

    def _misfit(self, detail: Any) -> Problem:
        """The problem of values that are right by themselves, at the last place that said one of them."""
        name = ".".join(map(str, detail["loc"]))
        within = [t for n, t in self.timelines.items() if f"{n}.".startswith(f"{name}.")]
        said = [change.origin for timeline in within for change in timeline if change.origin != DEFAULT]
        return Problem(said[-1] if said else Origin(self.name), name, in_words(detail))

    def history(self, name: str) -> Timeline:
        """The values of one parameter or criterion that the run notices, by dotted name, in order of month.

        Raises ScenarioError, with the nearest names, for a name that there is none of.
        """
        if name not in self.histories:
            raise ScenarioError([Problem(Origin(self.name), name, unknown(name, self.histories))])
        return self.histories[name]

    def origin(self, name: str) -> tuple[Origin, ...]:
        """Where the values of a dotted name, or of a name of the head, come from: one for each dated value.

        Raises ScenarioError, with the nearest names, for a name that there is none of.
        """
        return (self.origins[name],) if name in self.origins else tuple(c.origin for c in self.history(name))

    @cached_property
    def histories(self) -> Changes:
        """What the run notices of every criterion and parameter that has a value, by dotted name."""
        return {**self._noticed(self.criteria), **self._values}

    @cached_property
    def _values(self) -> Changes:
        return self._noticed(self.timelines)

    def _noticed(self, timelines: Changes) -> Changes:
        first, once = number_of(self.start), {name for name in timelines if _is_read_once(name)}
        cut = {name: in_run(each, first, 1 if name in once else self.months) for name, each in timelines.items()}
        return {name: timeline for name, timeline in cut.items() if timeline}

    @cached_property
    def _in_force(self) -> tuple[Parameters, ...]:
        first = number_of(self.start)
        return tuple(self._parameters(first + month) for month in (0, *self.change_months))

    def _parameters(self, month: int) -> Parameters:
        values: dict[str, dict[str, Any]] = {
            section: {name: {} for name, parameter in known.items() if parameter.keyed}
            for section, known in blocks().items()
        }
        for name, timeline in self._values.items():
            if timeline[0].month <= month:
                _put(values, name.split("."), in_force(timeline, month).value)
        return build(values)


def _is_read_once(name: str) -> bool:
    parameter = parameter_of(name)
    return parameter is not None and parameter.declaration.at_start


def _put(tree: dict[str, Any], path: list[str], value: Any) -> None:
    *above, last = path
    for part in above:
        tree = tree[part]
    tree[last] = value
