"""What holds when the layers of a scenario are laid over each other?"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from sim.said import Said
from sim.scenario.criteria import as_declared, moved, positions
from sim.scenario.declared import blocks, parameters
from sim.scenario.head import HEAD, read_head
from sim.scenario.layers import Layer
from sim.scenario.library import in_baseline
from sim.scenario.month import month_date, number_of
from sim.scenario.names import regions
from sim.scenario.problem import DEFAULT, Origin, Problem, Problems, nearest, unknown
from sim.scenario.scenario import DEFAULT_MONTHS, DEFAULT_START, Scenario
from sim.scenario.section import read_section
from sim.scenario.timeline import Changes, constant, over


@dataclass(frozen=True)
class Draft:
    """A scenario in the making: the head by name, and the timeline of every parameter and criterion."""

    head: dict[str, Any]
    origins: dict[str, Origin]
    timelines: Changes = field(repr=False)
    criteria: Changes = field(repr=False)

    @classmethod
    def of_defaults(cls) -> Self:
        """What holds when no file says anything: the country of January 2021 for ten years."""
        head = {"start": number_of(DEFAULT_START), "months": DEFAULT_MONTHS, "regions": regions(), "sources": ()}
        head |= {"title": {}, "question": {}, "story": {}, "initiatives": in_baseline()}
        timelines: Changes = {}
        for name, parameter in parameters().items():
            each = parameter.default.items() if parameter.keyed else ()
            timelines |= {f"{name}.{key}": constant(value) for key, value in each}
            timelines |= {} if parameter.keyed else {name: constant(parameter.default)}
        return cls(head, dict.fromkeys(head, DEFAULT), timelines, as_declared())

    @classmethod
    def of_scenario(cls, scenario: Scenario) -> Self:
        """The draft of a finished scenario, to lay something over."""
        head = {name: getattr(scenario, name) for name in HEAD if name not in ("extends", "new_initiatives")}
        return cls(
            {**head, "start": number_of(scenario.start)}, scenario.origins, scenario.timelines, scenario.criteria
        )

    def under(self, layer: Layer, problems: Problems) -> Self:
        """This draft with a layer over it. Problems of the layer are appended."""
        sections = {"criteria": positions(), **blocks()}
        known = dict.fromkeys(HEAD, "") | dict.fromkeys(sections, Said("a_section"))
        _check_names(layer, known, sections, problems)
        read = read_head(layer.top, self.head["initiatives"], problems)
        head = {**self.head, **read.said}
        new, chosen = head.pop("new_initiatives", {}), read.said.get("initiatives", {})
        head["initiatives"] = {**head["initiatives"], **new, **chosen}  # as chosen, since it may differ from its record
        span = range(head["start"], head["start"] + head["months"])
        said = {
            name: read_section(name, layer.top[name], sections[name], span, problems)
            for name in layer.top
            if name in sections
        }
        stated = said.pop("criteria", {})
        timelines = {**self.timelines, **moved(self.timelines, stated)}  # before the levers that the layer sets itself
        for values in said.values():
            timelines = _over(timelines, values)
        origins, criteria = {**self.origins, **read.origins}, _over(self.criteria, stated)
        return replace(self, head=head, origins=origins, timelines=timelines, criteria=criteria)

    def scenario(self, name: str) -> Scenario:
        """The finished scenario."""
        title = self.head["title"] or {"en": name, "nl": name}
        head = {**self.head, "title": title, "start": month_date(self.head["start"])}
        return Scenario(name=name, origins=self.origins, timelines=self.timelines, criteria=self.criteria, **head)


def _over(below: Changes, above: Changes) -> Changes:
    laid = {name: over(below[name], timeline) if name in below else timeline for name, timeline in above.items()}
    return {**below, **laid}


def _check_names(
    layer: Layer, known: dict[str, str], sections: Mapping[str, Mapping[str, Any]], problems: Problems
) -> None:
    """A file has a title and no unknown names; a misspelt title counts once."""
    wrong = [name for name in layer.top if name not in known]
    for name in wrong:
        below = next((section for section, held in sections.items() if name in held), "")
        text = Said("belongs_below", section=below) if below else unknown(name, known)
        problems.append(Problem(layer.top[name].key, name, text))
    misspelt = any(nearest(name, known) == "title" for name in wrong)
    if layer.origin.line and "title" not in layer.top and not misspelt:
        problems.append(Problem(layer.origin, "title", Said("missing_title")))
