"""leerwerk describe: the tables of the ODD protocol, from the code."""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli.endings import WrongInputError, ends_well, next_step

EXAMPLES = """\b
Examples:
  leerwerk describe | less
  leerwerk describe --write"""

ODD = Path("docs", "ODD.md")


@ends_well
def describe(
    write: Annotated[bool, typer.Option("--write", help="Renew the generated parts of docs/ODD.md.")] = False,
) -> None:
    """Print the ODD tables from the code.

    Agents, the month, legal moves, outcomes, input tables and parameters, as Markdown.
    """
    from sim.describe import TABLES

    if write:
        _renew()
        next_step("git diff docs/ODD.md")
        return
    typer.echo("\n\n".join(f"## {name.capitalize()}\n\n{table()}" for name, table in TABLES.items()))
    next_step("leerwerk describe --write")


def _renew() -> None:
    from sim import atomic
    from sim.describe import renewed

    try:
        before = ODD.read_text("utf-8")
        after = renewed(before)
    except (OSError, ValueError) as error:
        raise WrongInputError(f"cannot renew {ODD}: {error}") from None
    if after != before:
        atomic.write_text(ODD, after, replace=True)
    typer.echo(f"{ODD} {'was up to date' if after == before else 'has been renewed'}")
