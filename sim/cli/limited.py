"""What does a person want to read of a study of limits?"""

from typing import TYPE_CHECKING, Any

from sim.cli.amounts import amount
from sim.show.limits_told import answer
from sim.show.words import number, word
from sim.study.limits.kept import SHORT

if TYPE_CHECKING:
    from rich.table import Table

    from sim.study.limits import Limits

SIDES = ("top", "bottom")


Rows = list[dict[Any, Any]]


def print_limits(of: "Limits", outcome: str, lang: str) -> None:
    """Print for each scenario what every criterion accounts for, upwards and downwards, and the answer in words."""
    from rich.console import Console

    console = Console()
    for base in of.bases:
        for side in SIDES:
            rows = of.of(outcome, side, base).to_dict("records")
            if rows:
                console.print(_table(of, base, side, outcome, rows, lang))
    for line in answer(of, lang):
        console.print(f"• {line}", highlight=False)


def print_places(of: "Limits", by: str, lang: str) -> None:
    """Print for each sector or region, the largest gap first, what each criterion accounts for."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    found = of.places[of.places["by"] == by]
    grid = found.pivot(index="place", columns="criterion", values="mean")
    grid = grid.loc[grid.sum(axis=1).sort_values(ascending=False).index]
    table = Table(title=word(f"limits.by.{by}", lang), box=box.SIMPLE_HEAD)
    for name in ("", *grid.columns):
        table.add_column(word(f"criterion.{name}", lang) if name else "", justify="right" if name else "left")
    for place, row in grid.iterrows():
        shown = word(f"sector.{place}", lang) if by == "sector" and place != "any" else str(place)
        shown = word("limits.any", lang) if place == "any" else shown
        table.add_row(shown, *(amount("durable_a_year", value, lang, signed=True) for value in row))
    Console().print(table)


def markdown(of: "Limits", lang: str) -> str:
    """The answer in words and, for throughput, a table for each scenario and side."""
    parts = [f"# {word('limits.question', lang)}", "\n".join(f"- {line}" for line in answer(of, lang))]
    for base in of.bases:
        for side in SIDES:
            rows = of.of("throughput", side, base).to_dict("records")
            if rows:
                parts += [f"## {_title(of, base, side, lang)}", _plain("throughput", rows, lang)]
    return "\n\n".join([*parts, word("limits.reading", lang), word("limits.bounds", lang)]) + "\n"


def _table(of: "Limits", base: str, side: str, outcome: str, rows: Rows, lang: str) -> "Table":
    from rich import box
    from rich.table import Table

    told = f"{_title(of, base, side, lang)}: {word(f'limits.outcome.{outcome}', lang)}"
    table = Table(title=told, box=box.SIMPLE_HEAD, title_justify="left")
    for name in ("criterion", "accounts", "range", "share", "first", "alone", "last"):
        table.add_column(word(f"limits.{name}", lang), justify="left" if name == "criterion" else "right")
    for row in rows:
        table.add_row(*_narrow(outcome, row, lang))
    return table


def _plain(outcome: str, rows: Rows, lang: str) -> str:
    heads = [word(f"limits.{name}", lang) for name in HEADS]
    rule = ["---", *["---:"] * (len(heads) - 1)]
    return "\n".join(
        f"| {' | '.join(cells)} |" for cells in (heads, rule, *(_cells(outcome, row, lang) for row in rows))
    )


def _narrow(outcome: str, row: dict[Any, Any], lang: str) -> list[str]:
    """The cells of a row on a screen: the interval of what a criterion accounts for only."""
    told = {
        name: amount(SHORT[outcome], row[name], lang, signed=True) for name in ("mean", "low", "high", "alone", "last")
    }
    interval = word("limits.interval", lang).format(low=told["low"], high=told["high"])
    shares = (f"{number(100.0 * row[name], lang)}%" for name in ("share", "first"))
    return [word(f"criterion.{row['criterion']}", lang), told["mean"], interval, *shares, told["alone"], told["last"]]


HEADS = ("criterion", "whole", "share", "first", "alone_interval", "last_interval")


def _cells(outcome: str, row: dict[Any, Any], lang: str) -> list[str]:
    column = SHORT[outcome]
    return [
        word(f"criterion.{row['criterion']}", lang),
        _with_interval(column, row, "mean", lang),
        f"{number(100.0 * row['share'], lang)}%",
        f"{number(100.0 * row['first'], lang)}%",
        _with_interval(column, row, "alone", lang),
        _with_interval(column, row, "last", lang),
    ]


def _with_interval(column: str, row: dict[Any, Any], name: str, lang: str) -> str:
    start = "" if name == "mean" else f"{name}_"
    value, low, high = (amount(column, row[key], lang, signed=True) for key in (name, f"{start}low", f"{start}high"))
    return f"{value} ({word('limits.interval', lang).format(low=low, high=high)})"


def _title(of: "Limits", base: str, side: str, lang: str) -> str:
    return word(f"limits.{side}", lang).format(title=of.bases[base].title[lang])
