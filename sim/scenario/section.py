"""What does a section of a file change in the parameters of a block?"""

from collections.abc import Iterator

from sim.said import Said
from sim.scenario.declared import Parameter
from sim.scenario.month import month_number, month_text, wrong_month
from sim.scenario.node import Node, refused
from sim.scenario.problem import Problem, Problems, unknown
from sim.scenario.timeline import Change, Changes, Timeline, constant


def read_section(name: str, section: Node, known: dict[str, Parameter], span: range, problems: Problems) -> Changes:
    """The changes that a section states; dates must lie in `span`, the months of the run. Problems are appended."""
    if section.value is None:
        return {}
    if section.mapping is None:
        problems.append(Problem(section.origin, name, refused(section, "must_hold_values", about="")))
        return {}
    changes: Changes = {}
    for key, node in section.mapping.items():
        if key in known:
            changes |= _Reader(span, problems).parameter(known[key], node)
        else:
            about = {word: parameter.about for word, parameter in known.items()}
            problems.append(Problem(node.key, f"{name}.{key}", unknown(key, about)))
    return changes


class _Reader:
    """Reads values with or without dates."""

    def __init__(self, span: range, problems: Problems) -> None:
        self.span, self.problems = span, problems

    def parameter(self, parameter: Parameter, node: Node) -> Changes:
        if not parameter.keyed:
            return self._named(parameter, parameter.name, node)
        if node.mapping is None:
            self._note(node, parameter.name, refused(node, "must_hold_values", about=parameter.about))
            return {}
        return {name: line for key in node.mapping for name, line in self._key(parameter, key, node.mapping[key])}

    def _key(self, parameter: Parameter, key: str, node: Node) -> Iterator[tuple[str, Timeline]]:
        name = f"{parameter.name}.{key}"
        if key in parameter.keys:
            yield from self._named(parameter, name, node).items()
        elif key[:1].isdigit():
            text = Said("dates_below", key=parameter.keys[0], month=month_text(self.span.start))
            self.problems.append(Problem(node.key, name, text))
        else:
            self.problems.append(Problem(node.key, name, unknown(key, dict.fromkeys(parameter.keys, parameter.about))))

    def _named(self, parameter: Parameter, name: str, node: Node) -> Changes:
        if node.mapping is not None and parameter.declaration.at_start:
            self._note(node, name, Said("read_once", about=parameter.about))
            return {}
        if node.mapping is not None:
            dated = sorted(self._dated(parameter, name, node), key=lambda change: change.month)
            return {name: tuple(dated)} if dated else {}
        right = self._right(parameter, name, node)
        return {name: constant(parameter.accept(node.plain()), node.origin)} if right else {}

    def _dated(self, parameter: Parameter, name: str, dated: Node) -> Iterator[Change]:
        if not dated.mapping:
            self._note(dated, name, Said("give_value", about=parameter.about))
        for key, node in (dated.mapping or {}).items():
            month = self._month(name, key, node)
            if self._right(parameter, name, node) and month is not None:
                yield Change(month, parameter.accept(node.plain()), node.origin)

    def _month(self, name: str, key: str, node: Node) -> int | None:
        month = month_number(key)
        if month is None:
            self.problems.append(Problem(node.key, f"{name}.{key}", wrong_month(key)))
        elif month not in self.span:
            first, last = month_text(self.span.start), month_text(self.span.stop - 1)
            self.problems.append(Problem(node.key, f"{name}.{key}", Said("outside_run", first=first, last=last)))
            return None
        return month

    def _right(self, parameter: Parameter, name: str, node: Node) -> bool:
        wrong = parameter.verdict(node)
        if wrong is not None:
            self._note(node, name, wrong)
        return wrong is None

    def _note(self, node: Node, name: str, text: Said) -> None:
        self.problems.append(Problem(node.origin, name, text))
