"""leerwerk draw: the figures of results that are there, for a screen, a slide or print."""

from pathlib import Path
from typing import Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step
from sim.said import Said, message

EXAMPLES = """\b
Examples:
  leerwerk draw results/limits/baseline-scale0.2 --for slide
  leerwerk draw results/baseline/1 --for print --lang nl
  leerwerk draw results/validation --out /tmp/figures"""


@ends_well
def draw(
    result: Annotated[Path, typer.Argument(metavar="RESULT", help="A folder of results, of whatever command.")],
    medium: options.For = options.Medium.SCREEN,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The folder to write.", show_default="beside the result")
    ] = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    force: options.Force = False,
) -> None:
    """Draw the figures of results anew.

    No run is made. A slide is 16:9 with larger type and a panel each; print is as wide as the text of A4, with thin
    lines, and hatches and dashes that can be told apart in grey; screen is what commands draw if nothing is said.
    Figures go to a folder beside the result that says what they are for, such as baseline-scale0.2-slide.
    """
    from sim.cli.drawing import draw_in
    from sim.cli.phrases import say
    from sim.cli.place import to_fill
    from sim.report.pictures import pictures
    from sim.report.result import NotReportableError

    target, language = out or result.with_name(f"{result.resolve().name}-{medium.value}"), options.chosen(lang)
    try:
        found = pictures(result)
    except NotReportableError as error:
        raise WrongInputError(message(error)) from None
    try:
        with to_fill(target, force) as folder:
            draw_in(folder, found.kind, found.of, language, medium.value, quiet)
    except FileExistsError:
        raise WrongInputError(Said("folder_exists", target=target)) from None
    if not quiet:
        typer.echo(say("written", language, folder=target))
        next_step(f"leerwerk report {result}", language)
