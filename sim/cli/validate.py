"""leerwerk validate: does the model show what was observed, with what was fitted and what was not kept apart?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well

if TYPE_CHECKING:
    from sim.cli.results import Results
    from sim.study.ensemble import Ensemble
    from sim.study.validate import Trial, Validation

EXAMPLES = """\b
Examples:
  leerwerk validate
  leerwerk validate --sets 50 --lang nl
  leerwerk validate --ensemble results/calibration/ensemble.parquet --out results/trial"""


@ends_well
def validate(
    sets: Annotated[
        int, typer.Option(min=2, max=100_000, metavar="N", help="Sets drawn from the ensemble, each on its own luck.")
    ] = 200,
    ensemble: options.Ensemble = None,
    scale: options.Part = 0.1,
    seed: options.Seed = 1,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Hold the model against every target, over the ensemble.

    For each target of scenarios/targets.yaml: what was observed and its band, median and 90% interval of the model, and
    a verdict: inside (the median lies in the band), near (the interval meets it) or outside. Misses come first;
    calibration and validation are kept apart. Table and figures go to results/validation/. After an interrupt the same
    command goes on with what is not yet there.
    """
    from sim.cli.members import chosen_ensemble
    from sim.cli.results import Results
    from sim.cli.validated import print_validation
    from sim.study.validate import Trial, identity, read

    target, trial, members = out or Path("results", "validation"), Trial(sets, scale, seed), chosen_ensemble(ensemble)
    results = Results(target, options.chosen(lang), quiet, force, options.drawn(no_figures, medium))
    results.give(
        identity(trial, members),
        make=lambda store: _validated(trial, members, workers, store, results),
        write=lambda made, folder: _write(made, folder, results),
        read=lambda: read(target),
        show=print_validation,
    )
    results.then("leerwerk spread baseline")


def _validated(
    trial: "Trial", members: "Ensemble", workers: int | None, store: Path, results: "Results"
) -> "Validation":
    from sim.cli.phrases import say
    from sim.study.validate import validate

    with results.bar(say("validation", results.lang)) as progress:
        return validate(trial, members, workers=workers, store=store, progress=progress)


def _write(made: "Validation", folder: Path, results: "Results") -> None:
    from sim.cli.results import tables
    from sim.cli.validated import markdown

    tables(folder, markdown, made)
    results.draw(made, folder, "validation")
    made.write(folder)
