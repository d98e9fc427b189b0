"""Which parameters does an experiment file say should vary?"""

from collections.abc import Iterator

from sim.said import Said, Unit
from sim.scenario.node import Node, refused
from sim.scenario.problem import Problem, Problems, shown, unknown
from sim.study.sweep.factors import Factor, ends_allowed, factor, known, moved_twice, standing_for, whole, words


def selected(name: str, node: Node, problems: Problems) -> tuple[Factor, ...] | None:
    """The factors that a list or mapping names; ends of its own win from those of a group."""
    found: dict[str, Factor] = {}
    for word, at, ends in _entries(name, node, problems):
        for each in _factors(word, at, ends, problems):
            own = each.name in found and found[each.name].group == each.name
            if not own or word == each.name:
                found[each.name] = each
    for lever, criterion in moved_twice(found).items():
        problems.append(Problem(node.origin, f"{name}.{lever}", Said("vary.twice", criterion=criterion)))
    if not found and not problems:
        problems.append(Problem(node.origin, name, Said("but", what=Said("is_empty"), right=Said("vary.how"))))
    return tuple(found[each] for each in known() if each in found) or None


def _entries(name: str, node: Node, problems: Problems) -> Iterator[tuple[str, Node, Node | None]]:
    """Each word with where it stands and the ends that it is given."""
    if node.mapping is not None:
        yield from _mapped(node)
        return
    if node.items is None:
        problems.append(Problem(node.origin, name, refused(node, "vary.must_be_list", how=Said("vary.how"))))
    for item in node.items or []:
        if isinstance(item.value, str):
            yield item.value, item, None
        elif item.mapping:
            yield from _mapped(item)
        else:
            problems.append(Problem(item.origin, name, refused(item, "vary.how")))


def _mapped(node: Node) -> Iterator[tuple[str, Node, Node | None]]:
    """The words of a mapping; a mapping below a section names parameters of it."""
    for word, below in (node.mapping or {}).items():
        if below.mapping:
            for inner, ends in below.mapping.items():
                yield f"{word}.{inner}", ends, ends if ends.value is not None else None
        else:
            yield word, below, below if below.value is not None else None


def _factors(word: str, at: Node, ends: Node | None, problems: Problems) -> Iterator[Factor]:
    names = standing_for(word)
    if not names:
        problems.append(Problem(at.key, "parameters", Said("of", what=shown(word), said=_unknown(word))))
    elif ends is None:
        yield from (factor(each, word if [each] == names else each.partition(".")[0]) for each in names)
    elif names != [word]:
        problems.append(Problem(ends.origin, f"parameters.{word}", Said("vary.several")))
    else:
        found = _ends(word, ends, problems)
        if found:
            yield factor(word, word, found)


def _unknown(word: str) -> Said:
    from sim.scenario.declared import parameter_of

    if parameter_of(word) is not None:
        return Said("vary.fixed")
    return unknown(word, words())


def _ends(name: str, node: Node, problems: Problems) -> tuple[float, float] | None:
    kinds = int if whole(name) else (int, float)
    numbers = [item.value for item in node.items or []]
    right = len(numbers) == 2 and all(isinstance(each, kinds) and not isinstance(each, bool) for each in numbers)
    if not right:
        text = refused(node, "vary.two_whole" if whole(name) else "vary.two_numbers", example=_example(name))
        problems.append(Problem(node.origin, f"parameters.{name}", text))
        return None
    low, high = numbers
    least, most = ends_allowed(name)
    if not least <= low < high <= most:
        within = {"least": f"{least:g}", "most": f"{most:g}", "unit": Unit(known()[name].unit)}
        text = Said("vary.must_rise", low=low, high=high, **within)
        problems.append(Problem(node.origin, f"parameters.{name}", text))
        return None
    return float(low), float(high)


def _example(name: str) -> str:
    made = factor(name, name)
    return f"{made.low:g}, {made.high:g}"
