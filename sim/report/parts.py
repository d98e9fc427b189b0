"""What is a page made of? Words, lists, tables and figures, one after the other below headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Cell(NamedTuple):
    """What stands in a table: a text, and a smaller note below it."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Words:
    """Sentences: one paragraph each, or a list."""

    lines: Sequence[str]
    listed: bool = False
    kind: str = field(default="words", init=False)


@dataclass(frozen=True)
class Commands:
    """What can be typed."""

    lines: Sequence[str]
    kind: str = field(default="commands", init=False)


@dataclass(frozen=True)
class Grid:
    """A table with what it is called; the first `words` columns hold words, all others numbers.

    `folded` hides it behind what it is called until somebody asks; on paper it is there if `printed`.
    """

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    words: int = 1
    folded: bool = False
    printed: bool = False
    kind: str = field(default="grid", init=False)


@dataclass(frozen=True)
class Picture:
    """A figure as an element of the page, and the table that tells the same."""

    svg: str
    grid: Grid
    kind: str = field(default="picture", init=False)


Block = Words | Commands | Grid | Picture


@dataclass(frozen=True)
class Part:
    """A heading with what stands below it."""

    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Chapter:
    """All that is told of one result."""

    title: str
    question: str
    kind: str
    answer: Sequence[str]
    parts: Sequence[Part]


def cells(*texts: str) -> list[Cell]:
    """A row of plain texts."""
    return [Cell(text) for text in texts]
