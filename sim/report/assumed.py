"""On what does a result rest: how well are its values supported, and which does it set itself?"""

from typing import Any

from sim.declare import Grade
from sim.describe.evidence import by_kind
from sim.report.levers import about, heads, ideal_of, set_by, value_of
from sim.report.parts import Block, Cell, Grid, Part, Words, cells
from sim.report.result import Result
from sim.scenario import Scenario
from sim.show.words import number, word
from sim.study.space import uncertain_space


def part(result: Result, lang: str) -> Part:
    """How many values have each grade of evidence, what the scenario sets, and what decides the result most."""
    of, teller = result.of, result.teller
    blocks: list[Block] = [Words(_told(teller.drawn(of), lang)), _counts(lang)]
    for title, scenario in list(teller.scenarios(of, lang))[:1]:
        names = set_by(scenario)
        key = "report.assumed.sets" if names else "report.assumed.sets_none"
        told = word(key, lang).format(title=title)
        blocks.append(_grid(told, scenario, names, lang) if names else Words([told]))
        leading = teller.rests_on(of)
        if leading:
            blocks.append(_leading(scenario, leading, lang))
    if not teller.rests_on(of):
        blocks.append(Words([word("report.assumed.unknown", lang)]))
    return Part(word("report.assumed.title", lang), blocks)


def _told(drawn: int | None, lang: str) -> list[str]:
    every = by_kind()[-1]
    first = word("report.assumed.count", lang).format(
        all=every.all, assumed=every.counts[list(Grade).index(Grade.ASSUMED)], share=number(100.0 * every.assumed, lang)
    )
    varied = len(uncertain_space().dimensions)
    how = "swept" if drawn is None else "drawn" if drawn else "fixed"
    second = word(f"report.assumed.{how}", lang).format(sets=drawn, varied=varied)
    return [first, second]


def _counts(lang: str) -> Grid:
    rows = []
    for group in by_kind():
        shown = word(f"report.kind.{group.group}", lang)
        rows.append(cells(shown, *(str(count) for count in group.counts), str(group.all)))
    names = [word(f"report.grade.{grade}", lang) for grade in Grade]
    return Grid(word("report.assumed.table", lang), ["", *names, word("report.kind.all", lang)], rows)


def _grid(title: str, scenario: Scenario, names: list[str], lang: str) -> Grid:
    rows: list[list[Cell]] = [about(name, lang, [_value(scenario, name, lang)]) for name in names]
    return Grid(title, heads(lang, "is"), rows, words=4)


def _leading(scenario: Scenario, names: list[str], lang: str) -> Grid:
    """The values that decide the result most; of levers also what they are when their criterion is ideal."""
    ideal = {name: ideal_of(name, lang) for name in names}
    if not any(ideal.values()):
        return _grid(word("report.assumed.leading", lang), scenario, names, lang)
    rows = [about(name, lang, [_value(scenario, name, lang), ideal[name]]) for name in names]
    return Grid(word("report.assumed.leading", lang), heads(lang, "is", "ideal"), rows, words=5)


def _value(scenario: Scenario, name: str, lang: Any) -> str:
    """The value of a parameter; one with a value for each of some names tells none of them."""
    return value_of(scenario, name, lang) if name in scenario.histories else ""
