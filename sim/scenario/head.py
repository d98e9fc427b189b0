"""What does the head of a file say: words, run, regions and initiatives?"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sim.said import Said
from sim.scenario.library import home, library
from sim.scenario.month import FIRST_YEAR, LAST_YEAR, MOST_MONTHS, month_number, wrong_month
from sim.scenario.names import Initiative, regions
from sim.scenario.node import Node, refused
from sim.scenario.problem import Origin, Problem, Problems, about, shown, unknown, unknown_value
from sim.scenario.record import changed_initiative, read_initiative


@dataclass
class Head:
    """What one file says in its head; a name that it does not mention is absent."""

    said: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)


def read_head(top: dict[str, Node], known_initiatives: dict[str, Initiative], problems: Problems) -> Head:
    """What a file says in its head; `known_initiatives` may be named besides those of the library."""
    head = Head()
    new = top.get("new_initiatives")
    if new is not None:
        head.said["new_initiatives"] = _new_initiatives(new, problems)
        head.origins["new_initiatives"] = new.origin
    if "extends" in top:
        head.origins["extends"] = top["extends"].origin
    for name, read in READERS.items():
        if name in top:
            value = read(name, top[name], problems)
            if value is not None:
                head.said[name], head.origins[name] = value, top[name].origin
    if "initiatives" in top:
        known = {**library(), **known_initiatives, **head.said.get("new_initiatives", {})}
        head.said["initiatives"] = _chosen(top["initiatives"], known, problems)
        head.origins["initiatives"] = top["initiatives"].origin
    return head


def _words(name: str, node: Node, problems: Problems) -> dict[str, str] | None:
    """Text in English and Dutch; one text without a language serves for both."""
    if isinstance(node.value, str) and node.value.strip():
        return {"en": node.value, "nl": node.value}
    if node.mapping is None:
        problems.append(Problem(node.origin, name, refused(node, "write_text")))
        return None
    extra = [key for key in node.mapping if key not in ("en", "nl")]
    for key in extra:
        problems.append(Problem(node.mapping[key].key, f"{name}.{key}", unknown(key, ("en", "nl"))))
    missing = [language for language in ("en", "nl") if language not in node.mapping][len(extra) :]
    problems.extend(Problem(node.key, f"{name}.{language}", Said("missing_text")) for language in missing)
    return {key: _text(f"{name}.{key}", text, problems) for key, text in node.mapping.items()}


def _text(name: str, node: Node, problems: Problems) -> str:
    if not isinstance(node.value, str) or not node.value.strip():
        problems.append(Problem(node.origin, name, refused(node, "must_be_text")))
    return str(node.value)


def _list(name: str, node: Node, problems: Problems) -> list[Node]:
    if node.items is None:
        problems.append(Problem(node.origin, name, refused(node, "must_be_list", example="one, two")))
    return node.items or []


def _sources(name: str, node: Node, problems: Problems) -> tuple[str, ...]:
    return tuple(_text(name, item, problems) for item in _list(name, node, problems))


def _start(name: str, node: Node, problems: Problems) -> int | None:
    number = month_number(node.value) if isinstance(node.value, str) else None
    if number is None:
        problems.append(Problem(node.origin, name, wrong_month(node)))
    elif number // 12 not in range(FIRST_YEAR, LAST_YEAR + 1):
        limits = Said("month_range", first=f"{FIRST_YEAR}-01", last=f"{LAST_YEAR}-12")
        problems.append(Problem(node.origin, name, Said("out_of_range", value=shown(node.value), about=limits)))
        return None
    return number


def _months(name: str, node: Node, problems: Problems) -> int | None:
    number = isinstance(node.value, int) and not isinstance(node.value, bool)
    if number and 1 <= node.value <= MOST_MONTHS:
        return int(node.value)
    problems.append(Problem(node.origin, name, no_number(node, "whole", number, about("months", (1, MOST_MONTHS)))))
    return None


def no_number(node: Node, kind: str, number: bool, limits: str) -> Said:
    """Says that a value is no number of a kind (`whole` or `number`), or else that it lies outside its limits."""
    if number:
        return Said("out_of_range", value=shown(node.value), about=limits)
    return refused(node, "must_be", kinds=Said(f"kind.{kind}"), about=limits)


def _regions(name: str, node: Node, problems: Problems) -> tuple[str, ...]:
    named = _named(name, node, regions(), problems)
    if node.items == []:
        problems.append(Problem(node.origin, name, Said("no_regions")))
    return tuple(named)


def _named(name: str, node: Node, known: Any, problems: Problems) -> list[str]:
    """The names in a list, each of which must be known and stand there once."""
    good: list[str] = []
    for item in _list(name, node, problems):
        if not isinstance(item.value, str):
            problems.append(Problem(item.origin, name, refused(item, "must_be_name")))
        elif item.value not in known:
            problems.append(Problem(item.origin, name, unknown_value(item.value, known)))
        elif item.value in good:
            problems.append(Problem(item.origin, name, Said("named_twice", value=shown(item.value))))
        else:
            good.append(item.value)
    return good


def _chosen(node: Node, known: dict[str, Initiative], problems: Problems) -> dict[str, Initiative]:
    """The initiatives that a list names, or that a mapping names with the attributes that differ."""
    if node.mapping is None:
        return {slug: known[slug] for slug in _named("initiatives", node, list(known), problems)}
    chosen: dict[str, Initiative | None] = {}
    for slug, changes in node.mapping.items():
        if slug not in known:
            problems.append(Problem(changes.key, "initiatives", unknown_value(slug, known)))
        else:
            chosen[slug] = changed_initiative(f"initiatives.{slug}", known[slug], changes, problems)
    return {slug: initiative for slug, initiative in chosen.items() if initiative is not None}


def _new_initiatives(node: Node, problems: Problems) -> dict[str, Initiative]:
    if node.mapping is None:
        problems.append(Problem(node.origin, "new_initiatives", refused(node, "must_hold_own")))
    made: dict[str, Initiative] = {}
    for slug, record in (node.mapping or {}).items():
        name = f"new_initiatives.{slug}"
        initiative = read_initiative(name, record, problems)
        if not slug.isidentifier():
            problems.append(Problem(record.key, name, Said("no_slug")))
        elif slug in library() and Path(record.key.source).resolve() != home(slug).resolve():
            problems.append(Problem(record.key, name, Said("taken_slug")))
        elif initiative is not None:
            made[slug] = initiative
    return made


READERS: dict[str, Callable[[str, Node, Problems], Any]] = {
    "title": _words,
    "question": _words,
    "story": _words,
    "sources": _sources,
    "start": _start,
    "months": _months,
    "regions": _regions,
}
"""How each name of the head is read, besides `extends` and the initiatives."""

HEAD = (
    "title",
    "question",
    "story",
    "sources",
    "extends",
    "start",
    "months",
    "regions",
    "initiatives",
    "new_initiatives",
)
"""The names of the head, in the order in which a file gives them."""
