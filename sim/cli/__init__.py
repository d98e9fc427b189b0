"""What can be asked on the command line? One file for each command; nothing heavy is imported until one runs."""

import signal
from types import FrameType
from typing import Annotated

import typer

from sim import __version__
from sim.cli import (
    calibrate,
    check,
    compare,
    describe,
    draw,
    effect,
    explain,
    gallery,
    indices,
    limits,
    question,
    report,
    run,
    scenarios,
    schema,
    spread,
    story,
    sweep,
    validate,
    verify,
    watch,
    workshop,
)  # fmt: skip
from sim.cli.helped import Command
from sim.cli.usage import Commands

app = typer.Typer(
    name="leerwerk",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # with it, help takes twice as long
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    run, compare, limits, question, effect, scenarios, spread, sweep, indices, calibrate, validate,
    workshop, report, draw, gallery, watch, story, check, explain, describe, schema, verify,
):  # fmt: skip
    app.command(cls=Command, epilog=command.EXAMPLES)(getattr(command, command.__name__.rpartition(".")[2]))


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"leerwerk {__version__}")
        raise typer.Exit


@app.callback(epilog="Begin with: leerwerk run baseline")
def leerwerk(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Scaling up learning-work programmes (leerwerktrajecten) for newcomers in the Netherlands.

    Exit codes: 0 done, 1 a run failed or a record differs, 2 wrong input, 130 interrupted.
    """


def main() -> None:
    """Answer one command; a request to terminate ends it as an interrupt does, with nothing half written."""
    signal.signal(signal.SIGTERM, _interrupt)
    app()


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
