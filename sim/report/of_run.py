"""What is told of one run?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.outcomes import OUTCOMES
from sim.report.drawn import picture
from sim.report.parts import Block, Cell, Grid, cells
from sim.report.said import asked, capital, named, period, size
from sim.scenario import Scenario
from sim.show.amounts import amount
from sim.show.figures import of_run
from sim.show.words import number, word
from sim.vocabulary import DROPOUT_CAUSES, Constraint

if TYPE_CHECKING:
    import pandas as pd

CAUSES = tuple(cause.name.lower() for cause in DROPOUT_CAUSES)
WAY = ("started", "completed", "placed", "durable_placements")
SUMS: Mapping[str, tuple[str, ...]] = {
    "flow": (*WAY, "no_go", "dropped_out", "sent_away", "not_placed"),
    "throughput": WAY,
    "dropout": ("dropped_out", *CAUSES),
    "money": (
        "grants_paid", "co_financed", "sector_paid", "orchestration_paid", "casework_paid", "training_paid", "lapsed",
    ),
    "employment": ("found_alone", "lost_job", "placed"),
}  # fmt: skip
"""Flows that are added up by year in the table of a figure."""

ENDS: Mapping[str, tuple[str, ...]] = {
    "people": ("recruited", "pre_programme", "learn_work", "matching", "job_aftercare"),
    "programmes": ("programmes_running", "programmes_preparing", "programmes_stalled", "programmes_ended",
                   "secured_months"),
    "survival": ("programmes_running", "programmes_preparing", "programmes_stalled", "programmes_ended"),
    "willing": ("vacancy_rate", "employers"),
    "shortage": ("vacancy_rate", "employers", "places", "places_taken"),
    "employment": ("employed_share",),
}  # fmt: skip
"""What is told as it is at the end of a year."""

BY = {"regions": "region", "sectors": "sector", "schooling": "schooling"}
OF_INTAKE = ("intake", "binding")
"""Figures with a table of another kind than outcomes by year."""

UNITS = {outcome.name: outcome.unit for outcome in OUTCOMES}
INTAKE = ("wanted", "actual", *(constraint.name.lower() for constraint in Constraint))


@dataclass(frozen=True, eq=False)
class Seen:
    """A run as its folder holds it."""

    scenario: Scenario
    seed: int
    monthly: "pd.DataFrame"
    intake: "pd.DataFrame"
    money: "pd.DataFrame"
    moves: "pd.DataFrame | None"
    groups: "pd.DataFrame | None"
    lives: "pd.DataFrame | None"
    summary: Mapping[str, Any]


def read(folder: Path, record: dict[str, Any]) -> Seen:
    """The run that `sim.record.Record.write` left in a folder."""
    import pandas as pd

    intake, money = (
        pd.read_csv(folder / f"{name}.csv", parse_dates=["date"], keep_default_na=False) for name in ("intake", "money")
    )
    summary = json.loads((folder / "summary.json").read_text("utf-8"))
    scenario = Scenario.from_dict(record["scenario"])
    moves, groups, lives = (_later(folder / f"{name}.csv") for name in ("moves", "groups", "lives"))
    monthly = pd.read_parquet(folder / "monthly.parquet")
    return Seen(scenario, record["seed"], monthly, intake, money, moves, groups, lives, summary)


def _later(path: Path) -> "pd.DataFrame | None":
    """A table that runs of earlier versions did not leave."""
    import pandas as pd

    if not path.is_file():
        return None
    table = pd.read_csv(path, keep_default_na=False)
    return table.assign(date=pd.to_datetime(table["date"])) if "date" in table else table


def title(of: Seen, lang: str) -> str:
    """The title of the scenario."""
    return of.scenario.title[lang]


def question(of: Seen, lang: str) -> str:
    """The question of the scenario."""
    return asked(of.scenario, lang)


def answer(of: Seen, lang: str) -> list[str]:
    """How many people, what became of them, what held it back, what it cost, and that it is one run."""
    told = {name: amount(name, value, lang) for name, value in of.summary.items() if not isinstance(value, str)}
    bound = str(of.summary["most_binding"])
    held = word(f"constraint.{bound}", lang) if bound else word("report.nothing", lang)
    inhabitants = number(of.summary["inhabitants"] / 1e6, lang, 1)
    about = {"period": period(of.scenario, lang), "held": held, "people": inhabitants, "seed": of.seed}
    way = ["way"] if of.summary["placed_of_completed"] is not None else []
    cost = "cost" if of.summary["cost_per_durable_placement"] is not None else "cost_alone"
    lines = ("people", *way, "held", cost, "one")
    return [capital(word(f"report.run.{line}", lang).format(**told | about)) for line in lines]


def figures(of: Seen, lang: str, mark: str) -> list[Block]:
    """All figures of a run, each with a table by year."""
    return [picture(draw, of, lang, mark, _by_year(of, draw.__name__, lang)) for draw in of_run(of)]


def scenarios(of: Seen, lang: str) -> list[tuple[str, Scenario]]:
    """The scenario."""
    return [(of.scenario.title[lang], of.scenario)]


def rests_on(of: Seen) -> list[str]:
    """One run does not tell."""
    return []


def drawn(of: Seen) -> int:
    """None: every value is that of the scenario."""
    return 0


def commands(of: Seen) -> list[str]:
    """How it is run."""
    return [f"leerwerk run {named(of.scenario)} --seed {of.seed}{size(of.scenario)}"]


def _by_year(of: Seen, figure: str, lang: str) -> Grid:
    """What a figure shows, a row for each number and a column for each year."""
    if figure in BY:
        return _by_group(of, BY[figure], lang)
    table = of.intake if figure in OF_INTAKE else of.monthly
    every = of.monthly["date"].dt.year.unique()
    sums = table.groupby(table["date"].dt.year).sum(numeric_only=True).reindex(every, fill_value=0.0)
    rows = [_row(f"report.intake.{n}" if n == "wanted" else _intake(n), "", sums[n], lang)
            for n in INTAKE if figure in OF_INTAKE]  # fmt: skip
    rows += [_row(f"outcome.{name}", UNITS[name], sums[name], lang) for name in SUMS.get(figure, ())]
    if figure in ENDS:
        ends = of.monthly.groupby(of.monthly["date"].dt.year).last()
        rows += [_row(f"outcome.{name}", UNITS[name], ends[name], lang, end=True) for name in ENDS[figure]]
    heads = [word("report.number", lang), *map(str, every)]
    return Grid(word("report.table_of_figure", lang), heads, rows, folded=True)


def _by_group(of: Seen, kind: str, lang: str) -> Grid:
    """Everyone who took each step in the whole run, a row for each group."""
    assert of.groups is not None
    totals = (
        of.groups[of.groups["by"] == kind].groupby("group")[list(WAY)].sum().sort_values("started", ascending=False)
    )
    rows = [
        cells(_group(kind, str(name), lang), *(number(float(row[step]), lang) for step in WAY))
        for name, row in totals.iterrows()
    ]
    heads = ["", *(capital(word(f"outcome.{step}", lang)) for step in WAY)]
    return Grid(word("report.table_of_figure", lang), heads, rows, folded=True)


def _group(kind: str, name: str, lang: str) -> str:
    return (
        name if kind == "region" else capital(word("figure.sectors.any" if name == "any" else f"{kind}.{name}", lang))
    )


def _intake(name: str) -> str:
    return "figure.intake.actual" if name == "actual" else f"constraint.{name}"


def _row(key: str, unit: str, values: "pd.Series[float]", lang: str, *, end: bool = False) -> list[Cell]:
    """A number in each year; euros in millions, shares in percent."""
    euros, share = unit.startswith("euro"), unit == "share"
    told = [value / 1e6 if euros else 100.0 * value if share else value for value in values]
    digits = int(euros or share or any(value != int(value) for value in told))
    text = [number(value, lang, digits) + "%" * share for value in told]
    note = word("report.million_euro", lang) if euros else word("report.at_end", lang) if end else ""
    return [Cell(capital(word(key, lang)), note), *cells(*text)]
