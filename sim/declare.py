"""How a parameter is declared: once, with its kind, unit, range, source and grade of evidence."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from sim.vocabulary import Criterion


class Kind(StrEnum):
    """Who decides the value: a policy, the world, or a definition."""

    LEVER = "lever"
    UNCERTAIN = "uncertain"
    FIXED = "fixed"


class Grade(StrEnum):
    """How well a number is supported, from best to worst."""

    STATED = "stated"
    PUBLISHED = "published"
    DERIVED = "derived"
    RECALLED = "recalled"
    ASSUMED = "assumed"


class Block(BaseModel):
    """The parameters of one rule; a scenario section of the same name sets them."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


@dataclass(frozen=True)
class Declaration:
    """Everything that is known about one parameter besides its value."""

    name: str
    kind: Kind
    default: Any
    unit: str
    meaning: str
    range: tuple[float, float] | None
    sweep: tuple[float, float] | None
    source: str
    grade: Grade
    criterion: Criterion | None
    ideal: Any
    absent: Any
    at_start: bool

    @property
    def keyed(self) -> bool:
        """Whether it holds a value for each of some names instead of one value."""
        return isinstance(self.default, dict)


def lever(
    default: Any,
    meaning: str,
    *,
    unit: str,
    source: str,
    grade: str,
    criterion: Criterion | None = None,
    range: tuple[float, float] | None = None,
    sweep: tuple[float, float] | None = None,
    ideal: Any = None,
    absent: Any = None,
    at_start: bool = False,
) -> Any:
    """Something a party can choose: its value of 2021, and its value when the criterion is ideal or absent.

    `at_start` says that it is read once, on day one, so that dates for it make no sense.
    """
    return _declare(Kind.LEVER, default, meaning, unit, source, grade, range, sweep, criterion, ideal, absent, at_start)


def uncertain(
    default: Any,
    meaning: str,
    *,
    unit: str,
    source: str,
    grade: str,
    range: tuple[float, float] | None = None,
    sweep: tuple[float, float] | None = None,
    at_start: bool = False,
) -> Any:
    """Something the world decides: a strength, a rate, a delay."""
    return _declare(Kind.UNCERTAIN, default, meaning, unit, source, grade, range, sweep, None, None, None, at_start)


def fixed(
    default: Any,
    meaning: str,
    *,
    unit: str,
    source: str,
    grade: str,
    range: tuple[float, float] | None = None,
    at_start: bool = False,
) -> Any:
    """A law or a definition, which a study does not vary."""
    return _declare(Kind.FIXED, default, meaning, unit, source, grade, range, None, None, None, None, at_start)


def _declare(
    kind: Kind,
    default: Any,
    meaning: str,
    unit: str,
    source: str,
    grade: str,
    range: tuple[float, float] | None,
    sweep: tuple[float, float] | None,
    criterion: Criterion | None,
    ideal: Any,
    absent: Any,
    at_start: bool,
) -> FieldInfo:
    low, high = (
        (None, None) if range is None or isinstance(default, dict) else range
    )  # its items are checked one by one
    facts = {
        "kind": kind.value, "unit": unit, "source": source, "grade": Grade(grade).value, "range": range,
        "sweep": sweep or range, "criterion": criterion and criterion.value, "ideal": ideal, "absent": absent,
        "at_start": at_start,
    }  # fmt: skip
    field: FieldInfo = Field(default, ge=low, le=high, description=meaning, json_schema_extra=facts)
    return field


def declarations(block: type[Block]) -> Iterator[Declaration]:
    """Every parameter of a block, in the order in which it is declared."""
    for name, field in block.model_fields.items():
        facts: Any = field.json_schema_extra
        yield Declaration(
            name=name,
            kind=Kind(facts["kind"]),
            default=field.default,
            unit=facts["unit"],
            meaning=field.description or "",
            range=facts["range"],
            sweep=facts["sweep"],
            source=facts["source"],
            grade=Grade(facts["grade"]),
            criterion=Criterion(facts["criterion"]) if facts["criterion"] else None,
            ideal=facts["ideal"],
            absent=facts["absent"],
            at_start=facts["at_start"],
        )
