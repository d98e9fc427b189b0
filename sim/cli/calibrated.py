"""How is a calibration shown? Each target before and after the fit, and what the data tell of the parameters."""

from pathlib import Path

import typer

MOST = 20
"""Informed parameters that are listed; the file has all."""


def print_calibration(folder: Path, lang: str) -> None:
    """Print what a calibration left in a folder."""
    from rich.console import Console

    from sim.cli.phrases import say
    from sim.cli.place import read_record

    record = read_record(folder) or {}
    console = Console()
    console.print(_targets(folder, lang))
    console.print(_parameters(folder, lang))
    typer.echo(say("calibrated", lang, **{name: record.get(name) for name in ("sets", "effective", "points", "runs")}))


def _targets(folder: Path, lang: str) -> object:
    from rich.table import Table

    from sim.catalogue import number
    from sim.cli.phrases import say
    from sim.study.comparison import read_table
    from sim.study.targets import read

    table = Table(title=say("calibration_targets", lang), title_justify="left")
    for name in ("target", "band", "before", "after"):
        table.add_column(say(f"column.{name}", lang), justify="left" if name == "target" else "right")
    known = read().targets
    for row in read_table(folder / "targets.csv").to_dict("records"):
        digits = 0 if abs(row["band_high"]) > 5 else 3
        ends = [(f"{part}_low", f"{part}_high") for part in ("band", "prior", "fitted")]
        spans = [say("range", lang, **{
            end: number(float(row[name]), lang, digits) for end, name in zip(("low", "high"), names, strict=True)
        }) for names in ends]  # fmt: skip
        table.add_row(known[row["target"]].title[lang], *spans)
    return table


def _parameters(folder: Path, lang: str) -> object:
    from rich.table import Table

    from sim.catalogue import number
    from sim.cli.phrases import say
    from sim.study.comparison import read_table

    found = read_table(folder / "parameters.csv")
    informed = found[found["informed"].astype(str) == "True"]
    title = say("informed", lang, count=len(informed), all=len(found))
    table = Table(title=title, title_justify="left")
    for name in ("parameter", "default", "before", "after"):
        table.add_column(say(f"column.{name}", lang), justify="left" if name == "parameter" else "right")
    for row in informed.head(MOST).to_dict("records"):
        told = [number(float(row[name]), lang, 3) for name in ("default", "prior_low", "prior_high", "low", "high")]
        spans = [say("range", lang, low=low, high=high) for low, high in (told[1:3], told[3:])]
        table.add_row(row["parameter"], told[0], *spans)
    return table
