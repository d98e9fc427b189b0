"""How far is a sweep, and what went wrong in it?"""

from pathlib import Path

import typer

from sim.cli.endings import WrongInputError, next_step
from sim.cli.phrases import say
from sim.said import Said, message

MOST = 20
"""Failures that are listed."""


def tell(folder: Path, lang: str) -> None:
    """Print how many runs are done, failed and pending, and each failure with its inputs and why."""
    from sim.study.sweep.stored import stored

    try:
        of = stored(folder)
    except (OSError, ValueError) as error:
        raise WrongInputError(Said("no_sweep", folder=folder, why=message(error))) from None
    failed = of.failures
    counts = {"done": len(of.done) - len(failed), "failed": len(failed), "pending": len(of.unique) - len(of.done)}
    typer.echo(say("status", lang, name=of.experiment.name, asked=len(of.unique), **counts))
    for case in failed[:MOST]:
        inputs = ", ".join(f"{name} {value:.6g}" for name, value in case.values.items())
        typer.echo(f"  row {case.row}, seed {case.seed}: {of.done[case.key]['failed']['error']}")
        typer.echo(f"    {say('column.values', lang)} {inputs}")
    if len(failed) > MOST:
        typer.echo(f"  {say('more_failed', lang, count=len(failed) - MOST)}")
    if failed:
        next_step("leerwerk sweep FILE --retry-failed", lang)
