"""What does a person want to read after a comparison?"""

from typing import TYPE_CHECKING, Any

from sim.cli.phrases import say
from sim.show import words
from sim.show.amounts import amount
from sim.show.subject import ENOUGH

if TYPE_CHECKING:
    from rich.table import Table

    from sim.study.comparison import Comparison


def print_differences(comparison: "Comparison", lang: str) -> None:
    """Print a row for each outcome: its mean in the first scenario, and for each other one the difference."""
    from rich.console import Console

    first, *others = comparison.scenarios
    table = _table(first, others, lang)
    by_outcome = comparison.table.set_index(["outcome", "scenario"])
    for outcome in comparison.table["outcome"].unique():
        mean = amount(outcome, by_outcome.loc[(outcome, first), "mean"], lang)
        rows = (by_outcome.loc[(outcome, other)] for other in others)
        differences = [_difference(outcome, row, lang, len(comparison.seeds) >= ENOUGH) for row in rows]
        table.add_row(words.word(f"summary.{outcome}", lang), mean, *differences)
    console = Console()
    console.print(table)
    seeds = comparison.seeds
    console.print(say("paired", lang, count=words.Count(len(seeds)), first=seeds[0], last=seeds[-1]), style="dim")
    trusted = len(seeds) >= ENOUGH
    console.print(
        say("stars" if trusted else "few", lang, count=words.Count(len(seeds))), style="dim" if trusted else "yellow"
    )
    if _sizes(comparison) > 1:
        console.print(say("size", lang), style="yellow")


def _table(first: str, others: list[str], lang: str) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD)
    table.add_column("")
    table.add_column(first, justify="right", overflow="fold")
    for other in others:
        table.add_column(f"{say('difference', lang, scenario=other)}\n{say('interval', lang)}", justify="right")
    return table


def _difference(outcome: str, row: Any, lang: str, trusted: bool) -> str:
    low, high = (amount(outcome, row[bound], lang, signed=True) for bound in ("low", "high"))
    sure = "*" if trusted and (row["low"] > 0.0 or row["high"] < 0.0) else " "
    return f"{amount(outcome, row['difference'], lang, signed=True)} {sure}\n{low} … {high}  "


def _sizes(comparison: "Comparison") -> int:
    """How many different sizes of country or lengths of run were compared."""
    return len(comparison.runs[["inhabitants", "months"]].drop_duplicates())
