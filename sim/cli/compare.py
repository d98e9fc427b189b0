"""leerwerk compare: what do scenarios change, on the same luck?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well
from sim.said import Said

if TYPE_CHECKING:
    from sim.cli.results import Results
    from sim.scenario import Scenario
    from sim.study.comparison import Comparison

EXAMPLES = """\b
Examples:
  leerwerk compare baseline my_scenario.yaml
  leerwerk compare baseline one.yaml two.yaml --replicates 10 --workers 2
  leerwerk compare baseline my_scenario.yaml --scale 0.1 --months 60 --lang nl"""

REPLICATES = 5


@ends_well
def compare(
    scenarios: Annotated[
        list[str],
        typer.Argument(help="Two or more; the first is what the others are compared with.", metavar="A B [C ...]"),
    ],
    replicates: Annotated[
        int, typer.Option(min=2, max=10_000, metavar="R", help="Runs of each scenario, one a seed.")
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
    """Compare scenarios on the same luck.

    Differences to the first are printed with 95% intervals; tables and a figure go to a folder in results/compare/
    that is named after the scenarios and after --scale, --months and the seeds where these are not the usual ones.
    """
    from sim import fingerprint
    from sim.cli.differences import print_differences
    from sim.cli.notes import tell_run
    from sim.cli.results import Results
    from sim.study.comparison import read

    cases, seeds = _cases(scenarios, scale, months), list(range(seed, seed + replicates))
    target, language = out or Path("results", "compare", _folder(cases, scale, months, seeds)), options.chosen(lang)
    if not quiet:
        tell_run(cases, language)
    results = Results(target, language, quiet, force, options.drawn(no_figures, medium))
    results.give(
        fingerprint.identity(cases, seeds),
        make=lambda _: _compared(cases, seeds, workers, results),
        write=lambda made, folder: _write(made, folder, results),
        read=lambda: read(target, cases, seeds),
        show=print_differences,
    )
    results.then(f"leerwerk report {target}")


def _cases(scenarios: list[str], scale: float | None, months: int | None) -> "list[Scenario]":
    """The scenarios as they will run; what is wrong with any of them is told at once."""
    from sim.cli.sources import prepared

    if len(scenarios) < 2:
        raise WrongInputError(Said("two_scenarios"))
    cases = prepared(scenarios, scale, months)
    _refuse_twins(scenarios, cases)
    return cases


def _refuse_twins(scenarios: list[str], cases: "list[Scenario]") -> None:
    from sim.fingerprint import effect

    first: dict[str, str] = {}
    for scenario, case in zip(scenarios, cases, strict=True):
        what = effect(case)
        if what in first:
            raise WrongInputError(Said("same_values", first=first[what], then=scenario))
        first[what] = scenario


def _folder(cases: "list[Scenario]", scale: float | None, months: int | None, seeds: list[int]) -> str:
    """The names, and what is not as usual: size, length and seeds."""
    from sim.cli.place import folder_name, of_seeds, of_size

    names = "-".join(folder_name(case.name) for case in cases)[:120]
    return f"{names}{of_size(scale, months)}{of_seeds(seeds, REPLICATES)}"


def _compared(cases: "list[Scenario]", seeds: list[int], workers: int | None, results: "Results") -> "Comparison":
    from sim.study.comparison import compare

    with results.bar(" / ".join(case.name for case in cases)) as progress:
        return compare(cases, seeds, workers=workers, progress=progress)


def _write(made: "Comparison", folder: Path, results: "Results") -> None:
    results.draw(made, folder, "comparison")
    made.write(folder)
