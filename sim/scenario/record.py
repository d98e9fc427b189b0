"""Is a new initiative in a file described in full and rightly, and is a known one changed rightly?"""

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sim.said import Said
from sim.scenario.declared import SECTORS
from sim.scenario.misfit import in_words
from sim.scenario.names import Initiative, municipalities, regions
from sim.scenario.node import Node, described, from_plain, refused
from sim.scenario.problem import Problem, Problems, nearest, unknown, unknown_value


def read_initiative(name: str, node: Node, problems: Problems) -> Initiative | None:
    """The initiative that a node describes, or None when something is wrong with it. Problems are appended."""
    if node.mapping is None:
        problems.append(Problem(node.origin, name, refused(node, "must_hold_attributes")))
        return None
    found = _wrong_names(name, node.mapping)
    try:
        initiative = Initiative.model_validate(node.plain())
    except ValidationError as error:
        found += _wrong_attributes(name, node, error, whole=not found)
    problems.extend(found)
    return None if found else initiative


def changed_initiative(name: str, known: Initiative, node: Node, problems: Problems) -> Initiative | None:
    """A known initiative with the attributes that a node gives, or None when one is wrong. Problems are appended."""
    if node.mapping is None:
        problems.append(Problem(node.origin, name, refused(node, "must_hold_differing")))
        return None
    as_known = from_plain(known.model_dump(mode="json"), node.origin, problems).value
    return read_initiative(name, Node({**as_known, **node.mapping}, node.origin, node.key), problems)


def _wrong_names(name: str, attributes: dict[str, Node]) -> Problems:
    known = {"regions": regions(), "municipalities": municipalities(), "sectors": SECTORS}
    return [
        Problem(item.origin, f"{name}.{attribute}", unknown_value(item.value, words))
        for attribute, words in known.items()
        for item in (attributes[attribute].items if attribute in attributes else None) or []
        if isinstance(item.value, str) and item.value not in words
    ]


def _wrong_attributes(name: str, node: Node, error: ValidationError, whole: bool) -> Problems:
    """The problems that pydantic found; a misspelt attribute that is therefore missing counts once."""
    details = error.errors(include_url=False)
    extra = {detail["loc"] for detail in details if detail["type"] == "extra_forbidden"}
    missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
    meant = {loc: nearest(str(loc[-1]), _names_beside(loc)) for loc in extra}
    folded = {(*loc[:-1], near) for loc, near in meant.items()}
    kept = [d for d in details if d["loc"] not in folded or d["loc"] not in missing]
    return [_problem(name, node, detail) for detail in kept if whole or detail["loc"]]


def _problem(name: str, node: Node, detail: ErrorDetails) -> Problem:
    loc = detail["loc"]
    at, reached = _reach(node, loc)
    dotted = ".".join([name, *(part for part in loc if isinstance(part, str))])
    if detail["type"] == "extra_forbidden":
        return Problem(at.key, dotted, unknown(str(loc[-1]), _names_beside(loc)))
    if not reached:
        return Problem(at.key, dotted, Said("missing_give", about=_about(loc)))
    if detail["type"] == "value_error":
        return Problem(at.key, dotted, in_words(detail))
    said = {"what": described(at), "right": in_words(detail), "about": _about(loc)}
    return Problem(at.origin, dotted, Said("but_about" if said["about"] else "but", **said))


def _reach(node: Node, loc: tuple[Any, ...]) -> tuple[Node, bool]:
    """The node at a place in the tree, or the nearest one above it."""
    for part in loc:
        inner = (node.mapping or {}).get(part) if isinstance(part, str) else (node.items or [])[part]
        if inner is None:
            return node, False
        node = inner
    return node, True


def _names_beside(loc: tuple[Any, ...]) -> list[str]:
    model: Any = Initiative
    for part in loc[:-1]:
        model = model.model_fields[part].annotation
    return list(model.model_fields)


def _about(loc: tuple[Any, ...]) -> str:
    """What the attribute at a place is; empty for the record as a whole."""
    return Said(f"attribute.{loc[0]}") if loc and loc[0] in Initiative.model_fields else ""
