"""What is told of the library of scenarios?"""

from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.of_comparison import MAIN, certainty, difference, ordered, sureness
from sim.report.parts import Block, Cell, Grid, cells
from sim.report.said import capital, named, seeds, size, with_interval
from sim.scenario import Scenario
from sim.scenario.layers import initiative_names, shipped_names
from sim.show.amounts import amount
from sim.show.figures import of_library
from sim.show.subject import ENOUGH
from sim.show.words import number, word
from sim.study.library import Library
from sim.study.library import read as read_library
from sim.vocabulary import Constraint

PAST = ("history",)
"""Scenarios of other years, which are not in the library."""
BESIDE = ("started", "completion", "cost_per_durable_placement")


def read(folder: Path, record: dict[str, Any]) -> Library:
    """The library that was written."""
    cases = [Scenario.from_dict(saved) for saved in record["scenarios"]]
    parts = cases[: record["national"]], cases[record["national"] :]
    return read_library(folder, *parts, record["seeds"], record["checked"])


def title(of: Library, lang: str) -> str:
    """What it is."""
    return word("report.library.title", lang)


def question(of: Library, lang: str) -> str:
    """What was asked."""
    return word("report.comparison.question", lang).format(first=of.national.cases[0].title[lang])


def answer(of: Library, lang: str) -> list[str]:
    """Where it starts, what brings most and least, what holds back, and how sure that is."""
    first = of.national.scenarios[0]
    table: Any = of.national.table.set_index(["outcome", "scenario"])
    mean = amount(MAIN, table.loc[(MAIN, first), "mean"], lang)
    start = word("report.comparison.start", lang).format(first=of.by_label[first].title[lang], mean=mean)
    rows = ordered(of.national)
    ends = ("most", "least") if len(rows) > 1 else ("only",)[: len(rows)]
    lines = [_most(of, rows[::-1] if end == "least" else rows, end, lang) for end in ends]
    bound = of.binding(first)
    held = word(f"constraint.{bound}", lang) if bound else word("report.nothing", lang)
    return [start, *lines, word("report.library.held", lang).format(held=held), certainty(of.national, lang)]


def figures(of: Library, lang: str, mark: str) -> list[Block]:
    """The figures of the library, and a table for each group."""
    tables = {"library": _national(of, lang), "library_binding": _binding(of, lang)}
    alone = _alone(of, lang)
    return [picture(draw, of, lang, mark, tables.get(draw.__name__, alone)) for draw in of_library(of)]


def scenarios(of: Library, lang: str) -> list[tuple[str, Scenario]]:
    """The national scenarios, the reference first."""
    return [(case.title[lang], case) for case in of.national.cases]


def rests_on(of: Library) -> list[str]:
    """A library does not tell."""
    return []


def drawn(of: Library) -> int:
    """None: every value is that of a scenario."""
    return 0


def commands(of: Library) -> list[str]:
    """How it is made; by name when it holds some scenarios only."""
    only = "" if _whole(of) else "".join(f" --only {named(case)}" for case in of.cases[1:])
    check = "" if of.checked else " --no-check"
    return [f"leerwerk scenarios{only}{seeds(of.national.seeds)}{check}{size(of.national.cases[0])}"]


def _whole(of: Library) -> bool:
    """Whether every scenario of the library is there, but for those of other years."""
    names = {case.name for case in of.cases}
    return names >= {name for name in shipped_names() if name not in PAST} | set(initiative_names())


def _most(of: Library, rows: list[tuple[str, Any]], which: str, lang: str) -> str:
    told = [
        f"{of.by_label[label].title[lang]} {with_interval(MAIN, row, lang)}{_unsure(of, row, lang)}"
        for label, row in rows[:3]
    ]
    return word(f"report.library.{which}", lang).format(others="; ".join(told))


def _unsure(of: Library, row: Any, lang: str) -> str:
    """Nothing where an interval without zero says enough."""
    unsure = row["low"] <= 0.0 <= row["high"] or len(of.national.seeds) < ENOUGH
    return f", {sureness(of.national, row, lang)}" if unsure else ""


def _national(of: Library, lang: str) -> Grid:
    table: Any = of.national.table.set_index(["outcome", "scenario"])
    rows = []
    grouped = (label for labels in of.groups.values() for label in labels)
    for label in (of.national.scenarios[0], *grouped):
        mean, *others = (amount(name, table.loc[(name, label), "mean"], lang) for name in (MAIN, *BESIDE))
        first = label == of.national.scenarios[0]
        apart = Cell("") if first else difference(MAIN, table.loc[(MAIN, label)], lang)
        rows.append([*cells(of.by_label[label].title[lang], mean), apart, *cells(*others)])
    return Grid(word("report.library.table", lang), _heads(lang, difference=True), rows)


def _binding(of: Library, lang: str) -> Grid:
    """What was lost most to, and what was taken in, of every place that was wanted."""
    rows = []
    for label in of.by_label:
        persons: Any = of.intake.loc[label]
        share = number(100.0 * persons["taken_in"] / persons["wanted"], lang, 1) if persons["wanted"] else ""
        lost = persons[[each.name.lower() for each in Constraint]].sort_values(ascending=False).head(2)
        names = [capital(word(f"constraint.{name}", lang)) for name, each in lost.items() if each]
        rows.append(cells(of.by_label[label].title[lang], "; ".join(names), f"{share}%" if share else ""))
    names = [word(f"report.{name}", lang) for name in ("scenario", "held_most", "taken_in")]
    return Grid(word("report.table_of_figure", lang), names, rows, words=2, folded=True)


def _alone(of: Library, lang: str) -> Grid:
    rows = []
    for label in list(of.by_label)[len(of.national.cases) :]:
        runs = of.alone_runs[of.alone_runs["scenario"] == label]
        means = (amount(name, runs[name].mean(), lang) for name in (MAIN, *BESIDE))
        rows.append(cells(of.by_label[label].title[lang], *means))
    return Grid(word("report.library.alone", lang), _heads(lang, difference=False), rows)


def _heads(lang: str, *, difference: bool) -> list[str]:
    first, *others = (capital(word(f"summary.{name}", lang)) for name in (MAIN, *BESIDE))
    between = [word("report.difference", lang)] if difference else []
    return [word("report.scenario", lang), first, *between, *others]
