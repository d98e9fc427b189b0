"""Which parameters may a scenario set, and is a value right for one of them?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from json import dumps
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from sim.declare import Declaration, declarations
from sim.parameters import Parameters
from sim.said import Said, joined
from sim.scenario.node import Node, refused
from sim.scenario.problem import about, shown
from sim.vocabulary import Sector

SECTORS = tuple(sector.name.lower() for sector in Sector)

_KINDS = {float: "number", int: "whole", bool: "truth", str: "text", NoneType: "null"}


@dataclass(frozen=True)
class Parameter:
    """One declared parameter in its place in the tree of blocks."""

    block: str
    declaration: Declaration
    default: Any
    annotation: Any
    metadata: tuple[Any, ...]

    @property
    def name(self) -> str:
        """The dotted name, `block.parameter`."""
        return f"{self.block}.{self.declaration.name}"

    @property
    def keyed(self) -> bool:
        """Whether this is a mapping of names to values, each of which is set by itself."""
        return get_origin(self.annotation) is dict

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The names that a keyed parameter takes: sectors, unless its type or default has names of its own."""
        named = get_args(get_args(self.annotation)[0]) or tuple(self.default)
        return SECTORS if set(named) <= set(SECTORS) else named

    @property
    def about(self) -> str:
        """Unit and range in words, as `(hours a week, 0 to 6)`."""
        return about(self.declaration.unit, self.declaration.range)

    @property
    def value_type(self) -> Any:
        """The type of one value: of the parameter, or of what stands under a key."""
        return get_args(self.annotation)[1] if self.keyed else self.annotation

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        low, high = self.declaration.range or (None, None)
        metadata = (Field(ge=low, le=high),) if self.keyed else self.metadata
        constrained: Any = Annotated[self.value_type, *metadata] if metadata else self.value_type
        return TypeAdapter(constrained, config=ConfigDict(strict=True, allow_inf_nan=False))

    def value_schema(self) -> dict[str, Any]:
        """The JSON Schema of one value."""
        return self._adapter.json_schema()

    def accept(self, value: Any) -> Any:
        """The value as the block takes it, from one of a file or of a record; raises ValidationError."""
        return self._adapter.validate_json(dumps(value), strict=True)

    def verdict(self, node: Node) -> Said | None:
        """What is wrong with the value of a node, or None when it is right."""
        try:
            self.accept(node.plain())
        except ValidationError as error:
            return self._refusal(node, error.errors()[0]["type"])
        return None

    def _refusal(self, node: Node, why: str) -> Said:
        if why in ("greater_than_equal", "less_than_equal"):
            return Said("out_of_range", value=shown(node.value), about=self.about)
        if why == "finite_number":
            return Said("not_finite", value=shown(node.value), about=self.about)
        return refused(node, "must_be", kinds=joined("or", _kinds(self.value_type)), about=self.about)


def _kinds(annotation: Any) -> Iterator[Said]:
    if get_origin(annotation) is Literal:
        yield Said("one_of", known=", ".join(map(str, get_args(annotation))))
    elif isinstance(annotation, type) and issubclass(annotation, Enum):
        yield Said("one_of", known=", ".join(str(member.value) for member in annotation))
    elif get_origin(annotation) in (tuple, list):
        yield Said("kind.list")
    elif annotation in _KINDS:
        yield Said(f"kind.{_KINDS[annotation]}")
    else:
        for part in get_args(annotation):
            yield from _kinds(part)


def parameters() -> dict[str, Parameter]:
    """Every declared parameter by dotted name, in the order of declaration."""
    return parameters_in(Parameters)


def parameter_of(name: str) -> Parameter | None:
    """The parameter that a dotted name gives a value to, with its key if the parameter is keyed; None if none does."""
    found = parameters().get(name)
    if found is not None:
        return None if found.keyed else found
    above, _, key = name.rpartition(".")
    keyed = parameters().get(above)
    return keyed if keyed is not None and keyed.keyed and key in keyed.keys else None


def at_or_below(name: str, names: Iterable[str]) -> list[str]:
    """Those of some dotted names that are a name or stand below it."""
    return [each for each in names if f"{each}.".startswith(f"{name}.")]


def blocks() -> dict[str, dict[str, Parameter]]:
    """The parameters by section and name."""
    made: dict[str, dict[str, Parameter]] = {section: {} for section in Parameters.model_fields}
    for parameter in parameters().values():
        made[parameter.block][parameter.declaration.name] = parameter
    return made


def meaning(section: str) -> str:
    """What a section is about, from the docstring of its block."""
    return " ".join((Parameters.model_fields[section].annotation.__doc__ or "").split())


@lru_cache(maxsize=8)
def parameters_in(tree: type[BaseModel]) -> dict[str, Parameter]:
    """Every parameter of a tree of blocks by dotted name, in the order of declaration."""
    return {parameter.name: parameter for parameter in _walk(tree())}


def _walk(tree: BaseModel) -> Iterator[Parameter]:
    for section in type(tree).model_fields:
        block = getattr(tree, section)
        for declared in declarations(type(block)):
            field = type(block).model_fields[declared.name]
            yield Parameter(section, declared, getattr(block, declared.name), field.annotation, tuple(field.metadata))


def build(values: dict[str, dict[str, Any]]) -> Parameters:
    """The tree of blocks from the values of every section; raises ValidationError where blocks compare values."""
    return Parameters.model_validate(values)
