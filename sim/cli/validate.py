"""leerwerk validate: does the model show what was observed, with what was fitted and what was not kept apart?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import ends_well, next_step

if TYPE_CHECKING:
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
    scale: Annotated[
        float, typer.Option(min=0.01, max=1.0, metavar="F", help="Share of the country, in whole regions.")
    ] = 0.1,
    seed: options.Seed = 1,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
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
    from sim.cli.place import already_there
    from sim.study.validate import Trial, identity, read

    language, target = options.chosen(lang), out or Path("results", "validation")
    trial, members = Trial(sets, scale, seed), chosen_ensemble(ensemble)
    if already_there(target, identity(trial, members), force) is None:
        _validate(trial, members, target, workers, quiet=quiet, lang=language, figures=not no_figures, force=force)
    elif not quiet:
        _show(read(target), "same", target, language)
    if not quiet:
        next_step("leerwerk spread baseline", language)


def _validate(
    trial: "Trial", members: "Ensemble", target: Path, workers: int | None, *,
    quiet: bool, lang: str, figures: bool, force: bool,
) -> None:  # fmt: skip
    from sim.cli.phrases import say
    from sim.cli.place import to_fill
    from sim.cli.screen import bar
    from sim.study.store import forget
    from sim.study.validate import validate as judged

    store = target.with_name(f"{target.name}.unfinished")
    with to_fill(target, force) as folder:
        try:
            with bar(say("validation", lang), say("runs", lang), quiet) as progress:
                made = judged(trial, members, workers=workers, store=store, progress=progress)
        except KeyboardInterrupt:
            raise KeyboardInterrupt(say("goes_on", lang, folder=store) if store.is_dir() else "") from None
        _write(made, folder, lang, figures)
    forget(store)
    if not quiet:
        _show(made, "written", target, lang)


def _write(made: "Validation", folder: Path, lang: str, figures: bool) -> None:
    from sim.cli.validated import markdown
    from sim.show.figures import draw_validation

    for language, name in (("en", "table.md"), ("nl", "table.nl.md")):
        (folder / name).write_text(markdown(made, language), "utf-8", newline="\n")
    if figures:
        (folder / "figures").mkdir()
        draw_validation(made, folder / "figures", lang)
    made.write(folder)


def _show(made: "Validation", how: str, target: Path, lang: str) -> None:
    from sim.cli.phrases import say
    from sim.cli.validated import print_validation

    print_validation(made, lang)
    typer.echo(say(how, lang, folder=target))
