"""What is wrong, where, and what would be right?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Self

from sim.said import Said, Unit, joined

_MANY = 14
_SHOWN = 80


@dataclass(frozen=True)
class Origin:
    """Where something was said: a file with line and column (from 1), or a word such as `default` or `override`."""

    source: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return self.source if self.line is None else f"{self.source}:{self.line}:{self.column}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The origin that prints as `text`."""
        found = re.fullmatch(r"(.+):(\d+):(\d+)", text)
        return cls(found[1], int(found[2]), int(found[3])) if found else cls(text)


DEFAULT = Origin("default")
OVERRIDE = Origin("override")
GIVEN = Origin("given")


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong; `name` is the dotted name, empty when the whole file is meant."""

    origin: Origin
    name: str
    text: Said

    def __str__(self) -> str:
        return self.told("en")

    def told(self, lang: str) -> str:
        """All of it in `en` or `nl`, on one line."""
        name = f"{_short(self.name)}: " if self.name else ""
        return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in f"{self.origin}  {name}{self.text.told(lang)}")


Problems = list[Problem]


class ScenarioError(Exception):
    """All problems of a scenario at once, in the order of the files that say it; as text one line for each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        unique = list(dict.fromkeys(problems))
        sources = list(dict.fromkeys(p.origin.source for p in unique))
        unique.sort(key=lambda p: (sources.index(p.origin.source), p.origin.line or 0, p.origin.column or 0))
        self.problems: Problems = unique
        super().__init__(unique)

    def __str__(self) -> str:
        return self.told("en")

    def told(self, lang: str) -> str:
        """A line in `en` or `nl` for each problem."""
        return "\n".join(problem.told(lang) for problem in self.problems)


def unknown(word: str, known: Iterable[str] | Mapping[str, object]) -> Said:
    """Says that a name is unknown and which one may be meant, with the words that a mapping has about that one."""
    names = list(known)
    near = nearest(word, names)
    if near:
        told = known[near] if isinstance(known, Mapping) else ""
        return Said("unknown_near", near=near, about=told if isinstance(told, str) else "")
    listed = ", ".join(names[:_MANY]) + (", ..." if len(names) > _MANY else "")
    return Said("unknown_known", known=listed) if names else Said("unknown")


def unknown_value(word: object, known: Iterable[str] | Mapping[str, object]) -> Said:
    """Says which of several values is unknown, and which one may be meant."""
    return Said("of", what=shown(word), said=unknown(str(word), known))


def about(unit: str, limits: tuple[float, float] | None) -> str:
    """Unit and range in words, as `(hours a week, 0 to 6)`; empty where there is neither."""
    between = Said("range", low=f"{limits[0]:.10g}", high=f"{limits[1]:.10g}") if limits else ""
    words = joined("listed", (Unit(unit) if unit else "", between))
    return Said("in_brackets", words=words) if words else ""


def meant(name: str, known: Iterable[str]) -> str:
    """Which known name may be meant; empty when none looks like it."""
    near = nearest(name, known)
    return Said("did_you_mean", near=near) if near else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like a word, if any does."""
    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word[:_SHOWN].casefold(), folded, n=1)
    return folded[close[0]] if close else None


def shown(value: object) -> str:
    """A value as a message shows it: on one line, shortened, in the words of the file format."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return _short(repr(value))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
