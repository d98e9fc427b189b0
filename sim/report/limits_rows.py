"""What stands in a table of what each criterion accounts for?"""

from typing import TYPE_CHECKING, Any

from sim.report.said import between
from sim.show.amounts import amount
from sim.show.words import number, word
from sim.study.limits.kept import SHORT

if TYPE_CHECKING:
    from sim.study.limits import Limits

SIDES = ("top", "bottom")
HEADS = ("criterion", "whole", "share", "first", "alone_interval", "last_interval")


def heads(lang: str) -> list[str]:
    """What stands above the columns."""
    return [word(f"limits.{name}", lang) for name in HEADS]


def rows(of: "Limits", base: str, side: str, outcome: str, lang: str) -> list[list[str]]:
    """A row for each criterion, the most important first, with intervals; none when the side was not studied."""
    return [_cells(outcome, row, lang) for row in of.of(outcome, side, base).to_dict("records")]


def title(of: "Limits", base: str, side: str, lang: str) -> str:
    """Of which scenario, and from where to where."""
    return word(f"limits.{side}", lang).format(title=of.bases[base].title[lang])


def _cells(outcome: str, row: dict[Any, Any], lang: str) -> list[str]:
    column = SHORT[outcome]
    return [
        word(f"criterion.{row['criterion']}", lang),
        with_interval(column, row, "mean", lang),
        f"{number(100.0 * row['share'], lang)}%",
        f"{number(100.0 * row['first'], lang)}%",
        with_interval(column, row, "alone", lang),
        with_interval(column, row, "last", lang),
    ]


def with_interval(column: str, row: dict[Any, Any], name: str, lang: str) -> str:
    """What a row says under `mean`, `alone` or `last`, with its interval."""
    start = "" if name == "mean" else f"{name}_"
    value, low, high = (amount(column, row[key], lang, signed=True) for key in (name, f"{start}low", f"{start}high"))
    return f"{value} ({between(low, high, lang)})"
