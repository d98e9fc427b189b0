"""What is told of how sure the numbers of a scenario are?"""

from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.parts import Block, Grid, cells
from sim.report.said import asked, between, capital, named, period, size
from sim.scenario import Scenario
from sim.show.amounts import amount
from sim.show.fan import fan
from sim.show.words import number, word
from sim.study.comparison import read_runs, read_table
from sim.study.spread import Spread, read_months

SAID = ("durable_a_year", "started", "completion", "cost_per_durable_placement")
"""The outcomes that the answer tells, a line each."""


def read(folder: Path, record: dict[str, Any]) -> Spread:
    """The spread that was written."""
    table, runs = read_table(folder / "spread.csv"), read_runs(folder / "runs.csv")
    scenario = Scenario.from_dict(record["scenario"])
    said = (record["sets"], record["seed"], runs, table, record["identity"], record["seconds"])
    return Spread(scenario, *said, read_months(folder))


def title(of: Spread, lang: str) -> str:
    """The scenario."""
    return word("report.spread.title", lang).format(title=of.scenario.title[lang])


def question(of: Spread, lang: str) -> str:
    """The question of the scenario."""
    return asked(of.scenario, lang)


def answer(of: Spread, lang: str) -> list[str]:
    """Median and interval of the outcomes that matter most, and what they rest on."""
    table: Any = of.table.set_index("outcome")
    lines = []
    for name in SAID:
        median, low, high = (amount(name, table.loc[name, part], lang) for part in ("median", "low", "high"))
        about = {"outcome": capital(word(f"summary.{name}", lang)), "median": median, "low": low, "high": high}
        lines.append(word("report.spread.line", lang).format(**about))
    people = number(of.runs["inhabitants"].iloc[0] / 1e6, lang, 1)
    when = period(of.scenario, lang)
    return [*lines, word("report.spread.rests", lang).format(sets=of.sets, period=when, people=people)]


def figures(of: Spread, lang: str, mark: str) -> list[Block]:
    """The table, behind the figure where the months were kept."""
    rows = []
    for row in of.table.to_dict("records"):
        name = str(row["outcome"])
        ends = {part: amount(name, row[part], lang) for part in ("low", "lower", "median", "upper", "high")}
        half, ninety = between(ends["lower"], ends["upper"], lang), between(ends["low"], ends["high"], lang)
        rows.append(cells(capital(word(f"summary.{name}", lang)), ends["median"], half, ninety))
    heads = ["", *(word(f"report.spread.{name}", lang) for name in ("median", "half", "ninety"))]
    heads[0] = word("report.number", lang)
    table = Grid(word("report.spread.table", lang), heads, rows)
    return [table] if of.months is None or not len(of.months) else [picture(fan, of, lang, mark, table)]


def scenarios(of: Spread, lang: str) -> list[tuple[str, Scenario]]:
    """The scenario."""
    return [(of.scenario.title[lang], of.scenario)]


def rests_on(of: Spread) -> list[str]:
    """A spread does not tell."""
    return []


def drawn(of: Spread) -> int:
    """Sets of values that were drawn."""
    return of.sets


def commands(of: Spread) -> list[str]:
    """How it is made."""
    return [f"leerwerk spread {named(of.scenario)} --sets {of.sets} --seed {of.seed}{size(of.scenario)}"]
