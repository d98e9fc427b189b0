"""leerwerk verify: does a record still give the same bits?"""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import FAILED, WrongInputError, ends_well, next_step

EXAMPLES = """\b
Examples:
  leerwerk verify results/baseline/1
  leerwerk verify results/compare/baseline-my_scenario --lang nl"""


@ends_well
def verify(
    folder: Annotated[Path, typer.Argument(help="A folder of results, of whatever command.", metavar="DIR")],
    workers: options.Workers = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
) -> None:
    """Run a record again, compare bit by bit.

    Says which table, month and column part, and whether code, data or versions have changed.
    """
    from sim.cli.phrases import say
    from sim.cli.screen import bar
    from sim.replay import NoRecordError, replay

    language = options.chosen(lang)
    try:
        with bar(str(folder), "", quiet) as progress:
            verdict = replay(folder, workers=workers, progress=progress)
    except NoRecordError as error:
        raise WrongInputError(str(error)) from None
    for line in (*verdict.notes, *verdict.differences):
        typer.echo(line, err=True)
    if verdict.differences:
        typer.echo(say("differs", language, folder=folder), err=True)
        raise typer.Exit(FAILED)
    if not quiet:
        typer.echo(say("identical", language, folder=folder, tables=", ".join(verdict.tables)))
        next_step(f"leerwerk explain {verdict.scenarios[0]}", language)
