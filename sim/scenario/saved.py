"""How is a scenario kept in a record, so that it can be run again when its files have changed?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import to_jsonable_python

from sim.initiative import Initiative
from sim.said import Said
from sim.scenario.criteria import as_declared, positions
from sim.scenario.declared import Parameter, parameter_of, parameters
from sim.scenario.misfit import in_words
from sim.scenario.month import ALWAYS, MOST_MONTHS, month_date, month_number, month_text, number_of
from sim.scenario.names import regions
from sim.scenario.problem import Origin, Problem, ScenarioError, unknown
from sim.scenario.timeline import Change, Changes, Moved, Timeline

_MONTH = r"^[0-9]{4}-(0[1-9]|1[0-2])$"


class _SavedChange(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    since: str | None = Field(alias="from", pattern=_MONTH)
    value: Any
    origin: str


class _SavedMove(_SavedChange):
    position: float = Field(ge=0.0, le=1.0)
    as_is: Any
    as_is_origin: str


_SavedTimeline = Annotated[list[_SavedMove | _SavedChange], Field(min_length=1)]


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
    parameters: dict[str, _SavedTimeline]
    criteria: dict[str, _SavedTimeline]
    origins: dict[str, str]


class Told(Protocol):
    """What of a scenario is needed beside the fields that are saved as they are."""

    @property
    def start(self) -> datetime.date:
        """The first day of the first month."""

    @property
    def timelines(self) -> Changes:
        """The changes of every value."""

    @property
    def criteria(self) -> Changes:
        """The changes of the position of every criterion."""

    @property
    def origins(self) -> dict[str, Origin]:
        """Where the head was said."""


def to_dict(scenario: Told) -> dict[str, Any]:
    """Everything about a scenario as plain JSON values."""
    otherwise = {"start", "parameters", "criteria", "origins"}
    saved = _Saved(
        **{name: getattr(scenario, name) for name in _Saved.model_fields.keys() - otherwise},
        start=month_text(number_of(scenario.start)),
        parameters={name: [_saved_change(c) for c in timeline] for name, timeline in scenario.timelines.items()},
        criteria={name: [_saved_change(c) for c in timeline] for name, timeline in scenario.criteria.items()},
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
        "timelines": {name: _timeline(name, changes, parameter_of(name)) for name, changes in saved.parameters.items()},
        "criteria": {name: _timeline(name, changes, _criterion(name)) for name, changes in saved.criteria.items()},
        "origins": {name: Origin.parse(text) for name, text in saved.origins.items()},
    }


def _saved_change(change: Change) -> _SavedChange:
    since = None if change.month == ALWAYS else month_text(change.month)
    said = {"since": since, "value": to_jsonable_python(change.value), "origin": str(change.origin)}
    if isinstance(change, Moved):
        as_is = {"as_is": to_jsonable_python(change.as_is), "as_is_origin": str(change.as_is_origin)}
        return _SavedMove(**said, **as_is, position=change.position)
    return _SavedChange(**said)


def _criterion(name: str) -> Parameter | None:
    return next((position for position in positions().values() if position.name == name), None)


def _timeline(name: str, changes: Sequence[_SavedChange], parameter: Parameter | None) -> Timeline:
    if parameter is None:
        raise ScenarioError([Problem(Origin("record"), name, unknown(name, parameters()))])
    try:
        read = [_change(change, parameter) for change in changes]
    except ValidationError as error:
        raise ScenarioError([Problem(Origin("record"), name, in_words(error.errors(include_url=False)[0]))]) from None
    return tuple(sorted(read, key=lambda change: change.month))


def _change(saved: _SavedChange, parameter: Parameter) -> Change:
    said = _number(saved.since), parameter.accept(saved.value), Origin.parse(saved.origin)
    if isinstance(saved, _SavedMove):
        return Moved(*said, saved.position, parameter.accept(saved.as_is), Origin.parse(saved.as_is_origin))
    return Change(*said)


def _check_names(saved: _Saved) -> None:
    """Every parameter and criterion of this version has a first value, and the regions exist."""
    plain = {name for name, parameter in parameters().items() if not parameter.keyed} | as_declared().keys()
    timelines = {**saved.parameters, **saved.criteria}
    begun = {name for name, changes in timelines.items() if any(c.since is None for c in changes)}
    wrong: dict[str, Said] = dict.fromkeys(sorted(plain - begun), Said("missing_in_record"))
    wrong |= {f"regions.{name}": unknown(name, regions()) for name in saved.regions if name not in regions()}
    if wrong:
        raise ScenarioError(Problem(Origin("record"), name, text) for name, text in wrong.items())


def _number(month: str | None) -> int:
    return ALWAYS if month is None else month_number(month) or ALWAYS


def _problem(detail: Any) -> Problem:
    return Problem(Origin("record"), ".".join(map(str, detail["loc"])), in_words(detail))
