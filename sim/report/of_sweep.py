"""What is told of a sweep: which inputs decide the outcomes?"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.parts import Block, Grid, Words, cells
from sim.report.said import between, capital, listed
from sim.scenario import Scenario
from sim.show.figures import OF_A_SWEEP, of_ranking
from sim.show.indices import titled, told
from sim.show.ranking import called, ranking
from sim.show.words import number, word
from sim.study.indices.problem import DUMMY
from sim.study.sweep import Experiment
from sim.study.sweep.factors import ENSEMBLE
from sim.study.sweep.results import Ranked, read_ranked

MOST = 10
"""Inputs of an outcome that the result is said to rest on."""
LINES = 4
"""Outcomes that the answer tells, a line each."""


@dataclass(frozen=True)
class Asked:
    """A sweep as its folder holds it; without values for every run there is nothing ranked."""

    experiment: Experiment
    ranked: Ranked | None
    record: dict[str, Any]


def read(folder: Path, record: dict[str, Any]) -> Asked:
    """The sweep that was written."""
    return Asked(Experiment.from_dict(record["experiment"]), read_ranked(folder), record)


def title(of: Asked, lang: str) -> str:
    """What the experiment is called."""
    return of.experiment.title[lang]


def question(of: Asked, lang: str) -> str:
    """What the experiment asks."""
    return of.experiment.question[lang]


def answer(of: Asked, lang: str) -> list[str]:
    """What decides each outcome most, how much is chance, and on how many runs it rests."""
    lines = [_line(of.ranked, outcome, lang) for outcome in of.ranked.outcomes[:LINES]] if of.ranked else []
    return [*(lines or [word("report.sweep.nothing", lang)]), _rests(of, lang)]


def figures(of: Asked, lang: str, mark: str) -> list[Block]:
    """The figures that the method gives, and a table for each outcome."""
    if of.ranked is None:
        return [Words([word("report.sweep.nothing", lang)])]
    first, *others = (_grid(of.ranked, outcome, lang) for outcome in of.ranked.outcomes)
    more = [picture(draw, of.ranked, lang, mark, _indices(of.ranked, lang)) for draw in of_ranking(of.ranked)[1:]]
    shown: list[Block] = [
        picture(ranking, of.ranked, lang, mark, first),
        *others,
        Words([word("report.sweep.star", lang)]),
    ]
    return [*shown, *more]


def scenarios(of: Asked, lang: str) -> list[tuple[str, Scenario]]:
    """The scenario of which inputs vary."""
    return [(of.experiment.scenario.title[lang], of.experiment.scenario)]


def rests_on(of: Asked) -> list[str]:
    """The inputs that decide the first outcome most and stand above the one without effect, each member of a group."""
    if of.ranked is None:
        return []
    found = [row["name"] for row in _rows(of.ranked, of.ranked.outcomes[0]) if row["above_dummy"]]
    known = [factor for factor in of.experiment.factors if factor.kind != ENSEMBLE]
    return [each.name for name in found for each in known if name in {each.name, each.group}][:MOST]


def drawn(of: Asked) -> None:
    """The experiment says what varies."""
    return None


def commands(of: Asked) -> list[str]:
    """A record does not say where the file of its experiment is."""
    return []


def _rows(of: Ranked, outcome: str) -> list[Any]:
    found: Any = of.indices[of.indices["output"] == outcome].sort_values("rank", kind="stable")
    rows: list[Any] = found.to_dict("records")
    return rows


def _line(of: Ranked, outcome: str, lang: str) -> str:
    """The inputs that decide an outcome most, and how much of its variance is chance."""
    rows = [row for row in _rows(of, outcome) if row["name"] != DUMMY]
    sure = [row for row in rows if row["above_dummy"]][:3]
    name = capital(titled(of.index, outcome, lang))
    if not sure:
        return word("report.sweep.none", lang).format(outcome=name)
    inputs = listed((f"{called(row['name'], lang)} {_interval(of, row, lang)}" for row in sure), lang)
    said = word("report.sweep.line", lang).format(outcome=name, inputs=inputs, index=of.index)
    chance = rows[0]["chance"]
    known = chance == chance
    return f"{said} {word('report.sweep.chance', lang).format(share=number(100.0 * chance, lang))}" if known else said


def _interval(of: Ranked, row: Any, lang: str) -> str:
    main, low, high = (told(of.index, row["output"], row[f"{of.index}{end}"], lang) for end in ("", "_low", "_high"))
    return f"{main} ({between(low, high, lang)})"


def _rests(of: Asked, lang: str) -> str:
    sure = of.record["ranking"]
    key = "report.sweep.rests" if sure is None else "report.sweep.stable"
    return word(key, lang).format(
        runs=number(of.record["there"], lang), size=number(of.record["size"], lang), method=of.experiment.method,
        sure="" if sure is None else number(100.0 * sure, lang),
    )  # fmt: skip


def _grid(of: Ranked, outcome: str, lang: str) -> Grid:
    rows = []
    for row in _rows(of, outcome):
        star = "" if row["above_dummy"] or row["name"] == DUMMY else " *"
        first = f"{number(100.0 * row['p_first'], lang)}%"
        rows.append(cells(f"{called(row['name'], lang)}{star}", _interval(of, row, lang), first))
    heads = [word("report.sweep.input", lang), word("report.sweep.index", lang).format(index=of.index)]
    return Grid(capital(titled(of.index, outcome, lang)), [*heads, word("report.sweep.first", lang)], rows)


def _indices(of: Ranked, lang: str) -> Grid:
    """Every index of the figures beside the ranking, by outcome and input."""
    shown = [name for needed in OF_A_SWEEP.values() for name in sorted(needed) if needed <= {*of.indices.columns}]
    rows = [
        cells(
            f"{titled(of.index, outcome, lang)}: {called(row['name'], lang)}",
            *(told(name, outcome, row[name], lang) for name in shown),
        )
        for outcome in of.outcomes
        for row in _rows(of, outcome)
    ]
    return Grid(word("report.table_of_figure", lang), [word("report.sweep.input", lang), *shown], rows, folded=True)
