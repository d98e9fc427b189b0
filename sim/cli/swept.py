"""How is a sweep told? A table for each outcome, why it ended, and what to make of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sim.cli.phrases import say
from sim.show.amounts import amount
from sim.show.indices import titled, told
from sim.show.ranking import called
from sim.show.words import Count, number, word
from sim.study.indices.problem import DUMMY

if TYPE_CHECKING:
    from sim.study.sweep.discover import Discovery
    from sim.study.sweep.results import Ranked

COLUMNS = ("rank", "input", "index", "interval", "first")

SCALING = ("durable_a_year", "durable_a_year_per_100k", "scaled_throughput")
"""Outcomes that tell how far scaling has come."""


def print_ranked(of: "Ranked", lang: str) -> None:
    """Print a table for each outcome, the input that decides most first."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for outcome in of.outcomes:
        table = Table(title=titled(of.index, outcome, lang), title_justify="left", box=box.SIMPLE_HEAD)
        for name in COLUMNS:
            table.add_column(_heading(name, of, lang), justify="left" if name == "input" else "right")
        for row in _rows(of, outcome, lang):
            table.add_row(*row)
        console.print(table)
    console.print("\n".join(notes(of, lang)), highlight=False)


def markdown(of: "Ranked", more: list[str], lang: str) -> str:
    """The same as Markdown, with what else is to be said of the sweep."""
    question = [of.question[lang], ""] if of.question != of.title else []
    lines = [f"# {of.title[lang]}", "", *question]
    for outcome in of.outcomes:
        lines += [f"## {titled(of.index, outcome, lang)}", "", _line(_heading(name, of, lang) for name in COLUMNS)]
        lines += [_line("---" for _ in COLUMNS), *(_line(row) for row in _rows(of, outcome, lang)), ""]
    return "\n\n".join(["\n".join(lines).rstrip(), *notes(of, lang), *more]) + "\n"


def notes(of: "Ranked", lang: str) -> list[str]:
    """What is to be known of the numbers: how much is chance, and what the star means."""
    chance = of.indices.drop_duplicates("output").set_index("output")["chance"]
    said = [
        say(
            "chance_share", lang, outcome=word(f"summary.{name}", lang), share=number(100.0 * float(chance[name]), lang)
        )
        for name in of.outcomes
        if chance[name] == chance[name]
    ]
    return [say("not_above", lang), *said]


def why(record: dict[str, Any], lang: str) -> list[str]:
    """Why a sweep ended where it did, and what was done about values that lack."""
    stop, sure = record["experiment"]["stop"] or {"ranking": float("nan")}, record["ranking"]
    values = {
        "sure": number(100.0 * (float("nan") if sure is None else sure), lang),
        "asked": number(100.0 * stop["ranking"], lang), "there": Count(record["there"]), "asked_runs": record["asked"],
        "why": record["refusal"], "folder": "",
    }  # fmt: skip
    unranked = sure is None and record["index"] is not None
    ended = "largest_unranked" if unranked and record["ended"] == "largest" else record["ended"]
    said = [say(f"ended.{ended}", lang, **values)] + ([say("unranked", lang)] if unranked else [])
    return said + ([say("filled", lang, filled=record["filled"])] if record["filled"] else [])


def sentence(of: "Discovery", lang: str) -> str:
    """In which limits an outcome stays low, or gets high."""
    outcome = word(f"summary.{of.outcome}", lang)
    if of.area is None:
        which = say("lowest" if of.low else "highest", lang)
        return say("no_box", lang, outcome=outcome, which=which, share=number(100.0 * of.share, lang))
    limits = [_limit(limit.name, limit.low, limit.high, lang) for limit in of.area.limits]
    joined = f" {say('and', lang)} ".join(filter(None, [", ".join(limits[:-1]), limits[-1]]))
    share, density, coverage = (number(100.0 * each, lang) for each in (of.share, of.area.density, of.area.coverage))
    kind = f"{'stalls' if of.low else 'thrives'}.{'scaling' if of.outcome in SCALING else 'other'}"
    return say(
        kind, lang, outcome=outcome, limit=amount(of.outcome, of.limit, lang), share=share, limits=joined,
        density=density, coverage=coverage,
    )  # fmt: skip


def _limit(name: str, low: float | None, high: float | None, lang: str) -> str:
    kind = "both" if low is not None and high is not None else "low" if low is not None else "high"
    ends = {end: number(value, lang, 2) for end, value in (("low", low), ("high", high)) if value is not None}
    return say(f"limit.{kind}", lang, name=called(name, lang), **ends)


def _heading(name: str, of: "Ranked", lang: str) -> str:
    return of.index if name == "index" else say(name if name == "interval" else f"column.{name}", lang)


def _rows(of: "Ranked", outcome: str, lang: str) -> Iterator[list[str]]:
    rows: Any = of.indices[of.indices["output"] == outcome].sort_values("rank", kind="stable").to_dict("records")
    for row in rows:
        main, low, high = (told(of.index, outcome, row[f"{of.index}{end}"], lang) for end in ("", "_low", "_high"))
        star = "" if row["above_dummy"] or row["name"] == DUMMY else " *"
        first = f"{number(100.0 * row['p_first'], lang)}%"
        yield [
            str(row["rank"]),
            f"{called(row['name'], lang)}{star}",
            main,
            say("range", lang, low=low, high=high),
            first,
        ]


def _line(cells: Iterator[str] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"
