"""What does a person want to read of the effect of a programme?"""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sim.cli.phrases import say
from sim.show.amounts import amount
from sim.show.called import called
from sim.show.subject import ENOUGH
from sim.show.words import Count, number

if TYPE_CHECKING:
    from rich.table import Table

    from sim.study.effect import Effect

SHOWN = (0, 3, 6, 12, 24, 36, 48)
"""Months since the start that are printed; effect.csv has them all."""

_SHARE = "employed_share"
"""The name by which a share is written as a percentage."""


def print_curve(of: "Effect", lang: str) -> None:
    """Print a row for each of some months since the start, and on what the numbers rest."""
    from rich.console import Console

    table, rows = _table(called(of, lang), lang), of.table[of.table["month"].isin(SHOWN)]
    for _, row in rows.iterrows():
        table.add_row(*_cells(row, lang))
    console = Console()
    console.print(table)
    for line in _about(of, lang):
        console.print(line, style="dim", highlight=False)
    if (rows["runs"] < ENOUGH).any():
        console.print(say("few_runs", lang, enough=ENOUGH), style="yellow", highlight=False)


def _table(title: str, lang: str) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    for key in ("month_since", "with_it", "without_it", "effect", "interval", "people"):
        table.add_column(say(key, lang), justify="right")
    return table


def _cells(row: Any, lang: str) -> list[str]:
    with_it, without = (amount(_SHARE, row[name], lang) for name in ("participants", "twins"))
    points, low, high = (_points(row[name], lang) for name in ("difference", "low", "high"))
    between = f"{low} … {high}" if row["runs"] >= ENOUGH else f"({low} … {high})"
    return [f"{row['month']:.0f}", with_it, without, points, between if low else "-", number(row["people"], lang)]


def _points(share: float, lang: str) -> str:
    """A difference of shares in percentage points, with its sign; nothing for what is not known."""
    if math.isnan(share):
        return ""
    points = round(100.0 * share, 1)
    return f"+{number(points, lang, 1)}" if points > 0.0 else number(points, lang, 1)


def _about(of: "Effect", lang: str) -> Iterator[str]:
    """What the numbers rest on, a sentence each."""
    started, seeds = of.total("started"), of.seeds
    told = number(started, lang)
    yield say("followed", lang, started=told, count=Count(len(seeds)), first=seeds[0], last=seeds[-1])
    if of.total("twins_elsewhere"):
        share = amount(_SHARE, of.total("twins_elsewhere") / started, lang)
        yield say("elsewhere", lang, share=share)
    if of.total("copies"):
        yield say("copies", lang, count=number(of.total("copies"), lang))
