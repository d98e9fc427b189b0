"""How is it written down: one line of a docstring, one value, one Markdown table?"""

from collections.abc import Iterable
from typing import Any


def first_line(thing: Any) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((thing.__doc__ or "").split("\n\n")[0].split())


def whole(thing: Any) -> str:
    """All of a docstring, on one line."""
    return " ".join((thing.__doc__ or "").split())


def value(given: Any) -> str:
    """A value of a parameter in words: numbers without noise, names in small letters."""
    if isinstance(given, dict):
        return ", ".join(f"{key}: {value(inner)}" for key, inner in given.items()) or "-"
    if isinstance(given, list | tuple):
        return ", ".join(map(value, given)) or "-"
    return f"{given:.10g}" if isinstance(given, float) else str(given).lower()


def limits(between: tuple[float, float] | None) -> str:
    """A range in words."""
    return "-" if between is None else f"{between[0]:.10g} to {between[1]:.10g}"


def table(heads: str, rows: Iterable[Iterable[Any]]) -> str:
    """A Markdown table from headings with `|` between them and rows of cells."""
    lines = [f"| {heads} |", "|" + "---|" * (heads.count("|") + 1)]
    lines += [f"| {' | '.join(str(cell).replace('|', '/') for cell in row)} |" for row in rows]
    return "\n".join(lines)
