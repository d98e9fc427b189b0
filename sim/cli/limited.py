"""What does a person want to read of a study of limits?"""

from typing import TYPE_CHECKING, Any

from sim.report.limits_rows import SIDES, heads, rows, title
from sim.show.amounts import amount
from sim.show.limits_told import answer
from sim.show.words import number, word
from sim.study.limits.kept import SHORT

if TYPE_CHECKING:
    from rich.table import Table

    from sim.study.limits import Limits

Rows = list[dict[Any, Any]]


def print_limits(of: "Limits", outcome: str, lang: str) -> None:
    """Print for each scenario what every criterion accounts for, upwards and downwards, and the answer in words."""
    from rich.console import Console

    console = Console()
    for base in of.bases:
        for side in SIDES:
            found = of.of(outcome, side, base).to_dict("records")
            if found:
                console.print(_table(of, base, side, outcome, found, lang))
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
            found = rows(of, base, side, "throughput", lang)
            if found:
                parts += [f"## {title(of, base, side, lang)}", _plain(found, lang)]
    return "\n\n".join([*parts, word("limits.reading", lang)]) + "\n"


def _table(of: "Limits", base: str, side: str, outcome: str, found: Rows, lang: str) -> "Table":
    from rich import box
    from rich.table import Table

    told = f"{title(of, base, side, lang)}: {word(f'limits.outcome.{outcome}', lang)}"
    table = Table(title=told, box=box.SIMPLE_HEAD, title_justify="left")
    for name in ("criterion", "accounts", "range", "share", "first", "alone", "last"):
        table.add_column(word(f"limits.{name}", lang), justify="left" if name == "criterion" else "right")
    for row in found:
        table.add_row(*_narrow(outcome, row, lang))
    return table


def _plain(rows: list[list[str]], lang: str) -> str:
    names = heads(lang)
    rule = ["---", *["---:"] * (len(names) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (names, rule, *rows))


def _narrow(outcome: str, row: dict[Any, Any], lang: str) -> list[str]:
    """The cells of a row on a screen: the interval of what a criterion accounts for only."""
    told = {
        name: amount(SHORT[outcome], row[name], lang, signed=True) for name in ("mean", "low", "high", "alone", "last")
    }
    interval = word("limits.interval", lang).format(low=told["low"], high=told["high"])
    shares = (f"{number(100.0 * row[name], lang)}%" for name in ("share", "first"))
    return [word(f"criterion.{row['criterion']}", lang), told["mean"], interval, *shares, told["alone"], told["last"]]
