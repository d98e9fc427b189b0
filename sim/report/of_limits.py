"""What is told of a study of what limits scaling?"""

from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.limits_rows import SIDES, heads, rows, with_interval
from sim.report.limits_rows import title as titled
from sim.report.parts import Block, Grid, Words, cells
from sim.report.said import capital, listed, named, size
from sim.scenario import Scenario
from sim.scenario.criteria import levers_of
from sim.show import limits_told
from sim.show.amounts import amount
from sim.show.limits_pairs import limits_pairs
from sim.show.limits_ranking import limits_ranking
from sim.show.limits_response import limits_response
from sim.show.limits_tornado import limits_tornado
from sim.show.limits_waterfall import limits_waterfall
from sim.show.limits_why import limits_why
from sim.show.words import number, word
from sim.study.limits import Limits
from sim.study.limits import read as read_limits
from sim.study.limits.kept import SHORT

MAIN, SIDE = "throughput", "top"
STATES = ("as_is", "all")
"""Of what was lost in which states the table tells; lost.csv has all."""


def read(folder: Path, record: dict[str, Any]) -> Limits:
    """The study that was written."""
    return read_limits(folder)


def title(of: Limits, lang: str) -> str:
    """The question and the scenarios."""
    return word("report.limits.title", lang).format(
        title=listed((base.title[lang] for base in of.bases.values()), lang)
    )


def question(of: Limits, lang: str) -> str:
    """The question of every such study."""
    return word("limits.question", lang)


def answer(of: Limits, lang: str) -> list[str]:
    """The lines that the study gives."""
    return limits_told.answer(of, lang)


def figures(of: Limits, lang: str, mark: str) -> list[Block]:
    """The figures of the first scenario, and tables of every scenario and side."""
    if not len(of.of(MAIN, SIDE)):
        return [Words([word("limits.told.nothing", lang)])]
    tables = [_criteria(of, base, side, lang) for base in of.bases for side in SIDES]
    first, *others = (table for table in tables if table.rows)
    return [
        picture(limits_waterfall, of, lang, mark, first),
        Words([word("limits.reading", lang)]),
        picture(limits_ranking, of, lang, mark, _ranks(of, lang)),
        picture(limits_tornado, of, lang, mark, _alone(of, lang)),
        picture(limits_response, of, lang, mark, _last(of, lang)),
        picture(limits_why, of, lang, mark, _lost(of, lang)),
        picture(limits_pairs, of, lang, mark, _pairs(of, lang)),
        *others,
    ]


def scenarios(of: Limits, lang: str) -> list[tuple[str, Scenario]]:
    """The scenarios in which criteria were moved."""
    return [(base.title[lang], base) for base in of.bases.values()]


def rests_on(of: Limits) -> list[str]:
    """The levers of the criterion that counts most: their ends decide what it is worth."""
    found = of.of(MAIN, SIDE)
    return [lever.name for lever in levers_of(str(found["criterion"].iloc[0]))] if len(found) else []


def drawn(of: Limits) -> int:
    """Sets of values that were drawn."""
    return of.draws


def commands(of: Limits) -> list[str]:
    """How it is made; ways to scale are studied together."""
    first, *others = of.bases.values()
    plan = " ".join(f"--{name} {value:g}" for name, value in of.plan.items())
    return [f"leerwerk limits {named(first)} {plan}{size(first)}{' --by variant' if others else ''}"]


def _criteria(of: Limits, base: str, side: str, lang: str) -> Grid:
    told = [cells(*row) for row in rows(of, base, side, MAIN, lang)]
    return Grid(titled(of, base, side, lang), [capital(head) for head in heads(lang)], told)


def _ranks(of: Limits, lang: str) -> Grid:
    found = [
        cells(word(f"criterion.{row['criterion']}", lang), f"{number(100.0 * row['first'], lang)}%")
        for row in of.of(MAIN, SIDE).to_dict("records")
    ]
    names = [capital(word(f"limits.{name}", lang)) for name in ("criterion", "first")]
    return Grid(word("report.table_of_figure", lang), names, found, folded=True)


def _alone(of: Limits, lang: str) -> Grid:
    """What each criterion changes by itself, when it is ideal and when it is absent."""
    sides = {side: {row["criterion"]: row for row in of.of(MAIN, side).to_dict("records")} for side in SIDES}
    known = [side for side, found in sides.items() if found]
    made = [
        cells(
            word(f"criterion.{name}", lang),
            *(with_interval(SHORT[MAIN], sides[side][name], "alone", lang) for side in known),
        )
        for name in sides[SIDE]
    ]
    names = [word("limits.criterion", lang), *(word(f"figure.limits_tornado.{side}", lang) for side in known)]
    return Grid(word("report.table_of_figure", lang), [capital(name) for name in names], made, folded=True)


def _last(of: Limits, lang: str) -> Grid:
    """What each criterion adds from now to ideal: with the others as they are, and with the others ideal."""
    made = [
        cells(
            word(f"criterion.{row['criterion']}", lang),
            *(with_interval(SHORT[MAIN], row, name, lang) for name in ("alone", "last")),
        )
        for row in of.of(MAIN, SIDE).to_dict("records")
    ]
    names = [word(key, lang) for key in ("limits.criterion", "limits.alone_interval", "limits.last_interval")]
    return Grid(word("report.table_of_figure", lang), [capital(name) for name in names], made, folded=True)


def _lost(of: Limits, lang: str) -> Grid:
    """Persons a year lost to each constraint, today and with all criteria ideal."""
    here = of.lost[of.lost["base"].eq(next(iter(of.bases))) & of.lost["state"].isin(STATES)]
    wide = here.pivot_table(index="constraint", columns="state", values="persons", sort=False)
    rows = [
        cells(capital(word(f"constraint.{name}", lang)), *(number(float(row[state]), lang, 1) for state in STATES))
        for name, row in wide.iterrows()
    ]
    names = [word("report.lost_to", lang), *(capital(word(f"figure.limits_why.{state}", lang)) for state in STATES)]
    return Grid(word("report.table_of_figure", lang), names, rows, folded=True)


def _pairs(of: Limits, lang: str) -> Grid:
    table = of.pairs
    here = table[table["base"].eq(next(iter(of.bases))) & table["side"].eq(SIDE) & table["outcome"].eq(MAIN)]
    rows = []
    for row in here.sort_values("mean", ascending=False).to_dict("records"):
        pair = (word(f"criterion.{row[name]}", lang) for name in ("one", "other"))
        mean, low, high = (amount("durable_a_year", row[name], lang, signed=True) for name in ("mean", "low", "high"))
        told = word("limits.interval", lang).format(low=low, high=high)
        rows.append(cells(listed(pair, lang), mean, told))
    names = [word("report.pair", lang), word("report.together", lang), word("report.interval", lang)]
    return Grid(word("report.table_of_figure", lang), names, rows, folded=True)
