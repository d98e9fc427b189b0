"""leerwerk effect: what does a programme do for its participants, month by month since their start?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import FAILED, WrongInputError, ends_well
from sim.said import Said, message

if TYPE_CHECKING:
    from sim.cli.results import Results
    from sim.scenario import Scenario
    from sim.study.effect import Effect

EXAMPLES = """\b
Examples:
  leerwerk effect beroepentuin --programme beroepentuin
  leerwerk effect baseline --programme "local programme 3" --replicates 10
  leerwerk effect baseline --programme all --scale 0.1 --lang nl"""

REPLICATES = 20
"""One programme has few participants, and in some runs none: fewer pairs say little."""


@ends_well
def effect(
    scenario: options.Scenario,
    programme: Annotated[
        str, typer.Option(metavar="NAME", help="A programme by its name, or all.", show_default=False)
    ],
    replicates: Annotated[
        int, typer.Option(min=2, max=10_000, metavar="R", help="Runs with and as many without it, one pair a seed.")
    ] = REPLICATES,
    seed: options.Seed = 1,
    scale: options.Scale = None,
    months: options.Months = None,
    workers: options.Workers = None,
    out: options.Out = None,
    quiet: options.Quiet = False,
    lang: options.Language = None,
    medium: options.For = options.Medium.SCREEN,
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Effect of a programme over time.

    Follows participants and their twins (same people, same luck, without the programme) and plots the difference in
    work by months since the start, with a 95% interval: the curve that evaluation studies report. What others do in
    place of the programme counts; its copies are not counted, and without it there are none.
    """
    from sim.cli.curve import print_curve
    from sim.cli.notes import tell_run
    from sim.cli.results import Results
    from sim.cli.sources import prepared
    from sim.study.effect import identity, read

    (case,), language = prepared([scenario], scale, months), options.chosen(lang)
    name, seeds = _known_as(case, seed, programme), list(range(seed, seed + replicates))
    target = out or Path("results", "effect", _folder(case, name, scale, months, seeds))
    if not quiet:
        tell_run([case], language)
    results = Results(target, language, quiet, force, options.drawn(no_figures, medium))
    results.give(
        identity(case, name, seeds),
        make=lambda _: _followed(case, name, seeds, workers, results),
        write=lambda made, folder: _write(made, folder, results),
        read=lambda: read(target, case),
        show=print_curve,
    )
    results.then(f"leerwerk report {target}")


def _known_as(case: "Scenario", seed: int, programme: str) -> str:
    from sim.story import UnknownNameError
    from sim.study.without import ALL, known_as

    try:
        return known_as(case, seed, programme)
    except UnknownNameError as error:
        raise WrongInputError(Said("programme_or_all", said=message(error), all=ALL)) from None


def _folder(case: "Scenario", name: str, scale: float | None, months: int | None, seeds: list[int]) -> str:
    """Scenario and programme, and what is not as usual: size, length and seeds."""
    from sim.cli.place import folder_name, of_seeds, of_size

    names = f"{folder_name(case.name)}-{folder_name(name)}"
    return f"{names}{of_size(scale, months)}{of_seeds(seeds, REPLICATES)}"


def _followed(case: "Scenario", name: str, seeds: list[int], workers: int | None, results: "Results") -> "Effect":
    from sim.cli.phrases import say
    from sim.study.effect import NobodyStartedError, effect

    try:
        with results.bar(f"{case.name}, {name}", "pairs") as progress:
            return effect(case, name, seeds, workers=workers, progress=progress)
    except NobodyStartedError:
        typer.echo(say("nobody_started", results.lang, programme=name, scenario=case.name), err=True)
        raise typer.Exit(FAILED) from None


def _write(made: "Effect", folder: Path, results: "Results") -> None:
    results.draw(made, folder, "effect")
    made.write(folder)
