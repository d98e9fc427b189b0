"""leerwerk indices: what do the runs of a sweep say by another method, or of another outcome?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step, unwritable
from sim.said import Said, message

if TYPE_CHECKING:
    from sim.study.sweep.results import Ranked
    from sim.study.sweep.stored import Whole

EXAMPLES = """\b
Examples:
  leerwerk indices results/criteria-sobol --outcome public_cost
  leerwerk indices results/criteria-sobol --method pawn --lang nl
  leerwerk indices results/criteria-sobol --stalls"""


@ends_well
def indices(
    folder: Annotated[Path, typer.Argument(help="A folder of a sweep, finished or not.", metavar="DIR")],
    method: Annotated[
        str | None, typer.Option(metavar="NAME", help="Another method.", show_default="that of the experiment")
    ] = None,
    outcome: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="An outcome.", show_default="those of the experiment")
    ] = None,
    stalls: Annotated[bool, typer.Option("--stalls", help="Tell where outcomes stay low, and where high.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="Also write the indices here, as CSV.", show_default="printed", metavar="FILE")
    ] = None,
    lang: options.Language = None,
    force: options.Force = False,
) -> None:
    """Compute indices from runs that are there.

    No run is made. The methods pawn, delta and regional work on the runs of any method, and so does --stalls: the
    limits between which an outcome is in its lowest (or highest) quarter.
    """
    language = options.chosen(lang)
    held = _held(folder, outcome)
    if stalls:
        _stalls(held, language)
    else:
        _indices(held, method or held.experiment.method, out, force, language)
    next_step(f"leerwerk verify {folder}" if stalls else f"leerwerk indices {folder} --stalls", language)


def _held(folder: Path, outcomes: list[str] | None) -> "Whole":
    from sim.scenario.problem import unknown
    from sim.study.comparison import OUTCOMES
    from sim.study.sweep.stored import whole

    wrong = [name for name in outcomes or [] if name not in OUTCOMES]
    if wrong:
        raise WrongInputError(Said("of", what=f"--outcome {wrong[0]}", said=unknown(wrong[0], OUTCOMES)))
    try:
        return whole(folder, outcomes)
    except (OSError, ValueError, KeyError) as error:
        raise WrongInputError(Said("no_runs", folder=folder, why=message(error))) from None


def _indices(of: "Whole", method: str, out: Path | None, force: bool, lang: str) -> None:
    from sim.cli.swept import print_ranked

    shown = _ranked(of, method)
    print_ranked(shown, lang)
    if out is not None:
        _write(out, shown, force)


def _ranked(of: "Whole", method: str) -> "Ranked":
    from sim.scenario.problem import unknown
    from sim.study.indices.methods import METHODS
    from sim.study.sweep.analysis import found
    from sim.study.sweep.results import ranked_of

    if method not in METHODS:
        raise WrongInputError(Said("of", what=f"--method {method}", said=unknown(method, METHODS)))
    asked = of.experiment.of(method=method, groups=of.experiment.groups and METHODS[method].groups)
    try:
        made = found(asked, of.design, of.values)
    except ValueError as error:
        raise WrongInputError(Said("of", what=method, said=message(error))) from None
    return ranked_of(asked, made, of.size, len(of.design))


def _write(out: Path, shown: "Ranked", force: bool) -> None:
    from sim import atomic

    try:
        atomic.write_text(out, shown.indices.to_csv(index=False, lineterminator="\n", na_rep="nan"), replace=force)
    except FileExistsError:
        raise WrongInputError(Said("file_exists", file=out)) from None
    except OSError as error:
        raise unwritable(out, error) from None


def _stalls(of: "Whole", lang: str) -> None:
    from sim.cli.swept import sentence
    from sim.study.sweep.discover import discover

    for outcome in of.experiment.outcomes:
        for low in (True, False):
            try:
                typer.echo(sentence(discover(of.experiment, of.design, of.values, outcome, low=low), lang))
            except ValueError as error:
                raise WrongInputError(Said("of", what=outcome, said=message(error))) from None
