"""How is a validation shown? Misses first; what was not fitted apart from what was."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sim.catalogue import number
from sim.cli.phrases import say
from sim.study.targets import Use, read

if TYPE_CHECKING:
    from sim.study.validate import Validation

COLUMNS = ("target", "observed", "band", "model", "verdict")
MARKS = {"inside": "●", "near": "◐", "outside": "○", "unknown": "?"}


def print_validation(of: "Validation", lang: str) -> None:
    """Print a table for validation and one for calibration, each with its count."""
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for use in (Use.VALIDATION, Use.CALIBRATION):
        table = Table(title=say(f"use.{use.value}", lang), title_justify="left")
        for name in COLUMNS:
            table.add_column(say(f"column.{name}", lang), justify="left" if name in ("target", "verdict") else "right")
        for row in _rows(of, use, lang):
            table.add_row(*row)
        console.print(table)
        console.print(_counted(of, use, lang))


def markdown(of: "Validation", lang: str) -> str:
    """The same tables as Markdown."""
    lines = [f"# {say('validation', lang)}", "", say("validation_how", lang, sets=of.trial.sets), ""]
    for use in (Use.VALIDATION, Use.CALIBRATION):
        lines += [f"## {say(f'use.{use.value}', lang)}", "", _counted(of, use, lang), ""]
        lines += [_line(say(f"column.{name}", lang) for name in COLUMNS), _line("---" for _ in COLUMNS)]
        lines += [_line(row) for row in _rows(of, use, lang)] + [""]
    return "\n".join(lines)


def _line(cells: Iterator[str] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rows(of: "Validation", use: Use, lang: str) -> Iterator[list[str]]:
    known = read().targets
    for row in of.table[of.table["use"] == use.value].to_dict("records"):
        target = known[row["target"]]

        def told(value: float, unit: str = target.unit) -> str:
            return _number(float(value), unit, lang)

        model = say("median_interval", lang, median=told(row["median"]), low=told(row["low"]), high=told(row["high"]))
        band = say("range", lang, low=told(row["band_low"]), high=told(row["band_high"]))
        verdict = f"{MARKS[row['verdict']]} {say('verdict.' + row['verdict'], lang)}"
        yield [target.title[lang], told(row["value"]), band, model, verdict]


def _number(value: float, unit: str, lang: str) -> str:
    """A share in percent, anything else as it is; a dash for what is not known."""
    if value != value:
        return number(value, lang)
    if unit == "share":
        return f"{number(100.0 * value, lang, 1)}%"
    return number(value, lang, 0 if abs(value) >= 10.0 else 1 if unit in ("persons", "months") else 2)


def _counted(of: "Validation", use: Use, lang: str) -> str:
    counts = {verdict.value: count for verdict, count in of.counts(use).items()}
    good = counts["inside"] + counts["near"]
    share = number(100.0 * good / max(sum(counts.values()), 1), lang)
    return say("counted", lang, good=good, all=sum(counts.values()), share=share, **counts)
