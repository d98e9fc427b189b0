"""leerwerk describe: what is the model made of, and how well is it supported?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step
from sim.said import Said, message

EXAMPLES = """\b
Examples:
  leerwerk describe | less
  leerwerk describe --write
  leerwerk describe mechanisms --lang nl
  leerwerk describe mechanisms P
  leerwerk describe mechanisms P5
  leerwerk describe evidence
  leerwerk describe evidence assumed"""

ODD = Path("docs", "ODD.md")


class Part(StrEnum):
    """What can be described by itself, in Dutch too."""

    MECHANISMS = "mechanisms"
    EVIDENCE = "evidence"


@ends_well
def describe(
    part: Annotated[Part | None, typer.Argument(help="One part.", show_default="the ODD tables")] = None,
    name: Annotated[
        str | None,
        typer.Argument(help="A mechanism (P5) or family (P), or a grade of evidence.", show_default="all of the part"),
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Renew the generated parts of docs/ODD.md.")] = False,
    lang: options.Language = None,
) -> None:
    """Print the ODD tables from the code.

    Agents, the month, legal moves, outcomes, input tables, mechanisms and parameters, as Markdown. Or, for a reader at
    the screen: the mechanisms, each with its rule, parameters and test; or how well the numbers are supported.
    """
    if part is not None and write:
        raise WrongInputError(Said("write_all", file=ODD, part=part))
    if part is Part.MECHANISMS:
        from sim.cli.mechanisms import print_mechanisms

        print_mechanisms(name, options.chosen(lang))
    elif part is Part.EVIDENCE:
        from sim.cli.evidence import print_evidence

        print_evidence(name, options.chosen(lang))
    elif write:
        _renew()
        next_step("git diff docs/ODD.md")
    else:
        _print_tables()
        next_step("leerwerk describe --write")


def _print_tables() -> None:
    from sim.describe import TABLES

    typer.echo("\n\n".join(f"## {name.capitalize()}\n\n{table()}" for name, table in TABLES.items()))


def _renew() -> None:
    from sim import atomic
    from sim.describe import renewed

    try:
        before = ODD.read_text("utf-8")
        after = renewed(before)
    except (OSError, ValueError) as error:
        raise WrongInputError(Said("not_renewed", file=ODD, why=message(error))) from None
    if after != before:
        atomic.write_text(ODD, after, replace=True)
    typer.echo(f"{ODD} {'was up to date' if after == before else 'has been renewed'}")
