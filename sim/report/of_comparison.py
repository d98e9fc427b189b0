"""What is told of a comparison of scenarios on the same luck?"""

from pathlib import Path
from typing import Any

from sim.report.drawn import picture
from sim.report.parts import Block, Cell, Grid, cells
from sim.report.said import between, capital, named, quoted, seeds, size, with_interval
from sim.scenario import Scenario
from sim.show.amounts import amount
from sim.show.comparison import comparison
from sim.show.subject import ENOUGH
from sim.show.words import Count, number, word
from sim.study.comparison import Comparison
from sim.study.comparison import read as read_comparison

MAIN = "durable_a_year"
ALSO = ("started", "completion", "employed_share", "cost_per_durable_placement")
"""What is said besides of the scenario that changes most."""

WIDE = 5
"""Scenarios beside the first that fit on paper."""


def read(folder: Path, record: dict[str, Any]) -> Comparison:
    """The comparison that was written."""
    cases = [Scenario.from_dict(saved) for saved in record["scenarios"]]
    return read_comparison(folder, cases, record["seeds"])


def title(of: Comparison, lang: str) -> str:
    """The scenarios by their titles."""
    first, *others = (case.title[lang] for case in of.cases)
    return word("report.comparison.title", lang).format(others=quoted(others, lang), first=first)


def question(of: Comparison, lang: str) -> str:
    """What was asked."""
    return word("report.comparison.question", lang).format(first=of.cases[0].title[lang])


def answer(of: Comparison, lang: str) -> list[str]:
    """What changes durable placements, the most first, what else that scenario changes, and how sure it all is."""
    return [_start(of, lang), *_others(of, lang), _also(of, lang), certainty(of, lang)]


def certainty(of: Comparison, lang: str) -> str:
    """On how many runs it rests, and whether intervals can be trusted."""
    told = word("report.paired", lang).format(
        count=Count(len(of.seeds)), first=of.seeds[0], last=of.seeds[-1],
        people=number(of.runs["inhabitants"].iloc[0] / 1e6, lang, 1),
    )  # fmt: skip
    key = "report.enough" if len(of.seeds) >= ENOUGH else "report.few"
    sizes = len(of.runs[["inhabitants", "months"]].drop_duplicates())
    other = [word("report.sizes", lang)] if sizes > 1 else []
    return " ".join([told, word(key, lang).format(count=Count(len(of.seeds))), *other])


def sureness(of: Comparison, row: Any, lang: str) -> str:
    """Whether an interval tells that there is a difference."""
    if len(of.seeds) < ENOUGH:
        return word("report.sure.few", lang)
    return word("report.sure.yes" if certain(of, row) else "report.sure.no", lang)


def certain(of: Comparison, row: Any) -> bool:
    """Whether zero lies outside an interval that can be trusted."""
    return len(of.seeds) >= ENOUGH and bool(row["low"] > 0.0 or row["high"] < 0.0)


def ordered(of: Comparison) -> list[tuple[str, Any]]:
    """Labels after the first with their row for durable placements, the largest difference first."""
    table: Any = of.table[of.table["outcome"] == MAIN].set_index("scenario")
    rows = [(label, table.loc[label]) for label in of.scenarios[1:]]
    return sorted(rows, key=lambda pair: -pair[1]["difference"])


def figures(of: Comparison, lang: str, mark: str) -> list[Block]:
    """The figure and the table of all outcomes, in parts that fit on paper."""
    others = of.scenarios[1:]
    first, *more = (_grid(of, others[start : start + WIDE], lang) for start in range(0, len(others), WIDE))
    return [picture(comparison, of, lang, mark, first), *more]


def scenarios(of: Comparison, lang: str) -> list[tuple[str, Scenario]]:
    """The scenarios, the reference first."""
    return [(case.title[lang], case) for case in of.cases]


def rests_on(of: Comparison) -> list[str]:
    """A comparison does not tell."""
    return []


def drawn(of: Comparison) -> int:
    """None: every value is that of a scenario."""
    return 0


def commands(of: Comparison) -> list[str]:
    """How it is made."""
    return [f"leerwerk compare {' '.join(map(named, of.cases))}{seeds(of.seeds)}{size(of.cases[0])}"]


def _titles(of: Comparison, lang: str) -> dict[str, str]:
    return {label: case.title[lang] for label, case in zip(of.scenarios, of.cases, strict=True)}


def _start(of: Comparison, lang: str) -> str:
    table: Any = of.table.set_index(["outcome", "scenario"])
    mean = amount(MAIN, table.loc[(MAIN, of.scenarios[0]), "mean"], lang)
    return word("report.comparison.start", lang).format(first=_titles(of, lang)[of.scenarios[0]], mean=mean)


def _others(of: Comparison, lang: str) -> list[str]:
    """A line for each of the two largest differences, and one for all others."""
    titles, rows = _titles(of, lang), ordered(of)
    lines = [
        word("report.comparison.difference", lang).format(
            title=titles[label], difference=with_interval(MAIN, row, lang), sure=sureness(of, row, lang)
        )
        for label, row in rows[:2]
    ]
    rest = [f"{titles[label]} {with_interval(MAIN, row, lang)}" for label, row in rows[2:6]]
    return lines + ([word("report.comparison.rest", lang).format(others="; ".join(rest))] if rest else [])


def _also(of: Comparison, lang: str) -> str:
    """What the scenario that changes most does to other outcomes."""
    label = max(ordered(of), key=lambda pair: abs(pair[1]["difference"]))[0]
    table: Any = of.table.set_index(["outcome", "scenario"])
    known = [name for name in ALSO if table.loc[(name, label), "difference"] == table.loc[(name, label), "difference"]]
    sure = [name for name in known if certain(of, table.loc[(name, label)])]
    parts = {"sure": sure, "unsure": [name for name in known if name not in sure]}
    lines = [word("report.comparison.also", lang).format(title=_titles(of, lang)[label])]
    for part, names in parts.items():
        told = [
            f"{word(f'summary.{name}', lang)} {with_interval(name, table.loc[(name, label)], lang)}" for name in names
        ]
        lines += [word(f"report.comparison.{part}", lang).format(others="; ".join(told))] if told else []
    return " ".join(lines)


def _grid(of: Comparison, others: list[str], lang: str) -> Grid:
    first = of.scenarios[0]
    titles, table = _titles(of, lang), of.table.set_index(["outcome", "scenario"])
    heads = [word("report.number", lang), titles[first], *(titles[label] for label in others)]
    rows = []
    for outcome in of.table["outcome"].unique():
        each: Any = [table.loc[(outcome, label)] for label in others]
        mean: Any = table.loc[(outcome, first), "mean"]
        name = capital(word(f"summary.{outcome}", lang))
        rows.append([*cells(name, amount(outcome, mean, lang)), *(difference(outcome, row, lang) for row in each)])
    return Grid(word("report.comparison.table", lang), heads, rows)


def difference(outcome: str, row: Any, lang: str) -> Cell:
    """A difference with its interval below it."""
    low, high = (amount(outcome, row[name], lang, signed=True) for name in ("low", "high"))
    note = between(low, high, lang) if low != "-" else ""
    return Cell(amount(outcome, row["difference"], lang, signed=True), note)
