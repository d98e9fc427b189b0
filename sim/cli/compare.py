"""leerwerk compare: what do scenarios change, on the same luck?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well, next_step

if TYPE_CHECKING:
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
    no_figures: options.NoFigures = False,
    force: options.Force = False,
) -> None:
    """Compare scenarios on the same luck.

    Differences to the first are printed with 95% intervals; tables and a figure go to a folder in results/compare/
    that is named after the scenarios and after --scale, --months and the seeds where these are not the usual ones.
    """
    from sim import fingerprint
    from sim.cli.notes import tell_run
    from sim.cli.place import already_there

    cases = _cases(scenarios, scale, months)
    seeds = list(range(seed, seed + replicates))
    target = out or Path("results", "compare", _folder(cases, scale, months, seeds))
    language = options.chosen(lang)
    if not quiet:
        tell_run(cases, language)
    if already_there(target, fingerprint.identity(cases, seeds), force) is not None:
        if not quiet:
            _show(_read(target, cases, seeds), "same", target, language)
    else:
        _compare(cases, seeds, target, workers, quiet=quiet, lang=language, figures=not no_figures, force=force)
    if not quiet:
        next_step(f"leerwerk verify {target}", language)


def _cases(scenarios: list[str], scale: float | None, months: int | None) -> "list[Scenario]":
    """The scenarios as they will run; what is wrong with any of them is told at once."""
    from sim.cli.sources import prepared

    if len(scenarios) < 2:
        raise WrongInputError(
            "compare needs at least two scenarios, such as: leerwerk compare baseline my_scenario.yaml"
        )
    cases = prepared(scenarios, scale, months)
    _refuse_twins(scenarios, cases)
    return cases


def _refuse_twins(scenarios: list[str], cases: "list[Scenario]") -> None:
    from sim.fingerprint import effect

    first: dict[str, str] = {}
    for scenario, case in zip(scenarios, cases, strict=True):
        what = effect(case)
        if what in first:
            raise WrongInputError(
                f"{first[what]} and {scenario} hold the same values: there is nothing to compare; name scenarios that "
                "differ, such as: leerwerk compare baseline my_scenario.yaml"
            )
        first[what] = scenario


def _folder(cases: "list[Scenario]", scale: float | None, months: int | None, seeds: list[int]) -> str:
    """The names, and what is not as usual: size, length and seeds."""
    from sim.cli.place import folder_name, of_seeds, of_size

    names = "-".join(folder_name(case.name) for case in cases)[:120]
    return f"{names}{of_size(scale, months)}{of_seeds(seeds, REPLICATES)}"


def _compare(
    cases: "list[Scenario]", seeds: list[int], target: Path, workers: int | None, *,
    quiet: bool, lang: str, figures: bool, force: bool,
) -> None:  # fmt: skip
    from sim.cli.phrases import say
    from sim.cli.place import to_fill
    from sim.cli.screen import bar
    from sim.study.comparison import compare as paired

    with to_fill(target, force) as folder:
        with bar(" / ".join(case.name for case in cases), say("runs", lang), quiet) as progress:
            comparison = paired(cases, seeds, workers=workers, progress=progress)
        if figures:
            _draw(comparison, folder / "figures", lang)
        comparison.write(folder)
    if not quiet:
        _show(comparison, "written", target, lang)


def _draw(comparison: "Comparison", folder: Path, lang: str) -> None:
    from sim.show.figures import draw_comparison

    folder.mkdir()
    draw_comparison(comparison, folder, lang)


def _read(target: Path, cases: "list[Scenario]", seeds: list[int]) -> "Comparison":
    from sim.study.comparison import read

    return read(target, cases, seeds)


def _show(comparison: "Comparison", how: str, target: Path, lang: str) -> None:
    from sim.cli.differences import print_differences
    from sim.cli.phrases import say

    print_differences(comparison, lang)
    typer.echo(say(how, lang, folder=target))
