"""leerwerk verify: does a record still give the same bits?"""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import FAILED, WrongInputError, ends_well, next_step
from sim.said import message

EXAMPLES = """\b
Examples:
  leerwerk verify results/baseline/1
  leerwerk verify results/compare/baseline-my_scenario --lang nl
  leerwerk verify results/limits/baseline-scale0.2 --share 0.1"""


@ends_well
def verify(
    folder: Annotated[Path, typer.Argument(help="A folder of results, of whatever command.", metavar="DIR")],
    share: Annotated[
        float,
        typer.Option(
            min=0.001, max=1.0, metavar="F", help="Of many runs, make only this share again, chosen by chance."
        ),
    ] = 1.0,
    workers: options.Workers = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
) -> None:
    """Run a record again, compare bit by bit.

    Says which table, month and column part, and whether code, data or versions have changed. Limits, questions and
    workshops may be verified in part: then the other runs are taken as recorded, and all tables computed anew.
    """
    from sim.cli.phrases import say
    from sim.cli.screen import bar
    from sim.replay import NoRecordError, replay

    language = options.chosen(lang)
    try:
        with bar(str(folder), "", quiet) as progress:
            verdict = replay(folder, workers=workers, progress=progress, share=share)
    except NoRecordError as error:
        raise WrongInputError(message(error)) from None
    for line in (*verdict.notes, *verdict.differences):
        typer.echo(line.told(language), err=True)
    if verdict.differences:
        typer.echo(say("differs", language, folder=folder), err=True)
        raise typer.Exit(FAILED)
    if not quiet:
        typer.echo(say("identical", language, folder=folder, tables=", ".join(verdict.tables)))
        if share < 1.0:
            typer.echo(say("in_part", language, share=f"{100.0 * share:g}"))
        next_step(f"leerwerk explain {verdict.scenarios[0]}", language)
