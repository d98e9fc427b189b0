"""What does a YAML text say, and on which line and column?"""

from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from sim.said import Said
from sim.scenario.node import DEEPEST, Node
from sim.scenario.problem import Origin, Problem, Problems, ScenarioError, shown
from sim.scenario.scalars import scalar

FOLD = "\x07"
"""With this the reader marks where a folded text was broken; a text of ours has no use for it."""

MOST = 5_000
"""Values in one file; the files that ship have a few hundred."""


def parse(text: str, source: str, problems: Problems) -> Node:
    """The tree of a YAML text, whose top level is a mapping.

    Problems that leave the rest readable are appended; raises ScenarioError where reading has to stop.
    """
    try:
        return _Parser(text, source, problems).document()
    except ScenarioError:
        raise
    except YAMLError as error:
        raise ScenarioError([_syntax(error, source)]) from None
    except Exception as error:  # the parser meets junk with errors of its own, which are no traceback for a reader
        raise ScenarioError([Problem(Origin(source), "", Said("not_yaml_kind", kind=type(error).__name__))]) from None


class _Parser:
    """Builds nodes from parse events, and refuses what a scenario file has no use for."""

    def __init__(self, text: str, source: str, problems: Problems) -> None:
        self.events: Iterator[Any] = iter(YAML(typ="rt", pure=True).parse(text))
        self.source, self.problems, self.count = source, problems, 0

    def document(self) -> Node:
        first = self._next_content()
        if first is None:
            raise self._stop(Origin(self.source), Said("empty_file"))
        node = self._node(first, self._origin(first), ())
        extra = self._next_content()
        if extra is not None:
            self._note(self._origin(extra), Said("second_document"))
        if node.mapping is None:
            raise self._stop(node.origin, Said("no_names"))
        return node

    def _next_content(self) -> Any:
        skipped = (StreamStartEvent, DocumentStartEvent, DocumentEndEvent)
        event = next((e for e in self.events if not isinstance(e, skipped)), None)
        return None if type(event).__name__ == "StreamEndEvent" else event

    def _node(self, event: Any, key: Origin, path: tuple[str, ...]) -> Node:
        origin = self._origin(event)
        self._refuse(event, origin, path)
        if isinstance(event, MappingStartEvent):
            return Node(self._mapping(path), origin, key)
        if isinstance(event, SequenceStartEvent):
            return Node(list(self._sequence(path)), origin, key)
        return Node(event.value.replace(FOLD, "") if event.style else scalar(event.value), origin, key)

    def _mapping(self, path: tuple[str, ...]) -> dict[str, Node]:
        made: dict[str, Node] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            key = self._origin(event)
            if not isinstance(event, ScalarEvent):
                raise self._stop(key, Said("name_is_word"))
            self._refuse(event, key, path)
            node = self._node(next(self.events), key, (*path, event.value))
            if event.value in made:
                first = made[event.value].key.line
                self._note(key, Said("duplicate", line=first), name=".".join((*path, event.value)))
            else:
                made[event.value] = node
        return made

    def _sequence(self, path: tuple[str, ...]) -> Iterator[Node]:
        while not isinstance(event := next(self.events), SequenceEndEvent):
            yield self._node(event, self._origin(event), (*path, ""))

    def _refuse(self, event: Any, origin: Origin, path: tuple[str, ...]) -> None:
        self.count += 1
        if isinstance(event, AliasEvent) or event.anchor is not None:
            raise self._stop(origin, Said("anchor"))
        if len(path) > DEEPEST:
            raise self._stop(origin, Said("too_deep", levels=DEEPEST))
        if self.count > MOST:
            raise self._stop(origin, Said("too_many", most=MOST))
        if event.tag is not None:
            self._note(origin, Said("tag", tag=shown(str(event.tag))))

    def _origin(self, event: Any) -> Origin:
        return Origin(self.source, event.start_mark.line + 1, event.start_mark.column + 1)

    def _note(self, origin: Origin, text: Said, name: str = "") -> None:
        self.problems.append(Problem(origin, name, text))

    def _stop(self, origin: Origin, text: Said) -> ScenarioError:
        return ScenarioError([Problem(origin, "", text)])


def _syntax(error: YAMLError, source: str) -> Problem:
    mark = isinstance(error, MarkedYAMLError) and (error.problem_mark or error.context_mark)
    origin = Origin(source, mark.line + 1, mark.column + 1) if mark else Origin(source)
    said = str(getattr(error, "problem", None) or "")
    if ("end of stream" in said or "stream end" in said) and isinstance(error, MarkedYAMLError) and error.context_mark:
        return Problem(origin, "", Said("not_closed", line=error.context_mark.line + 1))
    return Problem(origin, "", _in_words(said.partition("\n")[0]))


def _in_words(said: str) -> Said:
    if r"\t" in said or "\t" in said:
        return Said("tab")
    if "mapping values are not allowed" in said:
        return Said("colon")
    if "expected <block end>" in said:
        return Said("indentation")
    return Said("not_yaml", why=said) if said else Said("not_yaml", why=Said("not_readable"))
