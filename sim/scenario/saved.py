"""How is a scenario kept in a record, so that it can be run again when its files have changed?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Any, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import to_jsonable_python

from sim.initiative import Initiative
from sim.scenario.declared import Parameter, parameters
from sim.scenario.month import ALWAYS, MOST_MONTHS, month_date, month_number, month_text, number_of
from sim.scenario.names import regions
from sim.scenario.problem import Origin, Problem, ScenarioError, unknown
from sim.scenario.timeline import Change, Timeline

_MONTH = r"^[0-9]{4}-(0[1-9]|1[0-2])$"


class _SavedChange(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    since: str | None = Field(alias="from", pattern=_MONTH)
    value: Any
    origin: str


class _Saved(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    title: dict[str, str]
    question: dict[str, str]
    story: dict[str, str]
    sources: tuple[str, ...]
    start: str = Field(pattern=_MONTH)
    months: int = Field(ge=1, le=MOST_MONTHS)
    regions: tuple[str, ...] = Field(min_length=1)
    initiatives: dict[str, Initiative]
    parameters: dict[str, Annotated[list[_SavedChange], Field(min_length=1)]]
    origins: dict[str, str]


class Told(Protocol):
    """What of a scenario is needed beside the fields that are saved as they are."""

    @property
    def start(self) -> datetime.date:
        """The first day of the first month."""

    @property
    def timelines(self) -> dict[str, Timeline]:
        """The changes of every value."""

    @property
    def origins(self) -> dict[str, Origin]:
        """Where the head was said."""


def to_dict(scenario: Told) -> dict[str, Any]:
    """Everything about a scenario as plain JSON values."""
    saved = _Saved(
        **{name: getattr(scenario, name) for name in _Saved.model_fields.keys() - {"start", "parameters", "origins"}},
        start=month_text(number_of(scenario.start)),
        parameters={name: [_saved_change(c) for c in timeline] for name, timeline in scenario.timelines.items()},
        origins={name: str(origin) for name, origin in scenario.origins.items()},
    )
    return saved.model_dump(mode="json", by_alias=True)


def from_dict(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the scenario that was saved; raises ScenarioError when they are not those of this version."""
    try:
        saved = _Saved.model_validate(data)
    except ValidationError as error:
        raise ScenarioError(_problem(detail) for detail in error.errors(include_url=False)) from None
    _check_names(saved)
    fields: dict[str, Any] = {name: getattr(saved, name) for name in _Saved.model_fields.keys() - {"parameters"}}
    return fields | {
        "start": month_date(_number(saved.start)),
        "timelines": {name: _timeline(name, changes) for name, changes in saved.parameters.items()},
        "origins": {name: Origin.parse(text) for name, text in saved.origins.items()},
    }


def _saved_change(change: Change) -> _SavedChange:
    since = None if change.month == ALWAYS else month_text(change.month)
    return _SavedChange(since=since, value=to_jsonable_python(change.value), origin=str(change.origin))


def _timeline(name: str, changes: list[_SavedChange]) -> Timeline:
    parameter = _parameter(name)
    if parameter is None:
        raise ScenarioError([Problem(Origin("record"), name, unknown(name, parameters()))])
    try:
        read = [_change(change, parameter) for change in changes]
    except ValidationError as error:
        raise ScenarioError([Problem(Origin("record"), name, error.errors()[0]["msg"])]) from None
    return tuple(sorted(read, key=lambda change: change.month))


def _change(saved: _SavedChange, parameter: Parameter) -> Change:
    return Change(_number(saved.since), parameter.accept(saved.value), Origin.parse(saved.origin))


def _check_names(saved: _Saved) -> None:
    """Every parameter of this version has a first value, and the regions exist."""
    plain = {name for name, parameter in parameters().items() if not parameter.keyed}
    begun = {name for name, changes in saved.parameters.items() if any(c.since is None for c in changes)}
    wrong = dict.fromkeys(sorted(plain - begun), "is missing; the record was made by another version")
    wrong |= {f"regions.{name}": unknown(name, regions()) for name in saved.regions if name not in regions()}
    if wrong:
        raise ScenarioError(Problem(Origin("record"), name, text) for name, text in wrong.items())


def _parameter(name: str) -> Parameter | None:
    found = parameters().get(name)
    if found is not None:
        return None if found.keyed else found
    above, _, key = name.rpartition(".")
    keyed = parameters().get(above)
    return keyed if keyed is not None and keyed.keyed and key in keyed.keys else None


def _number(month: str | None) -> int:
    return ALWAYS if month is None else month_number(month) or ALWAYS


def _problem(detail: Any) -> Problem:
    return Problem(Origin("record"), ".".join(map(str, detail["loc"])), detail["msg"])
