"""What was said, and where: the values of a file as a tree that remembers line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from re import fullmatch
from typing import Any
from unicodedata import name as name_of

from sim.said import Said
from sim.scenario.problem import Origin, Problem, Problems, shown

DEEPEST = 10
"""Levels of nesting; a scenario needs five."""


@dataclass(frozen=True)
class Node:
    """A value (a scalar, a list of nodes or a mapping to nodes), where it stands and where its key stands."""

    value: Any
    origin: Origin
    key: Origin

    @property
    def mapping(self) -> dict[str, Node] | None:
        """The nodes by key, or None when this is not a mapping."""
        return self.value if isinstance(self.value, dict) else None

    @property
    def items(self) -> list[Node] | None:
        """The nodes of a list, or None when this is not a list."""
        return self.value if isinstance(self.value, list) else None

    def plain(self) -> Any:
        """The value without the places."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        return [node.plain() for node in self.value] if isinstance(self.value, list) else self.value


def described(node: Node) -> Said:
    """What a value is, in words: "'much' is text"."""
    value = node.value
    if value is None:
        return Said("is_empty")
    if isinstance(value, dict | list):
        return Said("is_mapping" if isinstance(value, dict) else "is_list")
    if isinstance(value, bool):
        return Said("is_truth", value=shown(value))
    return _text(value) if isinstance(value, str) else Said("is_number", value=shown(value))


def _text(value: str) -> Said:
    """What a text is; a decimal comma and the quotes of a word processor make text of what was meant as a number."""
    if fullmatch(r"[-+]?\d+,\d+", value):
        return Said("is_text_comma", value=shown(value), right=value.replace(",", "."))
    curled = value[:1] not in {"", "'", '"'} and "QUOTATION MARK" in name_of(value[0], "")
    return Said("is_text_quoted" if curled else "is_text", value=shown(value))


def refused(node: Node, key: str, **values: object) -> Said:
    """What a value is, and what would be right instead."""
    return Said("but", what=described(node), right=Said(key, **values))


def from_plain(value: Any, origin: Origin, problems: Problems, name: str = "", depth: int = 0) -> Node:
    """A tree of values that come from Python rather than a file; numpy scalars count as numbers."""
    if depth > DEEPEST:
        problems.append(Problem(origin, name, Said("too_deep", levels=DEEPEST)))
        return Node(None, origin, origin)
    if isinstance(value, Mapping):
        parts = {str(key): (f"{name}.{key}" if name else str(key), inner) for key, inner in value.items()}
        made: Any = {key: from_plain(inner, origin, problems, at, depth + 1) for key, (at, inner) in parts.items()}
    elif isinstance(value, list | tuple):
        made = [from_plain(inner, origin, problems, name, depth + 1) for inner in value]
    else:
        made = _scalar(value, origin, problems, name)
    return Node(made, origin, origin)


def _scalar(value: Any, origin: Origin, problems: Problems, name: str) -> Any:
    value = value.item() if hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0 else value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    problems.append(Problem(origin, name, Said("not_a_value", kind=type(value).__name__)))
    return None


def nested(dotted: Mapping[str, Any]) -> dict[str, Any]:
    """Dotted names as a tree: {"a.b": 1} becomes {"a": {"b": 1}}; a later name wins from an earlier one."""
    tree: dict[str, Any] = {}
    for name, value in dotted.items():
        *path, last = str(name).split(".")
        inner = tree
        for part in path:
            if not isinstance(inner.get(part), dict):
                inner[part] = {}
            inner = inner[part]
        both = isinstance(inner.get(last), dict) and isinstance(value, Mapping)
        inner[last] = {**inner[last], **value} if both else dict(value) if isinstance(value, Mapping) else value
    return tree
